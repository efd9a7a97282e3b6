import type { InterimReportEntry, InterimReportRow, ReportTable, ReportTableRow, TableKind } from '#interim-reports';
import { budgetOf, deviationOf, percentOf, type Amount, type Deviation } from './amounts';

/** What a report comes to: its total row, with the deviation of the forecast from the budget. */
export interface Result {
  readonly table: ReportTable;
  readonly row: ReportTableRow;
  readonly budget: Amount | undefined;
  readonly deviation: Deviation;
  /** Of the budget; null where that is zero or not known. */
  readonly percent: string | null;
}

/** The kinds of table whose total is the committee's own, the surest first. */
const KINDS: readonly TableKind[] = ['net-accounts', 'income-statement', 'by-unit', 'by-activity', 'by-account-group'];

/** The outermost sum of a table, the last of them where several stand side by side. */
export function totalRow({ rows }: Pick<ReportTable, 'rows'>): ReportTableRow | undefined {
  const sums = rows.filter(({ isSum, isMemo }) => isSum && !isMemo);
  const outermost = Math.min(...sums.map(({ level }) => level));
  return sums.findLast(({ level }) => level === outermost);
}

/**
 * The total row that speaks for the whole report. Several tables of a kind are cuts of different parts, so only the net
 * accounts and a kind with a single table can.
 */
export function resultRow(report: Pick<InterimReportRow, 'tables'>): Pick<Result, 'table' | 'row'> | undefined {
  for (const kind of KINDS) {
    const tables = report.tables.filter((table) => table.kind === kind);
    const [table] = tables;
    const row = table && totalRow(table);
    if (row && (kind === 'net-accounts' || tables.length === 1)) return { table, row };
  }
  return undefined;
}

/** The result in figures; undefined while no total has both a forecast and a budget. */
export function resultOf(report: Pick<InterimReportRow, 'tables'>): Result | undefined {
  const found = resultRow(report);
  const result = found && resultOfTotal(found.row);
  return found && result && { ...found, ...result };
}

/** The result that a report's total row says; of one in a list the row stands in its entry. */
export function resultOfTotal(
  total: Pick<ReportTableRow, 'amounts'> | InterimReportEntry['total'],
): Pick<Result, 'budget' | 'deviation' | 'percent'> | undefined {
  const deviation = total ? deviationOf(total) : undefined;
  if (!total || !deviation) return undefined;
  const budget = budgetOf(total);
  return { budget, deviation, percent: percentOf(deviation, budget) };
}

export interface UnitDeviation {
  readonly table: ReportTable;
  readonly row: ReportTableRow;
  readonly budget: Amount | undefined;
  readonly deviation: Deviation;
  readonly percent: string | null;
}

/** The single rows of some tables with their deviations; no sums and nothing that is part of another row. */
export function deviationsIn(tables: readonly ReportTable[]): readonly UnitDeviation[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const deviation = row.isSum || row.isMemo ? undefined : deviationOf(row);
      if (!deviation) return [];
      const budget = budgetOf(row);
      return [{ table, row, budget, deviation, percent: percentOf(deviation, budget) }];
    }),
  );
}

/** The tables that tell a report's single units: by unit, or else the lines of what there is. */
export function unitTables({ tables }: Pick<InterimReportRow, 'tables'>): readonly ReportTable[] {
  for (const kind of ['by-unit', 'forecast-history', 'net-accounts', 'by-activity', 'income-statement'] as const) {
    const own = tables.filter((table) => table.kind === kind);
    if (deviationsIn(own).length > 0) return own;
  }
  return [];
}
