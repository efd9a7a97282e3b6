import type { Place } from '../../document';
import { paragraphs } from './paragraphs';
import { headingOf, previousFilled, type Row } from './rows';
import { COLUMNS, SUBJECTS } from './words';

type Symbol = 'assessment' | 'trend' | 'status' | 'completion';

/** A row of headings for symbols only, with the symbols below and the title of what they judge above. */
export interface Judged {
  readonly is: 'area' | 'commitment';
  readonly title: Row;
  /** What was printed under each heading; empty where the text lost it. */
  readonly symbols: ReadonlyMap<Symbol, string>;
  readonly header: Row;
  /** The row that the text about it begins at. */
  readonly from: number;
}

export interface AreaPage {
  readonly title: string;
  readonly place: Place;
  readonly symbols: ReadonlyMap<Symbol, string>;
  readonly comment: string;
}

const SYMBOLS: readonly string[] = ['assessment', 'trend', 'status', 'completion'];
const LONGEST_SYMBOL = 40;
const AREA = /^processområde\s+/iu;
export const GOALS_SECTION = /^(?:\p{N}-?åriga )?processmål$/iu;
export const COMMITMENTS_SECTION = /^(?:\p{N}-?årig(?:a|t) )?åtagande(?:n)?$/iu;

/** All rows of headings that stand over symbols and nothing else. */
export function judgedIn(rows: readonly Row[]): Judged[] {
  return rows.flatMap((header) => {
    const columns = symbolColumns(header);
    const title = columns.length > 0 ? previousFilled(rows, header.at) : undefined;
    if (title?.filled.length !== 1) return [];
    const below = rows[header.at + 1];
    const values = below && below.filled.every(({ text }) => text.length <= LONGEST_SYMBOL) ? below : undefined;
    const symbols = new Map(columns.map(({ symbol, index }) => [symbol, values?.cells[index]?.text ?? '']));
    const is = symbols.has('assessment') || !symbols.has('status') ? 'area' : 'commitment';
    return [{ is, title, symbols, header, from: header.at + (values ? 2 : 1) }];
  });
}

function symbolColumns(row: Row): { symbol: Symbol; index: number }[] {
  if (row.filled.length < 2 || row.filled.length > 4) return [];
  const columns = row.filled.flatMap((cell) => {
    const role = cell.text.length > LONGEST_SYMBOL ? undefined : COLUMNS.find(([shape]) => shape.test(cell.text))?.[1];
    return role && SYMBOLS.includes(role) ? [{ symbol: role as Symbol, index: row.cells.indexOf(cell) }] : [];
  });
  return columns.length === row.filled.length ? columns : [];
}

/** Rows that end the text about an area or a commitment: the next title, a section, a table, a heading. */
export function stopsIn(rows: readonly Row[], judged: readonly Judged[]): ReadonlySet<number> {
  const titles = judged.map(({ title }) => title.at);
  const sections = rows.filter((row) => isSection(row) || headingOf(row, rows) !== undefined).map(({ at }) => at);
  return new Set([...titles, ...sections]);
}

export function isSection({ filled }: Row): boolean {
  const text = filled[0]?.text ?? '';
  return text.length <= LONGEST_SYMBOL && SUBJECTS.some(([shape]) => shape.test(text));
}

/** The text from a row on, up to where something else begins. */
export function textFrom(rows: readonly Row[], from: number, stops: ReadonlySet<number>): string {
  let to = from;
  while (to < rows.length && !stops.has(to)) to += 1;
  return paragraphs(rows.slice(from, to));
}

/** Name of a process area as its page is headed. */
export function areaTitle({ text }: Row): string {
  return text.replace(AREA, '');
}

export function areaPages(
  rows: readonly Row[],
  judged: readonly Judged[],
  stops: ReadonlySet<number>,
): readonly AreaPage[] {
  return judged
    .filter(({ is }) => is === 'area')
    .map(({ title, symbols, header, from }) => ({
      title: areaTitle(title),
      place: header.place,
      symbols,
      comment: textFrom(rows, from, stops),
    }));
}
