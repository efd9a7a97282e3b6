import type { ReportTable, ReportTableRow } from './interim-report-row';
import { rowsInSum } from './levels';

export interface PlacedRow {
  readonly table: ReportTable;
  readonly row: ReportTableRow;
}

/**
 * The row that states a committee's net: the total of the net accounts, else of the income statement, else of the only
 * table by unit. Undefined where a report has none of these, or several totals side by side.
 */
export function totalRow(tables: readonly ReportTable[]): PlacedRow | undefined {
  const [net, income, units] = (['net-accounts', 'income-statement', 'by-unit'] as const).map((kind) =>
    tables.filter((table) => table.kind === kind),
  );
  const [table, ...others] = [net, income, units].find((found) => found && found.length > 0) ?? [];
  const row = table && totalOf(table);
  return table && row && others.length === 0 ? { table, row } : undefined;
}

function totalOf({ rows }: ReportTable): ReportTableRow | undefined {
  const counted = rows.flatMap((row, at) => (row.isMemo ? [] : [{ row, at }]));
  const top = Math.min(...counted.map(({ row }) => row.level));
  const outermost = counted.filter(
    ({ row, at }) => row.level === top && (!row.isSum || rowsInSum(rows, at).length > 0),
  );
  const [total, ...others] = outermost;
  return total?.row.isSum && others.length === 0 ? total.row : undefined;
}
