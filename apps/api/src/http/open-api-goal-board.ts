import {
  ATTAINMENTS,
  GOAL_KINDS,
  STANDINGS,
  STATUSES,
  SUBJECTS,
  TRENDS,
  type AcrossRow,
  type AcrossTotal,
  type BoardCell,
  type BoardCounts,
  type BoardCycle,
  type BoardLine,
  type CommitteeBoard,
  type GoalBoard,
  type IndicatorSeries,
  type Scale,
  type SeriesValue,
  type Suggestion,
  type SuggestionReason,
} from '#interim-reports';
import { z } from 'zod';
import { listOf } from './open-api-answers';
import { judgement } from './open-api-interim-reports';

/** The shapes of what follows from a report's statements, held to the types of what is answered. */

const words = z.strictObject({ sv: z.string(), en: z.string() });
const day = z.string().meta({ format: 'date' });

const scale = z
  .strictObject({
    scale: z.string(),
    name: words,
    source: z.string().meta({ description: 'Where it is stated what the steps mean' }),
    steps: z.array(
      z.strictObject({
        printed: z.array(z.string()).meta({ description: 'Every form that means this step' }),
        meaning: words,
        attainment: z.enum(ATTAINMENTS).optional(),
        trend: z.enum(TRENDS).optional(),
        percent: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'GoalScale' }) satisfies z.ZodType<Scale>;

export const scales = listOf(scale).meta({ id: 'GoalScaleList' });

const judgedBy = z.enum(['forecast', 'status']);
const way = z.enum(['forecast', 'status', 'both']).nullable();
const subject = z.enum(SUBJECTS);

const counts = {
  met: z.int(),
  partly: z.int(),
  notMet: z.int(),
  notAssessed: z.int(),
  unknown: z.int().meta({ description: 'Judged, but the symbol is lost or not known' }),
  n: z.int().meta({ description: 'All of them' }),
  assessed: z.int().meta({ description: 'Met, partly and not met' }),
  metPercent: z.string().nullable().meta({ description: 'Met of assessed, percent; null where none is assessed' }),
} satisfies { [K in keyof BoardCounts]: z.ZodType<BoardCounts[K]> };

const cell = z
  .strictObject({
    reportId: z.string(),
    key: z.string(),
    title: z.string(),
    forecast: judgement.nullable(),
    status: judgement.nullable(),
    trend: judgement.nullable(),
    completion: judgement.nullable(),
    judgedBy: judgedBy.nullable().meta({ description: 'Which of the two the standing is taken from' }),
    standing: z.enum(STANDINGS),
    sinceLast: z.enum(['better', 'unchanged', 'worse']).nullable(),
    worseThanForecast: z.boolean(),
  })
  .meta({ id: 'BoardCell' }) satisfies z.ZodType<BoardCell>;

const line = z
  .strictObject({
    key: z.string(),
    subject,
    goalKind: z.enum(GOAL_KINDS).nullable(),
    number: z.string().nullable(),
    title: z.string(),
    under: z.string().nullable(),
    area: z.string().nullable(),
    isHeading: z.boolean().meta({ description: 'Judged through the goals under it' }),
    cells: z.array(cell),
    isGone: z.boolean().meta({ description: 'The latest report that states any of its kind no longer has it' }),
  })
  .meta({ id: 'BoardLine' }) satisfies z.ZodType<BoardLine>;

const reportHead = { reportId: z.string(), fiscalYear: z.int(), cycle: z.string(), outturnThrough: day };
const reportCounts = z.strictObject({ subject, judgedBy: way, ...counts });

const cycle = z.strictObject({
  ...reportHead,
  status: z.enum(STATUSES),
  isAdopted: z.boolean(),
  counts: z.array(reportCounts),
}) satisfies z.ZodType<BoardCycle>;

const committee = {
  municipalityCode: z.string(),
  municipalityName: z.string(),
  committee: z.string(),
  isSample: z.boolean(),
};

const board = z
  .strictObject({ ...committee, reports: z.array(cycle), lines: z.array(line) })
  .meta({ id: 'CommitteeBoard' }) satisfies z.ZodType<CommitteeBoard>;

const acrossRow = z.strictObject({
  ...committee,
  ...reportHead,
  subject,
  judgedBy: way,
  ...counts,
}) satisfies z.ZodType<AcrossRow>;

const acrossTotal = z.strictObject({
  subject,
  judgedBy: way,
  committees: z.int(),
  municipalities: z.int(),
  ...counts,
}) satisfies z.ZodType<AcrossTotal>;

export const goalBoard = z
  .strictObject({
    items: z.array(board),
    across: z
      .strictObject({ fiscalYear: z.int().nullable(), rows: z.array(acrossRow), totals: z.array(acrossTotal) })
      .meta({ description: 'The latest adopted report of each committee in the year' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'GoalBoard' }) satisfies z.ZodType<GoalBoard & { next: string | null }>;

const reason = z.strictObject({
  what: words,
  value: z.union([z.string(), words]),
  unit: z.string().nullable(),
}) satisfies z.ZodType<SuggestionReason>;

const suggestion = z
  .strictObject({
    key: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    rule: z.enum(['economy-in-balance', 'indicator']),
    proposed: z.enum(ATTAINMENTS).nullable(),
    judgedBy,
    because: words,
    reasons: z.array(reason),
    assessed: judgement.nullable(),
    differs: z.boolean().nullable(),
  })
  .meta({ id: 'Suggestion' }) satisfies z.ZodType<Suggestion>;

export const suggestions = listOf(suggestion).meta({ id: 'SuggestionList' });

const seriesValue = z.strictObject({
  period: z.string(),
  values: z.array(z.string()),
  direction: z.enum(['increase', 'decrease', 'unchanged']).nullable(),
  text: z.string().nullable(),
  footnotes: z.array(z.string()),
  comparableWithPrevious: z.boolean().nullable(),
}) satisfies z.ZodType<SeriesValue>;

const series = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    goal: z.string().nullable(),
    kind: z.enum(['outturn', 'forecast', 'target']),
    group: z.enum(['total', 'women', 'men']),
    parts: z.array(z.string()),
    partOf: z.string().nullable(),
    values: z.array(seriesValue),
    footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string(), breaksComparability: z.boolean() })),
  })
  .meta({ id: 'IndicatorSeries' }) satisfies z.ZodType<IndicatorSeries>;

export const indicatorSeries = listOf(series).meta({ id: 'IndicatorSeriesList' });
