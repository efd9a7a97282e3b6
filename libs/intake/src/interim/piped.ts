import type { Row, RowCell } from './statements/rows';

const RULE = /^[\s|:+-]+$/u;
const MOST_CELLS = 200;

/** Rows whose columns are set off by `|`, as text that was a table in a web page or in Markdown, with their cells apart. */
export function piped(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    if (row.filled.length !== 1 || !isPiped(row.text)) return row;
    if (RULE.test(row.text)) return { ...row, cells: [], filled: [], text: '' };
    const parts = row.text.replace(/^\||\|$/gu, '').split('|', MOST_CELLS);
    const cells = parts.map((part, nth): RowCell => {
      const text = part.replace(/^[\s*]+|[\s*]+$/gu, '');
      return { text, raw: part, place: `${row.place} column:${nth + 1}` };
    });
    return { ...row, cells, filled: cells.filter(({ text }) => text !== '') };
  });
}

function isPiped(text: string): boolean {
  return text.includes('|') && text.indexOf('|') !== text.lastIndexOf('|');
}
