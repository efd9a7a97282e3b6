import type { AmountUnit } from '#interim-reports';
import type { Place } from '../document';
import { captionOf } from './captions';
import { divideRow, tailOf, type DivisionShape } from './divide-row';
import { rawRows, remarksOn, type DividedRow } from './divided-rows';
import { KIND_WORDS, MEMO_LABEL, OTHER_TABLES, SUM_LABEL } from './heading-words';
import { mendedLabel } from './known-words';
import { measuresOf, understoodIn } from './measures';
import type { RawTable } from './raw-table';
import { settleBySums } from './settle-by-sums';
import { dividedHeadings, headingLine, type ColumnHeading } from './spaced-headings';
import type { Row } from './statements/rows';
import { cutOff } from './table-problems';

const MOST_HEADING_ROWS = 30;
const MOST_EMPTY = 2;
const MOST_STARTS = 4;
const MOST_ROWS = 500;
const LONGEST_LABEL = 120;

interface RunningHeader {
  readonly at: number;
  readonly end: number;
  readonly firstHeading: string;
  readonly caption: AmountUnit | null;
  readonly candidates: readonly (readonly ColumnHeading[])[];
}

/** Tables of running text, where nothing but spaces divides columns. `taken` are rows of tables found otherwise. */
export function spacedTables(
  rows: readonly Row[],
  taken: (at: number) => boolean,
  words: ReadonlyMap<string, number>,
): RawTable[] {
  const found: RawTable[] = [];
  let at = 0;
  while (at < rows.length) {
    if (taken(at) || !isHeadingLine(rows[at])) {
      at += 1;
      continue;
    }
    const end = headingsEnd(rows, at);
    const table = firstTable(rows, at, end, words);
    if (table) found.push(table);
    at = table?.end ?? end;
  }
  return found;
}

/** What stands right before the headings may look like one of them: a page number, a year. */
function firstTable(
  rows: readonly Row[],
  from: number,
  end: number,
  words: ReadonlyMap<string, number>,
): RawTable | undefined {
  for (let start = from; start < Math.min(end, from + MOST_STARTS); start += 1) {
    const table = isHeadingLine(rows[start]) ? tableAt(rows, start, words) : undefined;
    if (table) return table;
  }
  return undefined;
}

/** The first row from here on that is neither empty, nor a heading, nor a caption. */
function headingsEnd(rows: readonly Row[], from: number): number {
  let at = from;
  while (at < rows.length && at - from < MOST_HEADING_ROWS) {
    const row = rows[at];
    if (!row || (row.text !== '' && !captionOf(row) && !isHeadingLine(row))) break;
    at += 1;
  }
  return at;
}

function isHeadingLine(row: Row | undefined): boolean {
  return row !== undefined && row.filled.length === 1 && headingRest(row.text).rest !== undefined;
}

/** Headings at the end of a line, and what stands before them: `RN3 2023 Bokslut …`. */
function headingRest(text: string): { readonly before: string; readonly rest: ReturnType<typeof headingLine> } {
  const words = text.split(' ');
  if (text.length > 600) return { before: '', rest: undefined };
  for (let from = 0; from <= Math.min(3, words.length - 1); from += 1) {
    const rest = headingLine(words.slice(from).join(' '));
    if (rest) return { before: words.slice(0, from).join(' '), rest };
  }
  return { before: '', rest: undefined };
}

function tableAt(rows: readonly Row[], at: number, words: ReadonlyMap<string, number>): RawTable | undefined {
  const header = headerFrom(rows, at);
  if (!header || OTHER_TABLES.test(header.firstHeading)) return undefined;
  const bodies = header.candidates.map((columns) => bodyFrom(rows, header.end, columns, words));
  const [best] = bodies
    .filter((body) => body.divided > 0)
    .sort((a, b) => b.divided - a.divided || b.understood - a.understood);
  const place = rows[header.at]?.place;
  if (!best || place === undefined) return undefined;
  const { columns, end } = best;
  return {
    at: header.at,
    end,
    place,
    labelHeadings: [header.firstHeading],
    caption: header.caption,
    columns: columns.map(({ heading, known }) => ({ heading, known, place })),
    rows: rawRows(best.rows, columns.length),
    remarks: [...remarksOn(best.rows), ...(best.rows.length < MOST_ROWS ? [] : [cutOff(place, MOST_ROWS)])],
  };
}

