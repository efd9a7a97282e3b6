import type { Cell, Line, Problem } from '../document';
import type { FoundObservation } from '../findings';
import { visible } from '../grammar';
import type { AreaPage } from './area-page';
import { filled, textOf } from './row';

type Kind = 'strength' | 'improvement';

const BULLET = '•';
const BULLETS = /[\u2022\u00b7\u25aa\u25e6\u25cf\u25cb\u2023\u2043\u2219\uf0b7\uf0a7]/gu;
const DASH = /^\s*(?:[-–*]|\d{1,2}[.)])\s+/u;
const LONGEST = 2000;

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['strength', /^styrk(?:a|or)$/iu],
  ['improvement', /^(?:förbättrings(?:möjlighet(?:er)?|område(?:n)?)|utvecklings(?:möjlighet(?:er)?|område(?:n)?))$/iu],
];

interface Column {
  readonly kind: Kind;
  readonly cell: Cell;
  readonly index: number;
}

/** Strengths and improvement areas of an area: in two columns side by side, or one list below the other. */
export function observationsIn(page: AreaPage, problems: Problem[]): FoundObservation[] {
  const start = page.lines.findIndex((line) => columnsOf(line).length > 0);
  const header = page.lines[start];
  if (!header) return [];
  const columns = columnsOf(header);
  const pieces =
    columns.length > 1
      ? inColumns(columns, page.lines.slice(start + 1), problems)
      : oneBelowTheOther(page.lines.slice(start));
  return itemsOf(pieces).map(({ kind, text, place }) => ({
    areaNumber: page.number,
    areaTitle: page.title,
    kind,
    text: text.slice(0, LONGEST),
    place,
  }));
}

function columnsOf(line: Line): Column[] {
  return filled(line).flatMap((cell) => {
    const heading = visible(cell.text.replace(BULLETS, ' ')).replace(/:$/, '');
    const kind = KINDS.find(([, shape]) => shape.test(heading))?.[0];
    return kind ? [{ kind, cell, index: line.cells.indexOf(cell) }] : [];
  });
}

interface Piece {
  readonly kind: Kind;
  readonly text: string;
  readonly place: string;
}

function inColumns(columns: readonly Column[], lines: readonly Line[], problems: Problem[]): Piece[] {
  const pieces: Piece[] = [];
  const onPage = columns.every(({ cell }) => cell.left !== undefined);
  for (const line of lines) {
    const cells = filled(line);
    if (cells.length === 0 && pieces.length > 0 && !onPage) break;
    if (/^\d{1,3}$/.test(textOf(line))) continue;
    for (const cell of cells) {
      const column = onPage ? nearest(columns, cell) : columns.find(({ index }) => index === line.cells.indexOf(cell));
      if (column && (onPage || line.cells.length > 1)) {
        pieces.push({ kind: column.kind, text: plain(cell.text), place: cell.place });
      } else problems.push(columnLost(cell));
    }
  }
  return pieces;
}

/** The last column that begins at or before the cell, with a little room for bullets that stand out. */
function nearest(columns: readonly Column[], { left = 0 }: Cell): Column | undefined {
  const room = 24;
  return columns.toReversed().find(({ cell }) => left >= (cell.left ?? 0) - room) ?? columns[0];
}

function columnLost({ place, text }: Cell): Problem {
  const shown = visible(text).slice(0, 60);
  return {
    severity: 'warning',
    where: place,
    code: 'column-unclear',
    detail: {
      sv: `Det framgår inte om ”${shown}” är en styrka eller en förbättringsmöjlighet.`,
      en: `It does not say whether “${shown}” is a strength or an improvement area.`,
    },
  };
}

function oneBelowTheOther(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let kind: Kind | undefined;
  for (const line of lines) {
    const [heading] = columnsOf(line);
    const text = plain(line.cells.map((cell) => cell.text).join(' '));
    if (heading) kind = heading.kind;
    else if (kind && text.trim() !== '' && !/^\d{1,3}$/.test(text.trim())) {
      if (!marked(text) && pieces.length > 0 && !pieces.some((piece) => !marked(piece.text))) {
        if (/^\p{Lu}/u.test(visible(text))) break;
      }
      pieces.push({ kind, text, place: line.place });
    }
  }
  return pieces;
}

function marked(text: string): boolean {
  return text.search(BULLETS) >= 0 || DASH.test(text);
}

/** Text of a cell in which list items left by a web page are bullets and other tags are gone. */
function plain(text: string): string {
  return text
    .replace(/<li\b[^<>]{0,200}>/giu, BULLET)
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(BULLETS, BULLET);
}

/**
 * One item per bullet; a piece without one goes on where the item before it in the same column stopped. Without any
 * bullets, as when they are drawn and not written, an item begins with a capital letter.
 */
function itemsOf(pieces: readonly Piece[]): Piece[] {
  const bulleted = pieces.some(({ text }) => marked(text));
  const kinds: readonly Kind[] = ['strength', 'improvement'];
  return kinds.flatMap((kind) => {
    const items: Piece[] = [];
    for (const piece of pieces.filter((one) => one.kind === kind)) {
      const [first = '', ...rest] = split(piece.text);
      const last = items.at(-1);
      const goesOn = last && (bulleted || /^[\p{Ll}(]/u.test(first) || LEFT_HANGING.test(last.text));
      if (first !== '' && goesOn) items.splice(-1, 1, { ...last, text: joined(last.text, first) });
      else if (first !== '') items.push({ ...piece, text: first });
      items.push(...rest.filter((text) => text !== '').map((text) => ({ ...piece, text })));
    }
    return items;
  });
}

/** Words that nothing ends with. */
const LEFT_HANGING = /(?:[,–-]|(?<!\p{L})(?:och|eller|samt|med|av|i|på|för|till|om|att|som|den|det|en|ett|från))$/u;

/** What stands before the first bullet, then what stands after each. */
function split(text: string): string[] {
  const parts = text.includes(BULLET) ? text.split(BULLET) : DASH.test(text) ? ['', text.replace(DASH, '')] : [text];
  return parts.map(visible);
}

/** A word divided at the end of a line keeps its hyphen: it may be one of its own. */
function joined(before: string, after: string): string {
  const divided = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:och|eller|samt)\b/u.test(after);
  return divided ? before + after : `${before} ${after}`;
}
