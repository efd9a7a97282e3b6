interface ColumnHeadsProps {
  readonly columns: readonly string[];
  /** Those of the columns that hold words, not figures. */
  readonly words?: readonly string[];
}

/** Headings of the columns of a table of figures. */
export function ColumnHeads({ columns, words = [] }: ColumnHeadsProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" class={words.includes(column) ? 'words' : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
