import type {
  ChangeDecomposition,
  ComparisonAnswer,
  MeasureAnswer,
  PeerScoresAnswer,
  PeerSet,
  RankingAnswer,
  StatementsAnswer,
} from '#comparison';
import { z } from 'zod';
import { depth, instant, points, position } from './open-api-answers';

/** Answers that carry a tag by which a reader can ask whether they have changed. */
export function isTagged(path: string): boolean {
  return /^\/api\/v1\/(?:comparisons\/|(?:rankings|improvements)$)/.test(path);
}

export const notChanged = {
  '304': {
    description: 'Svaret är detsamma som det du har / The answer is the one that you have, as `If-None-Match` says',
  },
};

export const askedByTag = {
  name: 'If-None-Match',
  in: 'header' as const,
  required: false,
  description: 'ETag för det svar som du har / of the answer that you have',
  schema: { type: 'string' as const },
};

/** The shapes of comparisons and rankings, held to the types of what is answered. */

export const asOf = z.strictObject({ position, instant });
export const rankInterval = z
  .strictObject({ from: z.int(), to: z.int() })
  .meta({ id: 'RankInterval', description: 'Ranks that the precision of the sources cannot tell apart' });

export const peers = z
  .strictObject({
    rule: z.string(),
    members: z.array(
      z.strictObject({
        municipalityCode: z.string(),
        name: z.string(),
        evaluationId: z.string(),
        year: z.int(),
        total: points.nullable(),
        isSample: z.boolean(),
      }),
    ),
    eligible: z.int(),
    leftOut: z.array(
      z.strictObject({ municipalityCode: z.string(), name: z.string(), reason: z.string(), detail: z.string() }),
    ),
    containsSample: z.boolean(),
    network: z
      .strictObject({ id: z.string(), name: z.string(), validOn: z.string().meta({ format: 'date' }) })
      .nullable(),
  })
  .meta({ id: 'PeerSet' }) satisfies z.ZodType<PeerSet>;

const measure = {
  measure: z.string().meta({ description: '`total`, `area:1` or `sub:1.1`' }),
  maxPoints: points,
  score: points.nullable(),
  halfWidth: points.nullable().meta({ description: 'Half the interval that the source’s precision leaves' }),
  n: z.int(),
  rank: z.int().nullable(),
  rankInterval: rankInterval.nullable(),
  percentile: z.string().nullable(),
  quartile: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  mean: points.nullable(),
  median: points.nullable(),
  lowerQuartile: points.nullable(),
  upperQuartile: points.nullable(),
  min: points.nullable(),
  max: points.nullable(),
  gapToMean: points.nullable(),
  gapToBest: points.nullable(),
  change: points.nullable(),
  previousScore: points.nullable(),
} satisfies { [K in keyof MeasureAnswer]: z.ZodType<MeasureAnswer[K]> };

const subject = z.strictObject({
  municipalityCode: z.string(),
  name: z.string(),
  evaluationId: z.string(),
  instrumentVersion: z.string(),
  year: z.int(),
  depth,
  isSample: z.boolean(),
  previous: z.strictObject({ evaluationId: z.string(), year: z.int() }).nullable(),
});
export const evaluationYear = z.strictObject({ evaluationId: z.string(), year: z.int() });
export const about = { subject, asOf, peers };
export const named = { municipalityCode: z.string(), name: z.string() };
export const evaluated = { ...named, evaluationId: z.string(), year: z.int(), isSample: z.boolean() };
export const notShown = z.array(z.strictObject({ what: z.string(), why: z.string(), detail: z.string() }));
export const areaName = { number: z.string(), title: z.string(), titleEn: z.string() };

const sumCheck = z
  .strictObject({
    sumOfParts: points,
    change: points,
    residual: points.meta({ description: 'change − sumOfParts' }),
    tolerance: points,
    explainedByRounding: z.boolean(),
  })
  .meta({ id: 'SumCheck', description: 'The changes of the parts added up, beside the change of the whole' });

const decomposition = z
  .strictObject({
    from: evaluationYear,
    to: evaluationYear,
    parts: z.array(
      z.strictObject({
        ...areaName,
        change: points.nullable(),
        withinRounding: z.boolean().nullable(),
        subQuestions: z.array(
          z.strictObject({ number: z.string(), title: z.string(), change: points, withinRounding: z.boolean() }),
        ),
        sum: sumCheck.nullable(),
      }),
    ),
    total: sumCheck.nullable(),
  })
  .meta({ id: 'ChangeDecomposition' }) satisfies z.ZodType<ChangeDecomposition>;

export const comparison = z
  .strictObject({
    ...about,
    total: z.strictObject(measure),
    areas: z.array(
      z.strictObject({
        ...measure,
        ...areaName,
        subQuestions: z.array(z.strictObject({ ...measure, number: z.string(), title: z.string() })),
      }),
    ),
    decomposition: decomposition.nullable(),
    rules: z.array(z.strictObject({ figure: z.string(), text: z.string(), source: z.string() })),
    notShown,
  })
  .meta({ id: 'Comparison' }) satisfies z.ZodType<ComparisonAnswer>;

export const statements = z
  .strictObject({
    subject,
    asOf,
    statements: z.array(
      z.strictObject({
        name: z.string(),
        text: z.string(),
        figures: z
          .array(z.strictObject({ measure: z.string(), figure: z.string(), value: z.string() }))
          .meta({ description: 'The figures that the sentence rests on, as they stand in the comparison' }),
      }),
    ),
  })
  .meta({ id: 'ComparisonStatements' }) satisfies z.ZodType<StatementsAnswer>;

export const peerScores = z
  .strictObject({
    ...about,
    measures: z.array(z.strictObject({ measure: z.string(), maxPoints: points })),
    rows: z.array(z.strictObject({ ...evaluated, isSubject: z.boolean(), scores: z.record(z.string(), points) })),
  })
  .meta({ id: 'PeerScores' }) satisfies z.ZodType<PeerScoresAnswer>;

export const ranking = z
  .strictObject({
    instrumentVersion: z.string(),
    measure: z.string(),
    asOf,
    peers,
    rows: z.array(
      z.strictObject({
        rank: z.int(),
        rankInterval,
        municipalityCode: z.string(),
        name: z.string(),
        year: z.int(),
        evaluationId: z.string(),
        score: points,
        halfWidth: points,
        isSample: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Ranking' }) satisfies z.ZodType<RankingAnswer>;
