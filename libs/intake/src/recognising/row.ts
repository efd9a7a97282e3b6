import { decimal, toText, type Decimal } from '#kernel';
import type { Cell, Line, Problem } from '../document';
import type { FoundCell } from '../findings';
import { hasHidden, readNumber, visible, type DecimalMark, type NumberReading } from '../grammar';

/** A line as a row of a table: what it is about, and the figures at its end. */
export interface Row {
  readonly line: Line;
  readonly label: string;
  readonly values: readonly Cell[];
}

const UNIT = /\s{0,5}(?:poäng|p\.?)$/iu;
const FIGURE = /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u;
const EXPONENT = /^[^\p{L}]*\d[eE][-+]?\d+$/u;
const LONGEST_FIGURE = 60;
const MOST_VALUES = 50;

/** The text without a unit of points behind the figure. */
export function withoutUnit(text: string): string {
  return text.replace(UNIT, '');
}

/** Whether a cell is meant as a figure, readable or not; a lone dash stands for none. */
export function looksLikeFigure(text: string): boolean {
  const shown = visible(text);
  if (shown.length > LONGEST_FIGURE) return /^[\d\s.,eE+-]+$/.test(shown.slice(0, LONGEST_FIGURE));
  const bare = withoutUnit(shown);
  return /^[-\u2013\u2212]$/.test(bare) || FIGURE.test(bare) || EXPONENT.test(bare);
}

export function filled(line: Line): Cell[] {
  return line.cells.filter(({ text }) => visible(text) !== '');
}

export function textOf(line: Line): string {
  return visible(line.cells.map(({ text }) => text).join(' '));
}

/** Divides a line into what it is about and the figures at its end, by its cells or, in running text, by its words. */
export function rowOf(line: Line): Row {
  const cells = filled(line);
  const [only] = cells;
  if (cells.length === 1 && only) return rowOfWords(line, only);
  let from = cells.length;
  while (from > 0 && looksLikeFigure(cells[from - 1]?.text ?? '')) from -= 1;
  // The number of a heading (`1.`) is no value of its row.
  if (from === 0 && line.cells[0] === cells[0] && /^\d{1,2}\.(?:\d{1,2}\.?)?$/.test(visible(only?.text ?? '')))
    from = 1;
  return { line, label: labelOf(cells.slice(0, from).map(({ text }) => text)), values: cells.slice(from) };
}

function rowOfWords(line: Line, cell: Cell): Row {
  const words = cell.text.trim().split(/[ \t\u00a0\u202f\u2009]+/u);
  const values: string[] = [];
  while (words.length > 1 && values.length < MOST_VALUES) {
    const last = words.at(-1) ?? '';
    const unit = /^(?:%|poäng|p\.?)$/iu.test(last);
    const text = unit ? `${words.at(-2) ?? ''} ${last}` : last;
    if ((unit && words.length < 3) || !looksLikeFigure(text)) break;
    values.unshift(text);
    words.splice(unit ? -2 : -1);
  }
  const [first = ''] = words;
  if (words.length === 1 && values.length > 1 && looksLikeFigure(first) && !first.includes('.')) {
    values.unshift(first);
    words.length = 0;
  }
  return { line, label: labelOf(words), values: values.map((text) => ({ text, place: cell.place })) };
}

function labelOf(parts: readonly string[]): string {
  return visible(parts.join(' ')).replace(/\s*[:–-]$/u, '');
}

const NUMBERED = /^(?:(?:område|delfråga)\s+)?(\d{1,2}(?:\.\d{1,2})?)[.:)]?\s+(.+)$/iu;

/** The number in front of a title and the title; null where there is no number. */
export function numbered(label: string): { readonly number: string | null; readonly title: string } {
  const [, number, title] = NUMBERED.exec(label) ?? [];
  return number && title ? { number, title: title.replace(/^[–:.-]\s+/u, '') } : { number: null, title: label };
}

/** How a column's figures are to be read. */
export interface Reading {
  readonly mark: DecimalMark;
  /** `%` belongs to it. */
  readonly percent: boolean;
  readonly max: Decimal;
}

const NONE: Decimal = decimal('0');

/** The cell with its value, and the problem where the value is for a person to give. */
export function readCell(cell: Cell, { mark, percent, max }: Reading): { cell: FoundCell; problems: Problem[] } {
  const text = visible(cell.text);
  const bare = withoutUnit(cell.text);
  const missing = /^[-\u2013\u2212]$/.test(text);
  const reading: NumberReading = missing ? { is: 'empty' } : readNumber(bare, mark, { min: NONE, max });
  const found = { text, place: cell.place };
  if (reading.is === 'empty') return { cell: { ...found, value: null }, problems: [] };
  if (reading.is === 'number' && (percent || !reading.percent))
    return { cell: { ...found, value: toText(reading.value) }, problems: [] };
  return { cell: { ...found, value: null }, problems: [problemOf(cell, reading, max)] };
}

function problemOf({ text, place }: Cell, reading: NumberReading, max: Decimal): Problem {
  const shown = visible(text).slice(0, LONGEST_FIGURE);
  if (hasHidden(text)) {
    return notRead(place, 'hidden-characters', {
      sv: `”${shown}” innehåller tecken som inte syns. Skriv siffrorna själv.`,
      en: `“${shown}” holds characters that cannot be seen. Enter the figure yourself.`,
    });
  }
  switch (reading.is) {
    case 'ambiguous':
      return notRead(place, 'ambiguous-number', {
        sv: `”${shown}” kan betyda ${reading.could.join(' eller ')}. Ange vilket.`,
        en: `“${shown}” may mean ${reading.could.join(' or ')}. Say which.`,
      });
    case 'out-of-range':
      return notRead(place, 'out-of-range', {
        sv: `”${shown}” är inte mellan 0 och ${toText(max)}.`,
        en: `“${shown}” is not between 0 and ${toText(max)}.`,
      });
    case 'number':
      return notRead(place, 'percent-among-points', {
        sv: `”${shown}” är i procent, men kolumnen är i poäng. Ange poängen.`,
        en: `“${shown}” is a percentage, but the column is in points. Give the points.`,
      });
    case 'empty':
    case 'unreadable':
      return notRead(place, 'unreadable-number', {
        sv: `”${shown}” går inte att läsa som ett tal. Skriv det med siffror och decimalkomma.`,
        en: `“${shown}” cannot be read as a number. Write it in digits, with a decimal comma.`,
      });
  }
}

function notRead(where: string, code: string, detail: Problem['detail']): Problem {
  return { severity: 'error', where, code, detail };
}
