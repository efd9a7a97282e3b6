import type { Readiness } from './health.controller';
import type {
  Correction,
  EvaluationRow,
  FigurePair,
  HistoryEntry,
  Instrument,
  PublishedEvaluationsRow,
} from '#evaluations';
import { ROLES, type CommandAnswer } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { z } from 'zod';

/** The shapes of the answers, for the OpenAPI document. Each is held to the type of what is answered. */

export const points = z.string().meta({ description: 'Points as a decimal string, such as "68.35"' });
export const position = z.string().regex(/^\d+$/).meta({ description: 'Place in the log' });
export const instant = z.string().meta({ format: 'date-time' });
export const depth = z.enum(['sub-question', 'area', 'total']);
const score = z.union([
  z.strictObject({ subQuestion: z.string(), percent: z.string(), printedPoints: z.string().optional() }),
  z.strictObject({ area: z.string(), printedPoints: z.string() }),
  z.strictObject({ total: z.string() }),
]);

export const commandAnswer = z
  .strictObject({ id: z.string(), version: z.int(), position })
  .meta({ id: 'CommandAnswer' }) satisfies z.ZodType<CommandAnswer>;

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(
      z.strictObject({
        where: z.string().meta({ description: 'Field, parameter or header, such as `scores[3].percent`' }),
        code: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, in the language of Accept-Language' });

export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' }),
  });
}

const pair = {
  computed: points.nullable(),
  printed: points.nullable(),
  difference: z.string().nullable().meta({ description: 'printed − computed' }),
  tolerance: z.string().nullable().meta({ description: 'How far rounding alone can bring the two apart' }),
  explainedByRounding: z.boolean().nullable(),
} satisfies { [K in keyof FigurePair]: z.ZodType<FigurePair[K]> };

const subQuestion = { number: z.string(), title: z.string(), maxPoints: points };
const area = { ...subQuestion, titleEn: z.string() };
const observation = z.strictObject({ kind: z.enum(['strength', 'improvement', 'goodExample']), text: z.string() });

export const instrument = z
  .strictObject({
    version: z.string(),
    title: z.string(),
    titleEn: z.string(),
    subQuestionsKnown: z.boolean(),
    areas: z.array(z.strictObject({ ...area, subQuestions: z.array(z.strictObject(subQuestion)) })),
  })
  .meta({ id: 'Instrument' }) satisfies z.ZodType<Instrument>;

const withdrawal = z.strictObject({ reason: z.string(), withdrawnAt: instant });
const lived = {
  reply: z.strictObject({ agrees: z.boolean(), text: z.string().nullable(), repliedAt: instant }).nullable(),
  withoutReplyReason: z.string().nullable(),
  submittedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  corrections: z.array(z.strictObject({ reason: z.string(), correctedAt: instant })),
};

export const evaluation = z
  .strictObject({
    id: z.string(),
    version: z.int().meta({ description: 'The value for If-Match' }),
    municipalityCode: z.string(),
    municipalityName: z.string(),
    instrumentVersion: z.string(),
    year: z.int(),
    status: z.enum(['started', 'scored', 'submitted', 'replied', 'published', 'corrected', 'withdrawn']),
    depth: depth.nullable(),
    wasPublished: z.boolean(),
    isSample: z.boolean().meta({ description: 'The municipality is invented' }),
    evaluatorIds: z.array(z.string()),
    source: z.string().nullable(),
    note: z.string().nullable(),
    progress: z.strictObject({ scored: z.int(), of: z.int() }),
    total: z.strictObject({ ...pair, maxPoints: points }),
    areas: z.array(
      z.strictObject({
        ...area,
        ...pair,
        subQuestions: z.array(z.strictObject({ ...subQuestion, ...pair, percent: z.string().nullable() })),
        observations: z.array(observation),
      }),
    ),
    scores: z.record(z.string(), score).meta({ description: 'By measure: `sub:1.1`, `area:1`, `total`' }),
    origins: z
      .record(z.string(), z.strictObject({ uploadId: z.string(), place: z.string().nullable(), mended: z.boolean() }))
      .meta({ description: 'By measure: where a score that was read from an upload stands in it' }),
    acceptedDifferences: z.array(
      z.strictObject({
        measure: z.string(),
        reason: z.string(),
        acceptedAt: instant,
        printed: points.nullable(),
        computed: points.nullable(),
      }),
    ),
    ...lived,
    withdrawal: withdrawal.nullable(),
    wasWithdrawn: z.boolean(),
    withdrawnBefore: z
      .strictObject({
        version: z.int(),
        evaluation: z.strictObject({ source: z.string().nullable(), note: z.string().nullable(), ...lived }),
        withdrawal,
      })
      .nullable()
      .meta({ description: 'The publication that was withdrawn before it was started anew' }),
  })
  .meta({ id: 'Evaluation' }) satisfies z.ZodType<EvaluationRow>;

