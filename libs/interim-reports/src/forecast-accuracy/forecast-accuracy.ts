import { compare, decimal, divide, subtract, sum, toText, trim, whole, type Decimal } from '#kernel';
import { groupedBy } from '../grouped';
import { percentOf } from '../percent-of-budget';
import type { PublishedInterimReportRow as Report } from '../published-interim-report';
import { finalAccounts, type FinalAccounts } from './final-accounts';
import { forecastsIn, type Forecast } from './forecasts';

/** A forecast against what the year came to. */
export interface AccuracyRow {
  /** `committee` for the committee's net, `unit` for one of its units. */
  readonly level: 'committee' | 'unit';
  readonly section: string;
  readonly code: string | null;
  readonly label: string;
  readonly forecastSek: string;
  readonly budgetSek: string | null;
  /** Null where no report holds the final accounts of this row. */
  readonly accounts: FinalAccounts | null;
  /** Accounts − forecast: negative when the year came out worse than forecast. Never without its sign. */
  readonly differenceSek: string | null;
  readonly percentOfAccounts: string | null;
  readonly percentOfBudget: string | null;
}

/** The forecasts of one report. */
export interface ReportAccuracy {
  readonly reportId: string;
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly isSample: boolean;
  readonly rows: readonly AccuracyRow[];
  /** How many rows have no final accounts; why, when none has. */
  readonly withoutAccounts: number;
  readonly missing: 'no-accounts-of-the-year' | null;
}

/** How the forecasts of one cycle have come out over years and units, signed. */
export interface CycleAccuracy {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly level: AccuracyRow['level'];
  readonly cycle: string;
  readonly isSample: boolean;
  readonly n: number;
  readonly years: readonly number[];
  readonly withoutAccounts: number;
  readonly better: number;
  readonly worse: number;
  readonly sumSek: string | null;
  /** The sum of the differences in percent of the sum of the accounts. */
  readonly percentOfAccounts: string | null;
  readonly percentOfBudget: string | null;
  /** Middle of the signed percentages of budget; null when none is known. */
  readonly medianPercentOfBudget: string | null;
}

export interface ForecastAccuracy {
  readonly items: readonly ReportAccuracy[];
  readonly cycles: readonly CycleAccuracy[];
}

/**
 * Each cycle's forecasts against the final accounts of the year, per unit and per committee, and per municipality over
 * all of them.
 *
 * @param reports adopted reports of any municipalities and years: those of later years hold the final accounts too.
 * @returns amounts in SEK; percentages with two decimals. Where final accounts are missing that is said, not guessed.
 *   Source of the rule: domain, forecast accuracy ("signed").
 */
export function forecastAccuracy(reports: readonly Report[]): ForecastAccuracy {
  const items = reports.flatMap((report) => {
    const rows = forecastsIn(report).map((forecast) => accuracyOf(forecast, finalAccounts(report, forecast, reports)));
    return rows.length > 0 ? [withRows(report, rows)] : [];
  });
  return { items, cycles: cyclesOf(items) };
}

function withRows(report: Report, rows: readonly AccuracyRow[]): ReportAccuracy {
  const { id, municipalityCode, municipalityName, committee, fiscalYear, cycle, outturnThrough, isSample } = report;
  const withoutAccounts = rows.filter(({ accounts }) => accounts === null).length;
  const missing = withoutAccounts === rows.length ? 'no-accounts-of-the-year' : null;
  const head = { reportId: id, municipalityCode, municipalityName, committee, fiscalYear, cycle, outturnThrough };
  return { ...head, isSample, rows, withoutAccounts, missing };
}

function accuracyOf(forecast: Forecast, accounts: FinalAccounts | undefined): AccuracyRow {
  const { level, section, code, label, forecastSek, budgetSek } = forecast;
  const row = { level, section, code, label, forecastSek, budgetSek };
  if (!accounts) return { ...row, accounts: null, differenceSek: null, percentOfAccounts: null, percentOfBudget: null };
  const actual = decimal(accounts.amountSek);
  const difference = subtract(actual, decimal(forecastSek));
  return {
    ...row,
    accounts,
    differenceSek: toText(trim(difference)),
    percentOfAccounts: percentOf(difference, actual),
    percentOfBudget: budgetSek === null ? null : percentOf(difference, decimal(budgetSek)),
  };
}

interface Told {
  readonly report: ReportAccuracy;
  readonly row: AccuracyRow;
}

function cyclesOf(items: readonly ReportAccuracy[]): readonly CycleAccuracy[] {
  const told = items.flatMap((report) => report.rows.map((row) => ({ report, row })));
  return groupedBy(told, ({ report, row }) => [report.municipalityCode, report.cycle, row.level].join('\n')).map(
    cycleOf,
  );
}

function cycleOf(group: readonly [Told, ...Told[]]): CycleAccuracy {
  const [first] = group;
  const { municipalityCode, municipalityName, cycle, isSample } = first.report;
  const compared = group.filter(({ row }) => row.differenceSek !== null);
  const differences = compared.map(({ row }) => decimal(row.differenceSek ?? '0'));
  const signOf = (value: Decimal) => compare(value, whole(0));
  const head = { municipalityCode, municipalityName, level: first.row.level, cycle, isSample };
  return {
    ...head,
    n: compared.length,
    years: [...new Set(compared.map(({ report }) => report.fiscalYear))],
    withoutAccounts: group.length - compared.length,
    better: differences.filter((difference) => signOf(difference) > 0).length,
    worse: differences.filter((difference) => signOf(difference) < 0).length,
    sumSek: compared.length > 0 ? toText(trim(sum(differences))) : null,
    ...sharesOf(compared, differences),
    medianPercentOfBudget: medianOf(compared.flatMap(({ row }) => row.percentOfBudget ?? [])),
  };
}

function sharesOf(compared: readonly Told[], differences: readonly Decimal[]) {
  const accounts = sum(compared.map(({ row }) => decimal(row.accounts?.amountSek ?? '0')));
  const budgets = compared.flatMap(({ row }) => row.budgetSek ?? []);
  const total = sum(differences);
  const isWhole = budgets.length === compared.length;
  return {
    percentOfAccounts: percentOf(total, accounts),
    percentOfBudget: isWhole ? percentOf(total, sum(budgets.map(decimal))) : null,
  };
}

function medianOf(percentages: readonly string[]): string | null {
  const sorted = percentages.map(decimal).sort(compare);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low && high ? toText(divide(sum([low, high]), whole(2), 2)) : null;
}
