import { absolute, compare, decimal, divide, toText, whole } from '#kernel';
import type { ReportTable, ReportTableRow } from '../interim-report-row';
import type { PublishedInterimReportRow as Report } from '../published-interim-report';
import { totalRow } from '../report-total';
import { activitiesIn, type ActivityDeviation, type UnmappedActivity } from './activities';
import { deviationOf, type Deviation } from './deviation';
import { latestOfEach, type ReportHead } from './latest-reports';

/** Inhabitants of a municipality, and the day that the figure is of. */
export interface Population {
  readonly inhabitants: number;
  /** ISO date. */
  readonly date: string;
}

export interface DeviationRow extends ReportHead, Deviation {
  readonly level: 'committee' | 'unit';
  readonly section: string;
  readonly code: string | null;
  readonly label: string;
  /** With two decimals; null where the population of the year is not known. Only for a committee's net. */
  readonly perInhabitantSek: string | null;
}

export interface ForecastDeviations {
  readonly fiscalYear: number | null;
  /** Years that have adopted reports, the latest first. */
  readonly years: readonly number[];
  /** Each committee's latest report of the year: its net and its units, the worst in percent of budget first. */
  readonly rows: readonly DeviationRow[];
  /** By SCB's activities, through the reviewed tables. */
  readonly activities: readonly ActivityDeviation[];
  /** Rows of activities that no reviewed table maps. */
  readonly unmapped: readonly UnmappedActivity[];
  /** Population by municipality, with its date, and whether it is of the year and used. */
  readonly populations: readonly (Population & { readonly municipalityCode: string; readonly isUsed: boolean })[];
}

export type PopulationOf = (municipalityCode: string) => Population | undefined;

/**
 * Forecast deviations across units, committees and municipalities in one fiscal year.
 *
 * @param reports adopted reports; those of other years count only for `years`.
 * @param fiscalYear left out: the latest that has a report.
 * @param populationOf inhabitants with their date; used where the date is in the year or the last day of the one before.
 * Source of the rules: domain, interim reports; activities by the reviewed tables in activity-mapping.
 */
export function forecastDeviations(
  reports: readonly Report[],
  fiscalYear: number | undefined,
  populationOf: PopulationOf,
): ForecastDeviations {
  const years = [...new Set(reports.map((report) => report.fiscalYear))].toSorted((a, b) => b - a);
  const year = fiscalYear ?? years[0];
  if (year === undefined) return { fiscalYear: null, years, rows: [], activities: [], unmapped: [], populations: [] };
  const latest = latestOfEach(reports.filter((report) => report.fiscalYear === year));
  const rows = latest.flatMap(({ head, report }) => [
    ...netOf(head, report, populationOf(head.municipalityCode), year),
    ...unitsOf(head, report),
  ]);
  const codes = [...new Set(latest.map(({ head }) => head.municipalityCode))];
  const populations = codes.flatMap((municipalityCode) => {
    const population = populationOf(municipalityCode);
    return population ? [{ municipalityCode, ...population, isUsed: isOfYear(population, year) }] : [];
  });
  return { fiscalYear: year, years, rows: rows.toSorted(worstFirst), ...activitiesIn(latest), populations };
}

/** Whether the figure is of the fiscal year: from the last day of the year before to its own last day. */
function isOfYear({ date }: Population, year: number): boolean {
  return date >= `${year - 1}-12-31` && date <= `${year}-12-31`;
}

function netOf(head: ReportHead, { tables }: Report, population: Population | undefined, year: number): DeviationRow[] {
  const net = totalRow(tables);
  const deviation = net && deviationOf(net.row);
  if (!net || !deviation) return [];
  const inhabitants = population && isOfYear(population, year) ? population.inhabitants : undefined;
  const perInhabitantSek =
    inhabitants === undefined ? null : toText(divide(decimal(deviation.deviationSek), whole(inhabitants), 2));
  return [{ ...placed(head, 'committee', net.table, net.row), ...deviation, perInhabitantSek }];
}

function unitsOf(head: ReportHead, { tables }: Report): DeviationRow[] {
  const byUnit = tables.filter(({ kind }) => kind === 'by-unit');
  return byUnit.flatMap((table) =>
    table.rows.flatMap((row) => {
      const deviation = row.isSum || row.isMemo ? undefined : deviationOf(row);
      return deviation ? [{ ...placed(head, 'unit', table, row), ...deviation, perInhabitantSek: null }] : [];
    }),
  );
}

function placed(
  head: ReportHead,
  level: DeviationRow['level'],
  { section }: ReportTable,
  { code, label }: ReportTableRow,
) {
  return { ...head, level, section, code, label };
}

/** The worst in percent of budget first; those without a percentage after them, the largest amounts first. */
function worstFirst(a: DeviationRow, b: DeviationRow): number {
  if (a.percentOfBudget !== null && b.percentOfBudget !== null) {
    return compare(decimal(a.percentOfBudget), decimal(b.percentOfBudget));
  }
  if (a.percentOfBudget !== null || b.percentOfBudget !== null) return a.percentOfBudget === null ? 1 : -1;
  return compare(absolute(decimal(b.deviationSek)), absolute(decimal(a.deviationSek)));
}
