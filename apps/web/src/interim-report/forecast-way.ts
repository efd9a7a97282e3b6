import type { InterimReportRow, ReportTable, ReportTableRow } from '#interim-reports';
import { budgetOf, deviationOf, difference, type Amount } from '../report-parts/amounts';
import { resultRow } from '../report-parts/result';
import { cycleName } from '../report-parts/report-names';

/** One step of a year's way: a report's forecast, the one before it as that report has it, or the final accounts. */
export interface WayStep {
  readonly kind: 'report' | 'previous' | 'accounts';
  /** Name of the report; of the one that says so for the other kinds. */
  readonly name: string;
  readonly id: string;
  readonly isCurrent: boolean;
  readonly budget: Amount | undefined;
  readonly forecast: Amount | undefined;
  readonly deviation: Amount | undefined;
  readonly outturn: Amount | undefined;
}

export interface Way {
  readonly steps: readonly WayStep[];
  readonly tables: readonly ReportTable[];
  readonly hasAccounts: boolean;
}

/**
 * The year's forecasts in the order of their outturn, with the accounts where a later report has them.
 *
 * @param reports those of the same committee that the reader may see, the report itself among them or not
 */
export function forecastWay(report: InterimReportRow, reports: readonly InterimReportRow[]): Way {
  const others = reports.filter(
    ({ id, municipalityCode, committee }) =>
      id !== report.id && municipalityCode === report.municipalityCode && committee === report.committee,
  );
  const ofYear = [report, ...others.filter(({ fiscalYear }) => fiscalYear === report.fiscalYear)].sort((a, b) =>
    a.outturnThrough.localeCompare(b.outturnThrough),
  );
  const found = ofYear.flatMap((one) => {
    const result = resultRow(one);
    return result ? [{ report: one, ...result }] : [];
  });
  const reported = found.map(({ report: one, row }) => reportStep(one, row, one.id === report.id));
  const [first] = found;
  const before = first ? previousStep(first.report, first.row) : undefined;
  const accounts = accountsStep(report, others);
  return {
    steps: [...(before ? [before] : []), ...reported, ...(accounts ? [accounts] : [])],
    tables: found.map(({ table }) => table),
    hasAccounts: accounts !== undefined,
  };
}

function reportStep(report: InterimReportRow, row: ReportTableRow, isCurrent: boolean): WayStep {
  const { forecast, outturn } = row.amounts;
  const budget = budgetOf(row);
  const deviation = deviationOf(row);
  return { kind: 'report', name: cycleName(report), id: report.id, isCurrent, budget, forecast, deviation, outturn };
}

/** The forecast before the earliest report, where that report prints it or its deviation. */
function previousStep(report: InterimReportRow, row: ReportTableRow): WayStep | undefined {
  const { previousForecast, previousDeviation } = row.amounts;
  const budget = budgetOf(row);
  const forecast = previousForecast ?? undefined;
  const deviation = previousDeviation ?? (forecast && budget && difference(forecast, budget));
  if (!forecast && !deviation) return undefined;
  return {
    kind: 'previous',
    name: cycleName(report),
    id: report.id,
    isCurrent: false,
    budget: undefined,
    forecast,
    deviation,
    outturn: undefined,
  };
}

/** The accounts of the year as the earliest report of the next year prints them, in a total of the same kind of table. */
function accountsStep(report: InterimReportRow, others: readonly InterimReportRow[]): WayStep | undefined {
  const own = resultRow(report);
  for (const later of others.filter(({ fiscalYear }) => fiscalYear === report.fiscalYear + 1)) {
    const found = resultRow(later);
    const accounts = found?.row.amounts.accountsPreviousYear;
    if (!accounts || found.table.kind !== own?.table.kind) continue;
    return {
      kind: 'accounts',
      name: cycleName(later),
      id: later.id,
      isCurrent: false,
      budget: undefined,
      forecast: accounts,
      deviation: undefined,
      outturn: undefined,
    };
  }
  return undefined;
}
