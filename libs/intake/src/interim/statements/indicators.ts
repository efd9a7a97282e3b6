import type { Indicator, IndicatorFootnote, IndicatorValue } from '#interim-reports';
import type { Place } from '../../document';
import type { Findings } from './found';
import { valueOf, withoutMarks, type ValueColumn } from './indicator-values';
import { footnoteWithoutText, markAtName, partBesideValues, valueTwice } from './indicator-remarks';
import { at } from './remarks';
import type { Row } from './rows';
import { COMPOSED_OF, NOT_COMPARABLE, UNITS } from './words';

type Group = IndicatorValue['group'];

/** A row of a table of indicators, however its columns were told apart. */
export interface IndicatorRow {
  readonly place: Place;
  /** Empty where the row belongs to the one above. */
  readonly name: string;
  readonly group: Group;
  /** The goal in its own column, where there is one. */
  readonly goal?: string;
  /** One for each column. */
  readonly cells: readonly (string | undefined)[];
}

export interface IndicatorTable {
  readonly place: Place;
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly IndicatorRow[];
  /** The goal that the indicators follow up. */
  readonly goal?: string | undefined;
  /** Footnotes by their mark. */
  readonly notes: ReadonlyMap<string, string>;
}

export type ReadTable = Pick<IndicatorTable, 'place' | 'columns' | 'rows'> & {
  /** The row after the table. */
  readonly end: number;
};

interface Gathered {
  readonly place: Place;
  readonly name: string;
  readonly composed: boolean;
  readonly partOf?: string;
  readonly goal?: string;
  readonly marks: string[];
  readonly parts: string[];
  readonly values: IndicatorValue[];
  percent: boolean;
}

const LIST_MARK = /^[-–•]\s+/u;
const NOTE = /^(?<mark>\*{1,4})\s*(?<text>[^*\s].*)$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
/** Rows below a table in which its footnotes are looked for. */
const REACH = 12;

/** Indicators of a table: rows without a name belong to the one above, and a composed index keeps its parts. */
export function stateIndicators(table: IndicatorTable, findings: Findings): void {
  const gathered: Gathered[] = [];
  for (const row of table.rows) {
    const { bare, marks } = withoutMarks(row.name.replace(LIST_MARK, ''));
    const values = valuesOf(row, table.columns, findings);
    const whole = bare === '' ? undefined : wholeOf(gathered, row, values);
    if (whole) whole.parts.push(bare);
    if (bare === '' || (whole && !hasOwnValues(whole, row, values))) {
      if (whole && values.length > 0) findings.problems.push(at(row.place, partBesideValues(bare, whole.name)));
      add(whole ?? gathered.at(-1), values, marks, row, findings);
    } else {
      const one = beginning(row, bare, whole);
      gathered.push(one);
      add(one, values, marks, row, findings);
    }
  }
  for (const one of gathered) {
    if (one.values.length === 0) continue;
    const values = markedByName(one, table.notes);
    if (values.some((value, nth) => value !== one.values[nth])) findings.problems.push(at(one.place, markAtName()));
    const data = indicatorOf({ ...one, values }, table);
    findings.statements.push({ statement: { kind: 'indicator', data }, place: one.place });
  }
  tellMissingNotes(table, gathered, findings);
}

function valuesOf({ cells, group, place }: IndicatorRow, columns: readonly ValueColumn[], findings: Findings) {
  return columns.flatMap((column, nth): IndicatorValue[] => {
    const value = valueOf(cells[nth] ?? '', column, group, place, findings);
    return value ? [value] : [];
  });
}

function beginning({ place, goal }: IndicatorRow, text: string, whole: Gathered | undefined): Gathered {
  const composed = COMPOSED_OF.exec(text.slice(0, 300))?.groups?.['name'];
  const partOf = whole && { partOf: whole.name };
  const empty = { marks: [], parts: [], values: [], percent: false };
  const own = { ...partOf, ...(goal && { goal }) };
  return { place, name: composed ?? text, composed: composed !== undefined, ...own, ...empty };
}

