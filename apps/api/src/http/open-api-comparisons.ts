import type { ComparisonAnswer, MeasureAnswer, PeerSet, RankingAnswer } from '#comparison';
import { z } from 'zod';
import { depth, instant, points, position } from './open-api-answers';

/** The shapes of comparisons and rankings, held to the types of what is answered. */

const asOf = z.strictObject({ position, instant });
const rankInterval = z
  .strictObject({ from: z.int(), to: z.int() })
  .meta({ id: 'RankInterval', description: 'Ranks that the precision of the sources cannot tell apart' });

const peers = z
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

export const comparison = z
  .strictObject({
    subject: z.strictObject({
      municipalityCode: z.string(),
      name: z.string(),
      evaluationId: z.string(),
      instrumentVersion: z.string(),
      year: z.int(),
      depth,
      isSample: z.boolean(),
      previous: z.strictObject({ evaluationId: z.string(), year: z.int() }).nullable(),
    }),
    asOf,
    peers,
    total: z.strictObject(measure),
    areas: z.array(
      z.strictObject({
        ...measure,
        number: z.string(),
        title: z.string(),
        titleEn: z.string(),
        subQuestions: z.array(z.strictObject({ ...measure, number: z.string(), title: z.string() })),
      }),
    ),
    notShown: z.array(z.strictObject({ what: z.string(), why: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Comparison' }) satisfies z.ZodType<ComparisonAnswer>;

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
