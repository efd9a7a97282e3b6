import type { TableMeasure } from '#interim-reports';
import type { Concept } from './heading-words';
import type { Heading } from './headings';

type Known = Heading | undefined;

/**
 * The fiscal year that headings speak of: the year after the accounts where a budget or forecast is of it, else the
 * first of those, which may go on into years to come, else the year after the accounts.
 */
export function fiscalYearOf(headings: readonly Known[]): number | null {
  const accounts = yearsOf(headings, 'accounts').at(-1);
  const after = accounts === undefined ? undefined : accounts + 1;
  const planned = [...yearsOf(headings, 'budget'), ...yearsOf(headings, 'forecast')];
  if (after !== undefined && planned.includes(after)) return after;
  return planned.length > 0 ? Math.min(...planned) : (after ?? null);
}

/** Years in headings of a kind, the first first. */
function yearsOf(headings: readonly Known[], concept: Concept): number[] {
  return headings
    .flatMap((one) => (one?.year != null && has(one, concept) ? [one.year] : []))
    .toSorted((a, b) => a - b);
}

function has({ concepts }: Heading, ...any: readonly Concept[]): boolean {
  return any.some((concept) => concepts.includes(concept));
}

/**
 * The measure of each column; null where its heading, beside the others, does not tell, and where two would be the same.
 *
 * @param reportYear fiscal year of the report, for headings that name none.
 */
export function measuresOf(headings: readonly Known[], reportYear: number | null): (TableMeasure | null)[] {
  const fiscalYear = fiscalYearOf(headings) ?? reportYear ?? yearsOf(headings, 'outturn').at(-1) ?? null;
  const found = headings.map((heading) => (heading ? measureOf(heading, headings, fiscalYear) : null));
  return found.map((measure, nth) => (found.some((other, at) => at !== nth && other === measure) ? null : measure));
}

const PLANS: ReadonlySet<TableMeasure> = new Set([
  'budget',
  'budgetToDate',
  'originalBudget',
  'forecast',
  'deviation',
  'deviationToDate',
]);

/** How many headings are understood; none where they say nothing of a budget or forecast, or a single thing. */
export function understoodIn(headings: readonly Known[]): number {
  const measures = measuresOf(headings, null).filter((measure) => measure !== null);
  return measures.length >= 2 && measures.some((measure) => PLANS.has(measure)) ? measures.length : 0;
}

function measureOf(heading: Heading, all: readonly Known[], fiscalYear: number | null): TableMeasure | null {
  if (has(heading, 'consumption')) return 'consumption';
  if (heading.percent) return null;
  if (has(heading, 'deviation')) return deviationOf(heading, all);
  if (has(heading, 'change')) return has(heading, 'budget') ? 'budgetChange' : null;
  if (has(heading, 'forecast')) return forecastOf(heading, all, fiscalYear);
  if (has(heading, 'accounts')) return accountsOf(heading, fiscalYear);
  if (has(heading, 'outturn')) return outturnOf(heading, fiscalYear);
  return has(heading, 'budget') ? budgetOf(heading, fiscalYear) : null;
}

function deviationOf(heading: Heading, all: readonly Known[]): TableMeasure {
  if (has(heading, 'previous') || isEarlier(heading, all, 'deviation')) return 'previousDeviation';
  if (has(heading, 'forecast', 'full-year')) return 'deviation';
  const toDate =
    (has(heading, 'to-date') && heading.cycle === null) || heading.month !== null || has(heading, 'outturn');
  return toDate ? 'deviationToDate' : 'deviation';
}

function forecastOf(heading: Heading, all: readonly Known[], fiscalYear: number | null): TableMeasure | null {
  if (heading.year !== null && fiscalYear !== null && heading.year !== fiscalYear) return null;
  return has(heading, 'previous') || isEarlier(heading, all, 'forecast') ? 'previousForecast' : 'forecast';
}

/** Whether another column of the same kind was made in a later month or cycle. */
function isEarlier(heading: Heading, all: readonly Known[], concept: Concept): boolean {
  const alike = all.flatMap((one) =>
    one && !one.percent && subjectOf(one) === concept && one !== heading ? [one] : [],
  );
  return alike.some((one) => later(one.cycle, heading.cycle) || later(one.month, heading.month));
}

function subjectOf(heading: Heading): Concept | undefined {
  if (has(heading, 'deviation')) return 'deviation';
  return has(heading, 'forecast') ? 'forecast' : undefined;
}

function later(one: number | null, than: number | null): boolean {
  return one !== null && than !== null && one > than;
}

function accountsOf({ year }: Heading, fiscalYear: number | null): TableMeasure | null {
  return year === null || fiscalYear === null || year === fiscalYear - 1 ? 'accountsPreviousYear' : null;
}

/** An outturn of last year with no month may be of the same period or of the whole year: nothing tells which. */
function outturnOf(heading: Heading, fiscalYear: number | null): TableMeasure | null {
  const { year, month } = heading;
  if (has(heading, 'previous', 'same-period')) return 'outturnSamePeriodLastYear';
  if (year === null || fiscalYear === null || year === fiscalYear) return 'outturn';
  return year === fiscalYear - 1 && month !== null ? 'outturnSamePeriodLastYear' : null;
}

function budgetOf(heading: Heading, fiscalYear: number | null): TableMeasure | null {
  const { year, month } = heading;
  if (year !== null && fiscalYear !== null && year !== fiscalYear) return null;
  if (has(heading, 'original')) return 'originalBudget';
  if (has(heading, 'full-year')) return 'budget';
  return has(heading, 'to-date') || month !== null ? 'budgetToDate' : 'budget';
}
