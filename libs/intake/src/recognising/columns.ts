import type { Cell, Line } from '../document';
import type { FoundColumn, Role } from '../findings';
import { visible } from '../grammar';
import { filled } from './row';

/** A heading cell and the column that it heads. */
export interface Heading extends FoundColumn {
  readonly cell: Cell;
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['max', /^max(?:imal|imum|poäng|imalt)?\.?(?:\s*poäng)?$/iu],
  ['percent', /^(?:procent|i procent|%|andel(?: av max)?)(?:\s*\(%\))?$/iu],
  ['points', /^(?:poäng|uppnått|uppnådda poäng|uppnådd poäng|resultat|värde|points|score)$/iu],
];

const LONGEST_HEADINGS = 200;
const YEAR = /^(?:år\s*)?((?:19|20)\d\d)(?:\s*(?:poäng|p))?$/iu;

function columnOf(cell: Cell): Heading | undefined {
  const heading = visible(cell.text);
  const year = YEAR.exec(heading)?.[1];
  if (year) return { cell, heading, role: 'points', year: Number(year) };
  const role = ROLES.find(([, shape]) => shape.test(heading))?.[0];
  return role && { cell, heading, role, year: null };
}

/** The headings at the end of a line: years, points, maximum, percent. None when the line is no heading. */
export function headingsOf(line: Line): Heading[] {
  const headings: Heading[] = [];
  for (const cell of filled(line).toReversed()) {
    const whole = columnOf(cell);
    const words = whole ? [] : wordsOf(cell);
    const columns = whole ? [whole] : trailing(words);
    headings.unshift(...columns);
    if (columns.length === 0 || (!whole && columns.length < words.length)) break;
  }
  return headings;
}

/** Headings that stand so close that they came as one cell, or lost what divided them. */
function trailing(words: readonly Cell[]): Heading[] {
  const columns: Heading[] = [];
  for (const word of words.toReversed()) {
    const column = columnOf(word);
    if (!column) break;
    columns.unshift(column);
  }
  return columns;
}

function wordsOf(cell: Cell): Cell[] {
  const { place, left, right } = cell;
  const text = visible(cell.text);
  if (text.length > LONGEST_HEADINGS) return [];
  const at = (letter: number) => (left ?? 0) + (((right ?? 0) - (left ?? 0)) * letter) / Math.max(text.length, 1);
  let from = 0;
  return text.split(' ').map((word): Cell => {
    const start = from;
    from += word.length + 1;
    if (left === undefined || right === undefined) return { text: word, place };
    return { text: word, place, left: at(start), right: at(start + word.length) };
  });
}

/**
 * The cells of a line under each heading, undefined where the column is empty: by where they stand on the page, by
 * their number when the row has as many cells as the line of headings, else by order when there are as many values.
 */
export function cellsUnder(
  headings: readonly Heading[],
  header: Line,
  line: Line,
  values: readonly Cell[],
): readonly (Cell | undefined)[] | undefined {
  if (headings.every(({ cell }) => cell.left !== undefined) && values.every(({ left }) => left !== undefined))
    return byPosition(headings, values);
  const own = headings.every(({ cell }) => header.cells.includes(cell));
  if (own && line.cells.length > 1 && line.cells.length === header.cells.length) {
    const under = headings.map(({ cell }) => line.cells[header.cells.indexOf(cell)]);
    return under.map((cell) => (cell && visible(cell.text) !== '' ? cell : undefined));
  }
  return values.length === headings.length ? values : undefined;
}

function byPosition(headings: readonly Heading[], values: readonly Cell[]): (Cell | undefined)[] | undefined {
  const under: (Cell | undefined)[] = headings.map(() => undefined);
  for (const value of values) {
    const nearest = headings
      .map(({ cell }, nth) => ({ nth, away: Math.abs(middle(cell) - middle(value)) }))
      .sort((a, b) => a.away - b.away)[0];
    if (!nearest || under[nearest.nth]) return undefined;
    under[nearest.nth] = value;
  }
  return under;
}

function middle({ left = 0, right = left }: Cell): number {
  return (left + right) / 2;
}
