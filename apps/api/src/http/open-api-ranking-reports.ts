import type {
  RankingReport,
  RankingReportRow,
  RankingReportStanding,
  ReportProgress,
  ShownSchedule,
} from '#ranking-reports';
import { z } from 'zod';
import { instant, listOf } from './open-api-answers';

/** The shapes of ranking reports and their schedules, held to the types of what is answered. */

const format = z.enum(['json', 'html', 'pdf', 'xlsx', 'csv']);
const points = z.string().meta({ description: 'A decimal with a dot' });
const span = z.strictObject({ from: z.int(), to: z.int() });
const point = z.strictObject({ position: z.string(), instant });
const period = z.string().meta({ description: 'What the clock in Stockholm shows, such as 2026-10-25T02:30' });

const words = z.strictObject({ sv: z.string(), en: z.string() });

const settings = {
  instrumentVersion: z.string(),
  measures: z.array(z.string()),
  peers: z.string(),
  formats: z.array(format),
};

export const reportTimes = listOf(z.strictObject({ id: period, dueAt: instant })).meta({ id: 'ReportTimeList' });

export const reportSchedule = z
  .strictObject({
    id: z.string(),
    version: z.int().meta({ description: 'The value for If-Match' }),
    state: z.enum(['active', 'paused']),
    name: z.string(),
    cron: z.string(),
    ...settings,
    changes: z.array(
      z.strictObject({
        what: z.enum(['made', 'changed', 'paused', 'resumed']),
        at: instant,
        reason: z.string().nullable(),
      }),
    ),
    nextPeriods: z.array(z.strictObject({ id: period, dueAt: instant })),
  })
  .meta({ id: 'ReportSchedule' }) satisfies z.ZodType<ShownSchedule>;

export const reportSchedules = listOf(reportSchedule).meta({ id: 'ReportScheduleList' });

export const rankingReportEntry = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    state: z.enum(['due', 'done', 'failed', 'cancelled']),
    scheduleId: z.string().nullable(),
    title: z.string(),
    period: period.nullable(),
    dueAt: instant,
    since: z.strictObject({ reportId: z.string(), dueAt: instant }).nullable(),
    ...settings,
    asOf: point.nullable(),
    ranked: z.int().nullable(),
    containsSample: z.boolean(),
    madeAt: instant.nullable(),
    failed: z
      .strictObject({ code: z.string(), reason: words, at: instant })
      .nullable()
      .meta({ description: 'Why it could not be made; null unless that is how it stands' }),
    cancelled: z.strictObject({ reason: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'RankingReportEntry' }) satisfies z.ZodType<RankingReportRow>;

const progress = z.strictObject({
  id: z.string(),
  state: z
    .enum(['due', 'setting', 'done', 'failed', 'cancelled'])
    .meta({ description: 'setting: it can be read, and its files are being set' }),
  ahead: z.int().meta({ description: 'How many reports are to be made before it' }),
  step: z.enum(['waiting', 'reading', 'ranking', 'pictures', 'html', 'csv', 'xlsx', 'pdf', 'ready']),
  done: z.int().meta({ description: 'Parts of the whole work that are done' }),
  of: z.int().meta({ description: 'Parts of the whole work' }),
  failure: words.nullable(),
}) satisfies z.ZodType<ReportProgress>;

export const rankingReportStanding = rankingReportEntry
  .extend({ progress })
  .meta({ id: 'RankingReportStanding' }) satisfies z.ZodType<RankingReportStanding>;

export const rankingReports = listOf(rankingReportEntry).meta({ id: 'RankingReportList' });

const member = z.strictObject({
  municipalityCode: z.string(),
  name: z.string(),
  evaluationId: z.string(),
  year: z.int(),
  isSample: z.boolean(),
});

const referenceSet = z.strictObject({
  rule: z.string(),
  network: z.strictObject({ id: z.string(), name: z.string(), validOn: z.string() }).nullable(),
  eligible: z.int(),
  members: z.array(member),
  leftOut: z.array(
    z.strictObject({
      municipalityCode: z.string(),
      name: z.string(),
      reason: z.enum(['no-published-evaluation', 'no-group-membership', 'is-the-subject', 'unknown-municipality']),
    }),
  ),
  containsSample: z.boolean(),
});

const table = z.strictObject({
  measure: z.string(),
  number: z.string(),
  title: z.string(),
  titleEn: z.string(),
  maxPoints: points,
  statistics: z.strictObject({
    n: z.int(),
    mean: points.nullable(),
    median: points.nullable(),
    lowerQuartile: points.nullable(),
    upperQuartile: points.nullable(),
    min: points.nullable(),
    max: points.nullable(),
  }),
  rows: z.array(
    z.strictObject({
      municipalityCode: z.string(),
      rank: z.int(),
      rankInterval: span,
      score: points,
      halfWidth: points,
      before: z.strictObject({ rank: z.int(), rankInterval: span, score: points }).nullable(),
      movement: z
        .enum(['up', 'down', 'within-noise', 'same', 'new'])
        .nullable()
        .meta({ description: 'up and down: the rank intervals of the two reports have no place in common' }),
    }),
  ),
});

const improved = z.strictObject({
  municipalityCode: z.string(),
  name: z.string(),
  rank: z.int(),
  rankInterval: span,
  from: z.strictObject({ year: z.int(), score: points }),
  to: z.strictObject({ year: z.int(), score: points }),
  change: points,
  halfWidth: points,
});

export const rankingReport = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    scheduleId: z.string().nullable(),
    period: period.nullable(),
    dueAt: instant,
    asOf: point,
    since: z.strictObject({ reportId: z.string(), asOf: point }).nullable(),
    instrumentVersion: z.string(),
    formats: z.array(z.string()),
    referenceSet,
    tables: z.array(table),
    mostImproved: z.strictObject({ rows: z.array(improved), compared: z.int() }),
    corrections: z.array(
      z.strictObject({
        position: z.string(),
        at: instant,
        kind: z.enum(['corrected', 'withdrawn']),
        evaluationId: z.string(),
        municipalityCode: z.string(),
        name: z.string(),
        year: z.int(),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'RankingReport' }) satisfies z.ZodType<RankingReport>;

export const reportProgress = z.string().meta({
  id: 'ReportProgress',
  description: 'Server-sent events, named after the state, each with the progress as it stands in the entry',
});

export const reportFeed = z.string().meta({ id: 'ReportFeed', description: 'Atom (RFC 4287)' });
