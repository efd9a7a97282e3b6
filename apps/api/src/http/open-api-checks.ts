import {
  CHECKS,
  type ActivityDeviation,
  type CheckedReport,
  type CycleAccuracy,
  type DeviationRow,
  type Finding,
  type ForecastAccuracy,
  type ForecastDeviations,
  type ReportAccuracy,
  type UnmappedActivity,
} from '#interim-reports';
import { z } from 'zod';

/** The shapes of what is made of interim reports: checks, forecast accuracy and deviations. */

const sek = z.string().meta({ description: 'Exact SEK as a decimal string' });
const percent = z.string().meta({ description: 'Percent with two decimals, signed; negative is worse' });
const day = z.string().meta({ format: 'date' });
const next = z.null();

const finding = z
  .strictObject({
    check: z.enum(CHECKS),
    severity: z.enum(['error', 'warning']),
    table: z.string().nullable().meta({ description: 'Id of the table' }),
    row: z.int().nullable().meta({ description: 'Index of the row, from 0' }),
    measure: z.string().nullable(),
    expected: z.string().nullable().meta({ description: 'SEK; percent for consumption' }),
    printed: z.string().nullable(),
    difference: z.string().nullable().meta({ description: 'Printed − expected' }),
    tolerance: z.string().nullable().meta({ description: 'The farthest that rounding alone can bring the two apart' }),
    detail: z.strictObject({ sv: z.string(), en: z.string() }),
    ledTo: z.array(
      z.strictObject({
        table: z.string().nullable(),
        row: z.int().nullable(),
        measure: z.string().nullable(),
        value: z.string(),
      }),
    ),
  })
  .meta({ id: 'Finding' }) satisfies z.ZodType<Finding>;

const counts = Object.fromEntries(CHECKS.map((check) => [check, z.int()])) as {
  [check in (typeof CHECKS)[number]]: z.ZodInt;
};

export const checkedReport = z
  .strictObject({
    findings: z.array(finding),
    checked: z.strictObject(counts).meta({ description: 'How many comparisons each check made' }),
  })
  .meta({ id: 'CheckedReport' }) satisfies z.ZodType<CheckedReport>;

const head = {
  reportId: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  committee: z.string(),
  cycle: z.string(),
  outturnThrough: day,
  isSample: z.boolean(),
};
const level = z.enum(['committee', 'unit']);
const named = { section: z.string(), code: z.string().nullable(), label: z.string() };

const reportAccuracy = z
  .strictObject({
    ...head,
    fiscalYear: z.int(),
    rows: z.array(
      z.strictObject({
        level,
        ...named,
        forecastSek: sek,
        budgetSek: sek.nullable(),
        accounts: z
          .strictObject({
            amountSek: sek,
            reportId: z.string(),
            measure: z.enum(['outturn', 'accountsPreviousYear']),
          })
          .nullable()
          .meta({ description: 'What the year came to, and which report says so; null where none does' }),
        differenceSek: sek.nullable().meta({ description: 'Accounts − forecast; negative: worse than forecast' }),
        percentOfAccounts: percent.nullable(),
        percentOfBudget: percent.nullable(),
      }),
    ),
    withoutAccounts: z.int(),
    missing: z.literal('no-accounts-of-the-year').nullable(),
  })
  .meta({ id: 'ReportAccuracy' }) satisfies z.ZodType<ReportAccuracy>;

const cycleAccuracy = z
  .strictObject({
    municipalityCode: z.string(),
    municipalityName: z.string(),
    level,
    cycle: z.string(),
    isSample: z.boolean(),
    n: z.int(),
    years: z.array(z.int()),
    withoutAccounts: z.int(),
    better: z.int(),
    worse: z.int(),
    sumSek: sek.nullable(),
    percentOfAccounts: percent.nullable(),
    percentOfBudget: percent.nullable(),
    medianPercentOfBudget: percent.nullable(),
  })
  .meta({ id: 'CycleAccuracy' }) satisfies z.ZodType<CycleAccuracy>;

export const forecastAccuracy = z
  .strictObject({ items: z.array(reportAccuracy), cycles: z.array(cycleAccuracy), next })
  .meta({ id: 'ForecastAccuracy' }) satisfies z.ZodType<ForecastAccuracy & { readonly next: null }>;

const deviation = {
  budgetSek: sek.nullable(),
  forecastSek: sek.nullable(),
  deviationSek: sek,
  percentOfBudget: percent.nullable(),
};

const deviationRow = z
  .strictObject({ ...head, level, ...named, ...deviation, perInhabitantSek: sek.nullable() })
  .meta({ id: 'DeviationRow' }) satisfies z.ZodType<DeviationRow>;

const activity = z
  .strictObject({
    rsCode: z.string().meta({ description: 'SCB’s code in the annual accounts summary' }),
    name: z.string(),
    totalCode: z.string(),
    members: z.array(
      z.strictObject({
        ...head,
        ...deviation,
        consistsOf: z.array(z.strictObject({ ...named, ...deviation, isJudged: z.boolean() })),
        isJudged: z.boolean().meta({ description: 'Rests in part on a person’s judgement' }),
        source: z.string(),
      }),
    ),
  })
  .meta({ id: 'ActivityDeviation' }) satisfies z.ZodType<ActivityDeviation>;

const unmapped = z
  .strictObject({
    reportId: z.string(),
    municipalityCode: z.string(),
    ...named,
    ...deviation,
    reason: z.enum(['common-cost', 'not-in-table']),
  })
  .meta({ id: 'UnmappedActivity' }) satisfies z.ZodType<UnmappedActivity>;

export const forecastDeviations = z
  .strictObject({
    fiscalYear: z.int().nullable(),
    years: z.array(z.int()),
    rows: z.array(deviationRow),
    activities: z.array(activity),
    unmapped: z.array(unmapped),
    populations: z.array(
      z.strictObject({ municipalityCode: z.string(), inhabitants: z.int(), date: day, isUsed: z.boolean() }),
    ),
    next,
  })
  .meta({ id: 'ForecastDeviations' }) satisfies z.ZodType<ForecastDeviations & { readonly next: null }>;
