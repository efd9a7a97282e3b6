import type { AmountMeasure, ReportTable, ReportTableRow, TableMeasure } from '#interim-reports';

/** The order in which a reader meets the measures: what was, what is, and what is expected. */
const ORDER = [
  'accountsPreviousYear',
  'outturnSamePeriodLastYear',
  'outturn',
  'budgetToDate',
  'deviationToDate',
  'consumption',
  'originalBudget',
  'budgetChange',
  'budget',
  'previousForecast',
  'previousDeviation',
  'forecast',
  'deviation',
] as const satisfies readonly TableMeasure[];

export function isAmount(measure: TableMeasure): measure is AmountMeasure {
  return measure !== 'consumption';
}

/** The measures that a table has any figure of. */
export function measuresIn({ rows }: Pick<ReportTable, 'rows'>): readonly TableMeasure[] {
  return ORDER.filter((measure) =>
    rows.some((row) => (isAmount(measure) ? row.amounts[measure] !== undefined : row.consumption !== null)),
  );
}

/** A row with its place in the table. */
export interface PlacedRow {
  readonly row: ReportTableRow;
  /** Index in the table, from 0. */
  readonly nth: number;
}

export interface RowGroup {
  /** The levels that the rows stand under, outermost first; empty for rows that stand under none. */
  readonly under: string;
  readonly rows: readonly PlacedRow[];
}

/** Neighbouring rows that stand under the same levels. A sum closes its group and opens no heading of its own. */
export function groupsIn({ rows }: Pick<ReportTable, 'rows'>): readonly RowGroup[] {
  const groups: { under: string; rows: PlacedRow[] }[] = [];
  for (const [nth, row] of rows.entries()) {
    const under = row.isSum ? '' : pathOf(row);
    const last = groups.at(-1);
    const joins = last && (last.under === under || (row.isSum && last.under !== ''));
    if (joins) last.rows.push({ row, nth });
    else groups.push({ under, rows: [{ row, nth }] });
  }
  return groups;
}

function pathOf({ parents }: ReportTableRow): string {
  return parents.map(({ code, label }) => (code && !label.startsWith(code) ? `${code} ${label}` : label)).join(' / ');
}

/** Id of a table on the page, and of one of its rows. */
export function tableAnchor(tableId: string): string {
  return `t-${tableId}`;
}

export function rowAnchor(tableId: string, nth: number): string {
  return `${tableAnchor(tableId)}-r${nth + 1}`;
}
