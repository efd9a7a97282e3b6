import { CsvError, parse } from 'csv-parse/sync';
import { unreadable, type Line } from '../document';
import type { Delimiter } from './delimiter';
import { LIMITS } from '../limits';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Rows of a delimited text with the line and column of every cell. A row may go over several lines within quotes; its
 * place is the line it begins on.
 *
 * @throws Unreadable for quotes that are never closed and for more rows, columns or cells than are read.
 */
export function readDelimited(text: string, delimiter: Delimiter): Line[] {
  refuseWide(text, delimiter);
  let next = 1;
  let cells = 0;
  return parsed(text, delimiter).map(({ record, info }) => {
    const place = `line:${next}`;
    next = info.lines + 1;
    cells += record.length;
    if (cells > LIMITS.cells)
      throw tooLarge(`fler än ${LIMITS.cells} celler`, `more than ${LIMITS.cells} cells`, place);
    if (record.every((cell) => cell.trim() === '')) return { cells: [], place };
    return { place, cells: record.map((cell, nth) => ({ text: written(cell), place: `${place} column:${nth + 1}` })) };
  });
}

/** An apostrophe before a sign that a spreadsheet would take for a formula is there to stop it, and not part of the text. */
function written(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}

function parsed(text: string, delimiter: Delimiter): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      relaxColumnCount: true,
      maxRecordSize: LIMITS.lineLength,
      info: true,
      to: LIMITS.rows + 1,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw brokenTable(error);
  }
}

function brokenTable(error: CsvError) {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return unreadable(
      'quote-not-closed',
      `Ett citattecken avslutas aldrig (rad ${line}).`,
      `A quote is never closed (line ${line}).`,
      `line:${line}`,
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return tooLarge('en för lång rad', 'a row that is too long', `line:${line}`);
  return unreadable(
    'broken-table',
    `Tabellen kan inte läsas vid rad ${line}: kontrollera citattecknen.`,
    `The table cannot be read at line ${line}: check the quotes.`,
    `line:${line}`,
  );
}

function refuseWide(text: string, delimiter: Delimiter): void {
  let [line, count, rows] = [1, 0, 1];
  for (const letter of text) {
    if (letter === '\n') {
      line += 1;
      rows += 1;
      count = 0;
    } else if (letter === delimiter && (count += 1) >= LIMITS.columns) {
      throw tooLarge(`fler än ${LIMITS.columns} kolumner`, `more than ${LIMITS.columns} columns`, `line:${line}`);
    }
  }
  if (rows > LIMITS.rows + 1) throw tooLarge(`fler än ${LIMITS.rows} rader`, `more than ${LIMITS.rows} rows`, 'file');
}

function tooLarge(sv: string, en: string, where: string) {
  return unreadable('too-large-table', `Tabellen har ${sv}.`, `The table has ${en}.`, where);
}
