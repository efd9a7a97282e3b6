import type { Findings } from './found';
import { groupOf, isGroupHeading, isIndicatorHeading } from './indicator-headings';
import { numberOf, valueColumnOf, withoutMarks, type ValueColumn } from './indicator-values';
import type { IndicatorRow, ReadTable } from './indicators';
import { columnsNotTold } from './indicator-remarks';
import { at } from './remarks';
import type { Row } from './rows';
import { DIRECTIONS, VALUE_KINDS } from './words';

interface Word {
  readonly text: string;
  /** Spaces in front of it. */
  readonly gap: number;
}

interface LineRow {
  readonly row: Row;
  readonly name: string;
  readonly group: IndicatorRow['group'] | undefined;
  readonly values: readonly Word[];
  /** Spaces after the last value. */
  readonly trailing: number;
}

const LONGEST_LINE = 400;
const MOST_LINES = 400;
const YEAR = /^(?:19|20)\d\d$/u;

/**
 * A table of indicators that came as lines of words: `Namn Tot 32** 37 38   Öka`. An empty column left two spaces more
 * between its neighbours, so the gaps tell where the values stand; where they do not, nothing is placed.
 */
export function linesTable(rows: readonly Row[], from: number, findings: Findings): ReadTable | undefined {
  const header = rows[from];
  const first = header && header.cells.length === 1 && header.text.length <= LONGEST_LINE ? header.text.split(' ') : [];
  if (!header || !isIndicatorHeading(first[0] ?? '')) return undefined;
  const below = belowHeader(rows, from + 1);
  const columns = columnsOf(first.slice(1), below?.years ?? [], findings.head.fiscalYear ?? null);
  if (columns.length < 2) return undefined;
  const { lines, end } = linesFrom(rows, (below?.at ?? from) + 1);
  return { place: header.place, columns, rows: named(lines).map((one) => placed(one, columns, findings)), end };
}

function belowHeader(rows: readonly Row[], from: number): { at: number; years: string[] } | undefined {
  const row = rows.slice(from, from + 3).find(({ text }) => text !== '');
  const words = row && row.text.length <= LONGEST_LINE ? row.text.split(' ') : [];
  const years = words.filter((word) => YEAR.test(word));
  const others = words.filter((word) => !YEAR.test(word));
  return row && years.length > 1 && others.every(isGroupHeading) ? { at: row.at, years } : undefined;
}

/** Kinds of values in the first line with the years of the second, or each kind with its year behind it. */
function columnsOf(words: readonly string[], years: readonly string[], fiscalYear: number | null): ValueColumn[] {
  const kinds = words.filter((word) => VALUE_KINDS.some(([shape]) => shape.test(word)));
  const own = words.filter((word) => YEAR.test(word));
  const known = words.every((word) => kinds.includes(word) || own.includes(word) || isGroupHeading(word));
  const periods = own.length > 0 ? own : years;
  if (!known || kinds.length !== periods.length) return [];
  return kinds.flatMap((kind, nth) => valueColumnOf(`${kind} ${periods[nth]}`, fiscalYear) ?? []);
}

function linesFrom(rows: readonly Row[], from: number): { lines: LineRow[]; end: number } {
  const lines: LineRow[] = [];
  let end = from;
  let blank = false;
  for (; end < Math.min(rows.length, from + MOST_LINES); end += 1) {
    const row = rows[end];
    if (!row) break;
    if (row.text === '') {
      blank = lines.length > 0;
      continue;
    }
    const line = lineOf(row);
    if (row.cells.length > 1 || row.text.length > LONGEST_LINE || (blank && line.values.length === 0)) break;
    lines.push(line);
    blank = false;
  }
  return { lines, end };
}

function lineOf(row: Row): LineRow {
  const raw = row.cells[0]?.raw.slice(0, LONGEST_LINE) ?? '';
  const words = [...raw.matchAll(/( *)([^ ]+)/gu)].map(([, gap = '', text = '']): Word => ({ text, gap: gap.length }));
  const trailing = raw.length - raw.trimEnd().length;
  let first = words.length;
  while (first > 0 && isValue(words[first - 1]?.text ?? '')) first -= 1;
  const values = words.slice(first);
  const group = values.length > 0 ? groupOf(words[first - 1]?.text ?? '') : undefined;
  const name = words.slice(0, group ? first - 1 : first).map(({ text }) => text);
  return { row, name: name.join(' '), group, values, trailing };
}

function isValue(word: string): boolean {
  const { bare } = withoutMarks(word);
  return numberOf(bare) !== undefined || DIRECTIONS.some(({ shape }) => shape.test(bare));
}

/** Names that go on in the next line are put together; a name that stands alone otherwise is a row of its own. */
function named(lines: readonly LineRow[]): LineRow[] {
  const whole: LineRow[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = last?.values.length === 0 && line.values.length > 0 && /^[\p{Ll}(]/u.test(line.name);
    if (last && goesOn) whole.splice(-1, 1, { ...line, row: last.row, name: `${last.name} ${line.name}` });
    else whole.push(line);
  }
  return whole;
}

function placed(line: LineRow, columns: readonly ValueColumn[], { problems }: Findings): IndicatorRow {
  const { row, name, group = 'total', values } = line;
  const cells = byGaps(line, columns.length) ?? byForm(values, columns);
  if (!cells) problems.push(at(row.place, columnsNotTold(row.text)));
  return { place: row.place, name, group, cells: cells ?? [] };
}

function byGaps({ values, trailing }: LineRow, width: number): (string | undefined)[] | undefined {
  const cells: (string | undefined)[] = [];
  values.forEach(({ text, gap }, nth) => {
    if (nth > 0) cells.push(...Array.from({ length: Math.floor((gap - 1) / 2) }, () => undefined));
    cells.push(text);
  });
  const after = Math.max(0, Math.floor((trailing - 1) / 2));
  if (cells.length === width || (cells.length + after === width && values.length > 0)) return cells;
  return values.length === 0 ? [] : undefined;
}

/** Without gaps: all columns are filled, or a last direction in the form of a target is the last column. */
function byForm(values: readonly Word[], columns: readonly ValueColumn[]): (string | undefined)[] | undefined {
  const texts = values.map(({ text }) => text);
  const last = DIRECTIONS.find(({ shape }) => shape.test(texts.at(-1) ?? ''));
  const numbers = columns.filter(({ kind }) => kind === 'outturn').length;
  if (texts.length === columns.length) return texts;
  if (last?.as === 'target' && columns.at(-1)?.kind === 'target' && texts.length === numbers + 1) {
    return [
      ...texts.slice(0, -1),
      ...Array.from({ length: columns.length - texts.length }, () => undefined),
      texts.at(-1),
    ];
  }
  return last?.as === 'forecast' && texts.length === numbers + 1 ? texts : undefined;
}