function headerFrom(rows: readonly Row[], from: number): RunningHeader | undefined {
  const lines: NonNullable<ReturnType<typeof headingLine>>[] = [];
  let caption: AmountUnit | null = null;
  let before = '';
  let at = from;
  for (; at < Math.min(rows.length, from + MOST_HEADING_ROWS); at += 1) {
    const row = rows[at];
    if (!row || row.text === '') continue;
    const unit = captionOf(row);
    const heading = unit || row.filled.length !== 1 ? undefined : headingRest(row.text);
    if (unit) caption = unit;
    else if (heading?.rest && (heading.before === '' || lines.length === 0)) {
      before = before || heading.before;
      lines.push(heading.rest);
    } else break;
  }
  const candidates = dividedHeadings(lines).filter((columns) => understoodIn(columns.map(({ known }) => known)) > 0);
  if (candidates.length === 0) return undefined;
  const name = before === '' ? namedAbove(rows, from) : undefined;
  return { at: name?.at ?? from, end: at, firstHeading: name?.text ?? before, caption, candidates };
}

/** `Nettoredovisning` on a line of its own over the headings. */
function namedAbove(rows: readonly Row[], from: number): { readonly at: number; readonly text: string } | undefined {
  for (let at = from - 1; at >= Math.max(0, from - MOST_EMPTY); at -= 1) {
    const text = rows[at]?.text ?? '';
    if (text === '') continue;
    return KIND_WORDS.some((word) => word.says.test(text)) && text.length < 40 ? { at, text } : undefined;
  }
  return undefined;
}

interface SpacedBody {
  readonly columns: readonly ColumnHeading[];
  readonly understood: number;
  readonly rows: readonly DividedRow[];
  readonly end: number;
  /** How many rows could be divided in some way. */
  readonly divided: number;
}

function bodyFrom(
  rows: readonly Row[],
  from: number,
  columns: readonly ColumnHeading[],
  words: ReadonlyMap<string, number>,
): SpacedBody {
  const { lines, end } = linesFrom(rows, from);
  const known = columns.map((column) => column.known);
  const figures = lines.map((line) => tailOf(line.text).tail.join(' ')).join(' ');
  const shape: DivisionShape = {
    measures: measuresOf(known, null),
    percentSigns: figures.includes('%'),
    mark: /\d\.\d/u.test(figures) && !figures.includes(',') ? '.' : ',',
    detachedMinus: !/[-\u2013\u2212]\d/u.test(figures),
  };
  const body = lines.map((line) => dividedRow(line, shape, words));
  const divided = body.filter(({ readings }) => readings.length > 0).length;
  return { columns, understood: understoodIn(known), rows: settleBySums(body), end, divided };
}

function dividedRow({ text, place }: TextLine, shape: DivisionShape, words: ReadonlyMap<string, number>): DividedRow {
  const divided = divideRow(text, shape);
  const label = mendedLabel(divided.label, words);
  const readings = divided.readings.map((one) => ({ ...one, label: mendedLabel(one.label, words) }));
  const saysSum = label === '' || SUM_LABEL.test(label);
  return { place, divided, readings, label, saysSum, isMemo: MEMO_LABEL.test(label) };
}

interface TextLine {
  readonly text: string;
  readonly place: Place;
}

/** Lines with figures at their end, each with the words that stand on the line before it where they are its own. */
function linesFrom(rows: readonly Row[], from: number): { readonly lines: readonly TextLine[]; readonly end: number } {
  const lines: TextLine[] = [];
  let end = from;
  let pending: Row | undefined;
  for (let at = from; at < rows.length && at <= end + MOST_EMPTY && lines.length < MOST_ROWS; at += 1) {
    const row = rows[at];
    if (!row || row.text === '') continue;
    const { label, tail } = tailOf(row.text);
    const joins = pending !== undefined && rows[at - 1] === pending && /^\p{Ll}/u.test(label[0] ?? 'a');
    if (row.filled.length === 1 && tail.length >= 2) {
      lines.push({ text: joins ? `${pending?.text} ${row.text}` : row.text, place: row.place });
      pending = undefined;
      end = at + 1;
    } else if (!pending && tail.length === 0 && row.text.length < LONGEST_LABEL && !/[.:]$/u.test(row.text)) {
      pending = row;
    } else break;
  }
  return { lines, end };
}
