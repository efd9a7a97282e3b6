import { columnLetters, unreadable, Unreadable, type Cell, type Line, type SourceDocument } from '../document';
import { unzipCounted, type Parts } from './counted-unzip';
import { LIMITS } from '../limits';
import { storedZip } from './stored-zip';

/**
 * The cells of all sheets of a workbook with sheet and address. Numbers are read exactly as they were stored.
 *
 * @throws Unreadable for what is no workbook, what unpacks to too much, and what holds a document type or too many cells.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await unzipCounted(bytes);
  if (!parts.has('xl/workbook.xml')) throw noWorkbook();
  for (const [name, part] of parts) refuseOddXml(name, part);
  refuseManyCells(parts);
  const sheets = await sheetsIn(storedZip(parts));
  if (sheets.length > LIMITS.sheets)
    throw tooLarge(`fler än ${LIMITS.sheets} blad`, `more than ${LIMITS.sheets} sheets`);
  const lines = sheets.flatMap(({ sheet, data }) => data.map((row, nth) => lineOf(row, nth + 1, sheet)));
  return { kind: 'xlsx', sheets: sheets.map(({ sheet }) => sheet), lines, problems: [] };
}

interface StoredNumber {
  readonly stored: string;
}
type Value = string | boolean | StoredNumber | Date | null;

async function sheetsIn(zip: Uint8Array): Promise<{ sheet: string; data: Value[][] }[]> {
  const file = new Blob([zip as Uint8Array<ArrayBuffer>]);
  // Loaded for workbooks only: a pasted text is read in less time than that takes.
  const { default: readWorkbookFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbookFile<StoredNumber>(file, { parseNumber: (stored) => ({ stored }), trim: false });
    return sheets as unknown as { sheet: string; data: Value[][] }[];
  } catch (error) {
    const said = error instanceof Error ? /<c\/> at row (\d+), col (\d+): (.*)/.exec(error.message) : null;
    if (said) throw faultyCell(Number(said[1]), Number(said[2]));
    throw error instanceof Unreadable ? error : noWorkbook();
  }
}

function lineOf(row: readonly Value[], number: number, sheet: string): Line {
  const cells = row.map((value, nth): Cell => ({
    text: textOf(value),
    place: `cell:${columnLetters(nth + 1)}${number} sheet:${sheet}`,
  }));
  const place = `row:${number} sheet:${sheet}`;
  return cells.every(({ text }) => text === '') ? { cells: [], place } : { cells, place };
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return numberText(value.stored);
}

const STORED_NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * A stored number as a Swedish reader would write it. Workbooks store binary fractions with up to 17 digits; the
 * shortest decimal that is the same fraction is what was typed. What is beyond plain digits stays as it stands.
 */
function numberText(stored: string): string {
  if (!STORED_NUMBER.test(stored)) return stored;
  const shortest = String(Number(stored));
  return /^-?\d+(?:\.\d+)?$/.test(shortest) ? shortest.replace('.', ',') : stored;
}

function refuseOddXml(name: string, part: Buffer): void {
  // Written in UTF-16 a forbidden word would not be seen; workbooks are written in UTF-8.
  const utf16 = part.length > 1 && (part[0] === 0 || part[1] === 0 || part[0] === 0xff || part[0] === 0xfe);
  const start = part.subarray(0, 200).toString('latin1');
  const encoding = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1] ?? 'utf-8';
  if (utf16 || !/^(?:utf-8|us-ascii)$/i.test(encoding) || holds(part, '<!DOCTYPE') || holds(part, '<!ENTITY')) {
    throw unreadable(
      'forbidden-xml',
      `Filen innehåller XML som inte tas emot (${name.slice(0, 100)}).`,
      `The file holds XML that is not taken in (${name.slice(0, 100)}).`,
    );
  }
}

/** Small letters would be no document type, but what is odd is not worth the risk. */
function holds(part: Buffer, word: string): boolean {
  for (let at = part.indexOf('<!'); at >= 0; at = part.indexOf('<!', at + 2)) {
    if (
      part
        .subarray(at, at + word.length)
        .toString('latin1')
        .toUpperCase() === word
    )
      return true;
  }
  return false;
}

const ADDRESS = /\br\s*=\s*["']\s*([A-Za-z]*)(\d+)\s*["']/g;

/** An address far out would make the reader fill in all the cells before it. */
function refuseManyCells(parts: Parts): void {
  let cells = 0;
  for (const [name, part] of parts) {
    if (!/worksheets\//.test(name)) {
      if (count(part, '<si') > LIMITS.cells) throw tooManyCells();
      continue;
    }
    cells += Math.max(count(part, '<c'), count(part, ':c'));
    if (cells > LIMITS.cells * 2) throw tooManyCells();
    for (const [, letters = '', row = ''] of part.toString('latin1').matchAll(ADDRESS)) {
      if (row.length > 7 || Number(row) > LIMITS.rows)
        throw tooLarge(`fler än ${LIMITS.rows} rader`, `more than ${LIMITS.rows} rows`);
      if (columnNumber(letters) > LIMITS.columns)
        throw tooLarge(`fler än ${LIMITS.columns} kolumner`, `more than ${LIMITS.columns} columns`);
    }
  }
}

function count(part: Buffer, word: string): number {
  let found = 0;
  for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + word.length)) found += 1;
  return found;
}

function columnNumber(letters: string): number {
  if (letters.length > 3) return Infinity;
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function noWorkbook(): Unreadable {
  return unreadable(
    'broken-workbook',
    'Filen är skadad eller inte ett kalkylblad (.xlsx).',
    'The file is damaged or no workbook (.xlsx).',
  );
}

function faultyCell(row: number, column: number): Unreadable {
  const cell = `${columnLetters(column)}${row}`;
  return unreadable(
    'faulty-cell',
    `Cell ${cell} innehåller ett fel (till exempel #VÄRDEFEL!). Rätta den och försök igen.`,
    `Cell ${cell} holds an error (such as #VALUE!). Mend it and try again.`,
    `cell:${cell}`,
  );
}

function tooManyCells(): Unreadable {
  return tooLarge(`fler än ${LIMITS.cells} celler`, `more than ${LIMITS.cells} cells`);
}

function tooLarge(sv: string, en: string): Unreadable {
  return unreadable('too-large-table', `Kalkylbladet har ${sv}.`, `The workbook has ${en}.`);
}
