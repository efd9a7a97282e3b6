import type { Line, Place } from '../../document';
import { visible } from '../../grammar';

export interface RowCell {
  /** Without markup; paragraphs on lines of their own. */
  readonly text: string;
  readonly place: Place;
  /** How it stands in the source: runs of spaces tell empty columns of text that lost its tabs. */
  readonly raw: string;
  readonly left?: number;
  readonly right?: number;
}

/** A line without its markup. */
export interface Row {
  readonly at: number;
  readonly place: Place;
  readonly cells: readonly RowCell[];
  /** The filled cells. */
  readonly filled: readonly RowCell[];
  /** All of it, cells with a space between. */
  readonly text: string;
  /** Whether it is marked as a heading. */
  readonly marked: boolean;
}

const LONGEST_CELL = 20_000;
const TAG = /<\/?[a-z][^<>]{0,200}>/giu;
const NEW_PARAGRAPH = /<\/p>|<br\s?\/?>|<\/li>/giu;
const LIST_ITEM = /<li\b[^<>]{0,200}>|•/giu;
const BOLD = /(?<=^|[\s(])\*\*(?=\S)([^*]{1,300})(?<=\S)\*\*(?=$|[\s).,:;])/gu;
const HEADING_MARK = /^\s*#{1,6}\s+/u;

/** The text of a cell without tags and marks of emphasis, one line per paragraph. */
export function plainText(text: string): string {
  const broken = text.slice(0, LONGEST_CELL).replace(NEW_PARAGRAPH, '\n').replace(LIST_ITEM, '\n• ');
  const bare = broken.replace(TAG, ' ').replace(HEADING_MARK, '').replace(BOLD, '$1').replace(/\\\*/gu, '*');
  return bare.split('\n').map(visible).filter(Boolean).join('\n').normalize('NFC');
}

export function rowsOf(lines: readonly Line[]): Row[] {
  return lines.map(({ cells, place }, at) => {
    const own = cells.map(({ text, place: where, left, right }): RowCell => ({
      text: plainText(text),
      place: where,
      raw: text.slice(0, LONGEST_CELL),
      ...(left !== undefined && { left }),
      ...(right !== undefined && { right }),
    }));
    const filled = own.filter(({ text }) => text !== '');
    const text = filled.map((cell) => cell.text).join(' ');
    return { at, place, cells: own, filled, text, marked: HEADING_MARK.test(cells[0]?.text.slice(0, 20) ?? '') };
  });
}

const LONGEST_HEADING = 100;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+(?=\p{Lu})/u;
const SENTENCE_END = /[.,:;!?]$/u;

export interface Heading {
  /** Without its number. */
  readonly text: string;
  readonly numbered: boolean;
}

/** Whether a row has one cell only. The rows of a workbook have all columns of the sheet, filled or not. */
function standsAlone({ cells, filled, place }: Row): boolean {
  return cells.length === 1 || (filled.length === 1 && filled[0] === cells[0] && place.startsWith('row:'));
}

/** What a row is the heading of; undefined where it is none. A heading is numbered, marked, or stands by itself. */
export function headingIn(row: Row | undefined, rows: readonly Row[]): Heading | undefined {
  const { text = '', at = 0, marked = false } = row ?? {};
  if (!row || !standsAlone(row) || text.length > LONGEST_HEADING || text === '' || text.includes('\n'))
    return undefined;
  const numbered = NUMBERED.test(text) && !SENTENCE_END.test(text);
  const bare = text.replace(NUMBERED, '');
  if (marked || numbered) return { text: bare, numbered };
  const alone = (rows[at - 1]?.text ?? '') === '' && (rows[at + 1]?.text ?? '') === '';
  return alone && /^\p{Lu}/u.test(bare) && !SENTENCE_END.test(bare) ? { text: bare, numbered } : undefined;
}

/** The heading's text without its number. */
export function headingOf(row: Row | undefined, rows: readonly Row[]): string | undefined {
  return headingIn(row, rows)?.text;
}

/** For each row the nearest heading above it; of a heading itself, its own. */
export function headingsAbove(rows: readonly Row[]): (string | undefined)[] {
  let last: string | undefined;
  return rows.map((row) => (last = headingOf(row, rows) ?? last));
}

/** The first row from here on that has something in it. */
export function nextFilled(rows: readonly Row[], from: number): Row | undefined {
  for (let at = from; at < rows.length; at += 1) if (rows[at]?.text) return rows[at];
  return undefined;
}

/** The nearest row above that has something in it. */
export function previousFilled(rows: readonly Row[], before: number): Row | undefined {
  for (let at = before - 1; at >= 0; at -= 1) if (rows[at]?.text) return rows[at];
  return undefined;
}
