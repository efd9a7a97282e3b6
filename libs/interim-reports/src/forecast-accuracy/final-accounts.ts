import type { ReportTableRow } from '../interim-report-row';
import type { PublishedInterimReportRow as Report } from '../published-interim-report';
import { totalRow } from '../report-total';
import { sameWords, wordsOf } from '../row-names';
import { unitRows, type Forecast } from './forecasts';

/** What a row came to in the end, and which report says so. */
export interface FinalAccounts {
  readonly amountSek: string;
  readonly reportId: string;
  /** `outturn` of a report that runs to the year's end, or `accountsPreviousYear` of a report of the year after. */
  readonly measure: 'outturn' | 'accountsPreviousYear';
}

type Head = Pick<Report, 'municipalityCode' | 'committee' | 'fiscalYear'>;

/**
 * The final accounts of a forecast's row: the outturn of the same year's report through 31 December, else the accounts of
 * the previous year in the latest report of the year after. Rows by the unit's code, else by section and label.
 */
export function finalAccounts(of: Head, forecast: Forecast, reports: readonly Report[]): FinalAccounts | undefined {
  const own = reports.filter((report) => report.municipalityCode === of.municipalityCode && sameCommittee(report, of));
  const closing = own.filter(
    ({ fiscalYear, outturnThrough }) => fiscalYear === of.fiscalYear && outturnThrough === `${of.fiscalYear}-12-31`,
  );
  const next = own.filter(({ fiscalYear }) => fiscalYear === of.fiscalYear + 1);
  const byLatest = next.toSorted((a, b) => (a.outturnThrough < b.outturnThrough ? 1 : -1));
  const claims = [
    ...closing.map((report) => claim(report, forecast, 'outturn')),
    ...byLatest.map((report) => claim(report, forecast, 'accountsPreviousYear')),
  ];
  return claims.find((found) => found !== undefined);
}

function sameCommittee(report: Head, other: Head): boolean {
  return report.committee.toLowerCase() === other.committee.toLowerCase();
}

function claim(report: Report, forecast: Forecast, measure: FinalAccounts['measure']): FinalAccounts | undefined {
  const row = forecast.level === 'committee' ? totalRow(report.tables)?.row : unitIn(report, forecast);
  const amountSek = row?.amounts[measure]?.amountSek;
  return amountSek === undefined ? undefined : { amountSek, reportId: report.id, measure };
}

/** The one row of the same unit; undefined where several could be it. */
function unitIn(report: Report, { code, label, section }: Forecast): ReportTableRow | undefined {
  const alike = unitRows(report).filter(({ table, row }) =>
    code !== null && row.code !== null
      ? row.code === code
      : sameWords(wordsOf(row.label), wordsOf(label)) && sameWords(wordsOf(table.section), wordsOf(section)),
  );
  return alike.length === 1 ? alike[0]?.row : undefined;
}