/** The composed index that a row with a name is a part of: marked as one, without values, or by sex only. */
function wholeOf(gathered: readonly Gathered[], row: IndicatorRow, values: readonly IndicatorValue[]) {
  const whole = gathered.findLast(({ partOf }) => partOf === undefined);
  const isPart = LIST_MARK.test(row.name) || row.group !== 'total' || values.length === 0;
  return whole?.composed === true && isPart ? whole : undefined;
}

/** The row of a part has the index's own values by sex where the index has none for that sex yet. */
function hasOwnValues(whole: Gathered, { group }: IndicatorRow, values: readonly IndicatorValue[]): boolean {
  return values.length > 0 && whole.values.some((value) => value.group === group);
}

function add(
  to: Gathered | undefined,
  values: readonly IndicatorValue[],
  marks: readonly string[],
  { cells, place }: IndicatorRow,
  { problems }: Findings,
): void {
  if (!to) return;
  for (const value of values) {
    const { period, kind, group } = value;
    const twice = to.values.some((one) => one.period === period && one.kind === kind && one.group === group);
    if (twice) problems.push(at(place, valueTwice(`${to.name}, ${period}`)));
    else to.values.push(value);
  }
  to.marks.push(...marks);
  to.percent ||= cells.some((cell) => /\d\s?%/u.test((cell ?? '').slice(0, 60)));
}

/**
 * A mark at the name whose note says that the results of some years cannot be compared: it stands with the outturn of
 * the later ones, as reports mark it where they mark single values.
 */
function markedByName({ values, marks }: Gathered, notes: IndicatorTable['notes']): IndicatorValue[] {
  const breaks = marks.map((mark) => ({ mark, years: laterYears(notes.get(mark) ?? '') }));
  return values.map((value) => {
    const { kind, period, footnotes = [] } = value;
    const own = breaks.filter(({ mark, years }) => years.includes(period) && !footnotes.includes(mark));
    if (kind !== 'outturn' || own.length === 0) return value;
    return { ...value, footnotes: [...footnotes, ...own.map(({ mark }) => mark)] };
  });
}

function laterYears(note: string): string[] {
  if (!NOT_COMPARABLE.test(note)) return [];
  return [...new Set(note.match(YEAR) ?? [])].toSorted((a, b) => Number(a) - Number(b)).slice(1);
}

function indicatorOf(gathered: Gathered, { goal: above, notes }: IndicatorTable): Indicator {
  const { name, percent, values, parts, partOf, marks, goal = above } = gathered;
  const unit = percent ? 'percent' : (UNITS.find(([shape]) => shape.test(name))?.[1] ?? null);
  const used = [...new Set([...marks, ...values.flatMap(({ footnotes = [] }) => footnotes)])];
  const footnotes = used.flatMap((mark): IndicatorFootnote[] => {
    const text = notes.get(mark);
    return text === undefined ? [] : [{ mark, text, breaksComparability: NOT_COMPARABLE.test(text) }];
  });
  return {
    name,
    unit,
    ...(goal && { goal }),
    values,
    ...(parts.length > 0 && { parts }),
    ...(partOf && { partOf }),
    ...(footnotes.length > 0 && { footnotes }),
  };
}

function tellMissingNotes({ notes, place }: IndicatorTable, gathered: readonly Gathered[], findings: Findings): void {
  const used = gathered.flatMap(({ marks, values }) => [...marks, ...values.flatMap((one) => one.footnotes ?? [])]);
  for (const mark of new Set(used)) {
    if (!notes.has(mark)) findings.problems.push(at(place, footnoteWithoutText(mark)));
  }
}

/** Footnotes that stand below a table. */
export function notesBelow(rows: readonly Row[], from: number): ReadonlyMap<string, string> {
  const notes = rows.slice(from, from + REACH).flatMap(({ text }): [string, string][] => {
    const { mark, text: note } = NOTE.exec(text.slice(0, 2000))?.groups ?? {};
    return mark && note ? [[mark, note]] : [];
  });
  return new Map(notes.toReversed());
}
