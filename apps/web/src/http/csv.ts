/** A cell of a table to take away: a text, a number as an exact decimal, or nothing known. */
export type Cell = { readonly text: string } | { readonly number: string | number } | null;

const RISKY = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * The rows as CSV (RFC 4180: commas, CRLF). A text that a spreadsheet would run as a formula gets a leading
 * apostrophe; numbers stay numbers.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if ('number' in cell) return String(cell.number);
  const safe = RISKY.test(cell.text) ? `'${cell.text}` : cell.text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
