export type Delimiter = ';' | '\t' | ',';

/** Rows that are looked at to find out what divides cells. */
const SAMPLE = 500;

/**
 * What divides the cells of a table in text, or undefined when the text is not such a table: `;` or tab when nine rows
 * of ten have it; a comma only when all rows have as many and it cannot be a decimal comma.
 */
export function delimiterOf(rows: readonly string[]): Delimiter | undefined {
  const filled = rows.filter((row) => row.trim() !== '').slice(0, SAMPLE);
  if (filled.length < 2) return undefined;
  if (mostHave(filled, ';')) return ';';
  if (mostHave(filled, '\t')) return '\t';
  return commas(filled) ? ',' : undefined;
}

function mostHave(rows: readonly string[], delimiter: Delimiter): boolean {
  const having = rows.filter((row) => countOutside(row, delimiter) > 0).length;
  return having * 10 >= rows.length * 9;
}

function commas(rows: readonly string[]): boolean {
  const counts = new Set(rows.map((row) => countOutside(row, ',')));
  const [count = 0] = counts;
  if (counts.size !== 1 || count === 0) return false;
  return count >= 2 || !rows.some((row) => /\d,\d|, /.test(row));
}

function countOutside(row: string, delimiter: Delimiter): number {
  let quoted = false;
  let count = 0;
  for (const letter of row) {
    if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) count += 1;
  }
  return count;
}
