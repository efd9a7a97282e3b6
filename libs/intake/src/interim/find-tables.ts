import type { TableMeasure } from '#interim-reports';
import type { Problem } from '../document';
import type { FoundCell } from '../findings';
import type { FoundForecastRow, FoundForecastTable } from '../interim-findings';
import { LIMITS } from '../limits';
import { captionOf, unitInHeading } from './captions';
import { joinContinued } from './continued';
import { readCells } from './forecast-values';
import { gridTables } from './grid-tables';
import { wordsIn } from './known-words';
import { namesOf, type RowName } from './labels';
import { measuresOf } from './measures';
import { settlePercentages } from './percentages';
import type { RawTable } from './raw-table';
import { spacedTables } from './spaced-tables';
import type { Row } from './statements/rows';
import { rankRows } from './sums';
import { contextsOf, kindOf, type TableContext } from './table-context';
import {
  columnsNotUnderstood,
  kindNotUnderstood,
  otherYear,
  periodsThatDiffer,
  rowsUnsettled,
  sumsUnsaid,
  tablesLeftOut,
} from './table-problems';

const MOST_TABLES = 200;

/** A table as it stands with the headings above it. */
export interface Standing {
  readonly raw: RawTable;
  readonly context: TableContext;
}

/** All tables of amounts in a document, in its order, as they stand; more than a report has are left out, and told. */
export function standingTables(rows: readonly Row[]): { readonly standing: Standing[]; readonly problems: Problem[] } {
  const all = rawTables(rows);
  let figures = 0;
  const kept = all.filter((table, nth) => {
    figures += table.rows.length;
    return nth < MOST_TABLES && figures <= LIMITS.figures;
  });
  const left = all.find((table) => !kept.includes(table));
  const contexts = contextsOf(rows, kept);
  return {
    standing: kept.map((raw, nth) => ({ raw, context: contexts[nth] ?? NO_CONTEXT })),
    problems: left ? [tablesLeftOut(left.place, all.length - kept.length)] : [],
  };
}

/** Tables as far as each can be understood by itself. */
export function understoodTables(
  rows: readonly Row[],
  standing: readonly Standing[],
  reportYear: number | null,
): { readonly tables: FoundForecastTable[]; readonly problems: Problem[] } {
  const found = standing.map(({ raw, context }) => understood(rows, raw, context, reportYear));
  const problems = found.flatMap((one) => one.problems);
  const years = standing.flatMap(({ raw }) => otherYear(raw, reportYear));
  return { tables: found.map(({ table }) => table), problems: [...years, ...problems] };
}

const NO_CONTEXT: TableContext = { chapter: null, section: null };

function rawTables(rows: readonly Row[]): RawTable[] {
  const grids = gridTables(rows);
  const inGrid = new Set(grids.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, nth) => at + nth)));
  const spaced = spacedTables(rows, (at) => inGrid.has(at), wordsIn(rows));
  return joinContinued(
    rows,
    [...grids, ...spaced].toSorted((a, b) => a.at - b.at),
  );
}

function understood(
  rows: readonly Row[],
  raw: RawTable,
  context: TableContext,
  reportYear: number | null,
): { table: FoundForecastTable; problems: Problem[] } {
  const measures = measuresOf(
    raw.columns.map(({ known }) => known),
    reportYear,
  );
  const read = readCells(raw, measures);
  const { cells, problems } = settlePercentages(raw, read.cells, measures);
  const names = namesOf(raw.rows);
  const table: FoundForecastTable = {
    kind: kindOf(raw, context, measures),
    section: context.section,
    title: titleOf(raw, context),
    place: raw.place,
    amountsIn: null,
    captionUnit: raw.caption ?? headingUnit(raw, context) ?? captionBelow(rows, raw.end),
    columns: raw.columns.map(({ heading, place }, nth) => ({ heading, place, measure: measures[nth] ?? null })),
    rows: rowsOfTable(raw, names, cells, measures),
  };
  return { table, problems: [...problemsOf(raw, table, names), ...read.problems, ...problems] };
}

function rowsOfTable(
  raw: RawTable,
  names: readonly RowName[],
  cells: readonly (readonly FoundCell[])[],
  measures: readonly (TableMeasure | null)[],
): FoundForecastRow[] {
  const ranks = rankRows(
    names.map(({ saysSum, saysTotal, isMemo }, nth) => ({
      saysSum,
      saysTotal,
      isMemo,
      amounts: (cells[nth] ?? []).map(({ value }, column) => (isAmount(measures[column]) ? value : null)),
    })),
  );
  return raw.rows.map(({ place, split }, nth) => {
    const { code = null, label = '', parents = [], isMemo = false } = names[nth] ?? {};
    const { level = 1, isSum = false } = ranks[nth] ?? {};
    return { place, code, label, level, isSum, isMemo, parents, cells: cells[nth] ?? [], split };
  });
}

function problemsOf(raw: RawTable, table: FoundForecastTable, names: readonly RowName[]): Problem[] {
  return [
    ...kindNotUnderstood(table),
    ...columnsNotUnderstood(table),
    ...periodsThatDiffer(raw, table),
    ...raw.remarks,
    ...rowsUnsettled(table),
    ...sumsUnsaid(
      raw,
      table,
      names.map(({ saysSum }) => saysSum),
    ),
  ];
}

function isAmount(measure: TableMeasure | null | undefined): boolean {
  return measure !== null && measure !== undefined && measure !== 'consumption';
}

/** The net accounts are called by their own heading, other tables by the chapter they stand in. */
function titleOf({ labelHeadings: [first = ''] }: RawTable, { chapter }: TableContext): string | null {
  return /^nettoredovisning/iu.test(first) ? first : chapter;
}

function headingUnit({ columns, labelHeadings: [first = ''] }: RawTable, { chapter, section }: TableContext) {
  const units = new Set(columns.flatMap(({ known }) => (known && !known.percent && known.unit) || []));
  const [only = null] = units;
  if (units.size === 1) return only;
  return unitInHeading(first) ?? unitInHeading(section ?? '') ?? unitInHeading(chapter ?? '') ?? null;
}

const LINES_BELOW = 3;

function captionBelow(rows: readonly Row[], end: number) {
  for (let at = end; at < end + LINES_BELOW; at += 1) {
    const row = rows[at];
    if (!row || row.text === '') continue;
    return captionOf(row) ?? null;
  }
  return null;
}
