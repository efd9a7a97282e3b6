import type { PublishedInterimReportRow as Report } from '../published-interim-report';
import { totalRow } from '../report-total';
import type { ReportTable, ReportTableRow } from '../interim-report-row';

/** A forecast for the year as one report states it. */
export interface Forecast {
  readonly level: 'committee' | 'unit';
  readonly section: string;
  readonly code: string | null;
  readonly label: string;
  readonly forecastSek: string;
  readonly budgetSek: string | null;
}

/** The forecasts of a report: the committee's net, and each of its units. Sums between and memo rows are left out. */
export function forecastsIn(report: Report): readonly Forecast[] {
  const net = totalRow(report.tables);
  return [
    ...(net ? forecastOf('committee', net.table, net.row) : []),
    ...unitRows(report).flatMap(({ table, row }) => forecastOf('unit', table, row)),
  ];
}

/** The rows of a report that are units: in tables by unit, no sums and no memo rows. */
export function unitRows({
  tables,
}: Pick<Report, 'tables'>): { readonly table: ReportTable; readonly row: ReportTableRow }[] {
  const byUnit = tables.filter(({ kind }) => kind === 'by-unit');
  return byUnit.flatMap((table) =>
    table.rows.filter(({ isSum, isMemo }) => !isSum && !isMemo).map((row) => ({ table, row })),
  );
}

function forecastOf(level: Forecast['level'], { section }: ReportTable, row: ReportTableRow): Forecast[] {
  const { code, label, amounts } = row;
  if (!amounts.forecast) return [];
  const budgetSek = amounts.budget?.amountSek ?? null;
  return [{ level, section, code, label, forecastSek: amounts.forecast.amountSek, budgetSek }];
}