export const evaluations = listOf(evaluation).meta({ id: 'EvaluationList' });

export const sameCommand = z.int().meta({ description: 'Version of the first change that the same command made' });
const historyEntry = z.strictObject({
  version: z.int(),
  group: sameCommand,
  position,
  at: instant,
  role: z.enum(ROLES),
  what: z.string(),
  detail: z.strictObject({ sv: z.string(), en: z.string() }).nullable(),
  reason: z.string().nullable(),
  origin: z
    .strictObject({
      source: z
        .strictObject({
          uploadId: z.string(),
          places: z.record(z.string(), z.string()),
          mended: z.array(z.string()).optional(),
        })
        .optional(),
      acceptedDifferences: z.array(z.strictObject({ measure: z.string(), reason: z.string() })).optional(),
    })
    .nullable(),
}) satisfies z.ZodType<HistoryEntry>;
export const history = listOf(historyEntry).meta({ id: 'History' });

const publishedRow = z.strictObject({
  municipalityCode: z.string(),
  isSample: z.boolean(),
  evaluations: z.array(
    z.strictObject({
      evaluationId: z.string(),
      instrumentVersion: z.string(),
      year: z.int(),
      depth,
      total: points.nullable(),
      isSample: z.boolean(),
      publishedAt: instant,
    }),
  ),
}) satisfies z.ZodType<PublishedEvaluationsRow>;
export const publishedEvaluations = listOf(publishedRow).meta({ id: 'PublishedEvaluationsList' });

const correction = z
  .strictObject({
    position,
    at: z.string(),
    kind: z.enum(['corrected', 'withdrawn']),
    evaluationId: z.string(),
    municipalityCode: z.string(),
    municipalityName: z.string(),
    instrumentVersion: z.string(),
    year: z.int(),
    isSample: z.boolean(),
    reason: z.string(),
    changes: z.array(z.strictObject({ measure: z.string(), from: score.nullable(), to: score })),
    total: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  })
  .meta({ id: 'Correction' }) satisfies z.ZodType<Correction>;
export const corrections = listOf(correction).meta({ id: 'CorrectionList' });

const group = z.strictObject({ classification: z.string(), code: z.string(), name: z.string() });
export const municipality = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    officialName: z.string(),
    countyCode: z.string(),
    countyName: z.string(),
    population: z.int(),
    populationDate: z.string().meta({ format: 'date' }),
    groups: z.array(group),
    isSample: z.boolean(),
  })
  .meta({ id: 'Municipality' }) satisfies z.ZodType<MunicipalityRow>;
export const municipalities = listOf(municipality).extend({ total: z.int() }).meta({ id: 'MunicipalityList' });
export const instruments = listOf(instrument).meta({ id: 'InstrumentList' });
export const counties = listOf(z.strictObject({ code: z.string(), name: z.string() })).meta({ id: 'CountyList' });
export const groups = listOf(group.extend({ count: z.int().optional() })).meta({ id: 'MunicipalityGroupList' });

export const live = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Live' });
const projectionHealth = z.strictObject({
  name: z.string(),
  lagEvents: z.int(),
  stalledSeconds: z.int(),
  parked: z.int().meta({ description: 'Streams whose next event could not be taken in' }),
});
export const ready = z
  .strictObject({ status: z.literal('ok'), position, projections: z.array(projectionHealth) })
  .meta({ id: 'Ready' }) satisfies z.ZodType<Readiness>;
export const metrics = z.string().meta({ id: 'Metrics' });
export const file = z.string().meta({ id: 'UploadedFile', format: 'binary' });
export const progress = z
  .string()
  .meta({ id: 'ReadingProgress', description: 'status, and pages done of all, as events' });
export const template = z.string().meta({ id: 'Template', description: 'CSV; a workbook with format=xlsx' });
export const session = z
  .strictObject({
    mode: z.enum(['demo', 'oidc']),
    actor: z.strictObject({
      role: z.enum(ROLES),
      municipalityCode: z.string().nullable(),
      municipalityName: z.string().nullable(),
    }),
    via: z.enum(['nothing', 'demo', 'token', 'session', 'key']).meta({ description: 'How you have shown who you are' }),
    assured: z
      .boolean()
      .meta({ description: 'Whether the login is as strong as publishing, adopting and operating need' }),
    sampleData: z.boolean(),
  })
  .meta({ id: 'Session' });
