import { parse } from 'csv-parse/sync';

/** Something in a data file that cannot be true. The message names the file and the line. */
export class FaultyRegistryData extends Error {
  override readonly name = 'FaultyRegistryData';
}

export interface CsvText {
  readonly file: string;
  readonly text: string;
}

/** A row of a data file, whose cells are asked for by column; the header is line 1. */
export interface CsvRow<Column extends string> {
  cell(column: Column): string;
  fail(problem: string): never;
}

function headerFault(header: readonly string[] | undefined, columns: readonly string[]): string | undefined {
  const found = (header ?? []).join(',');
  return found === columns.join(',') ? undefined : `columns are ${found}, expected ${columns.join(',')}`;
}

/** Rows below the header. Throws FaultyRegistryData when the columns are not exactly the expected ones. */
export function readCsv<Column extends string>(source: CsvText, columns: readonly Column[]): CsvRow<Column>[] {
  const fail = (line: number, problem: string): never => {
    throw new FaultyRegistryData(`${source.file}, line ${line}: ${problem}`);
  };
  const [header, ...rows] = parse(source.text, { relaxColumnCount: true });
  const fault = headerFault(header, columns);
  if (fault !== undefined) fail(1, fault);
  return rows.map((cells, index) => {
    const line = index + 2;
    if (cells.length !== columns.length) fail(line, `${cells.length} cells, expected ${columns.length}`);
    return {
      cell: (column) => cells[columns.indexOf(column)] ?? '',
      fail: (problem) => fail(line, problem),
    };
  });
}
