import type { ImprovementsAnswer, RemediesAnswer, SimilarProfilesAnswer } from '#comparison';
import { z } from 'zod';
import { points } from './open-api-answers';
import {
  about,
  areaName,
  asOf,
  evaluated,
  evaluationYear,
  named,
  notShown,
  peers,
  rankInterval,
} from './open-api-comparisons';

/** The shapes of what leads on from a comparison: remedies, similar profiles and improvements. */

const gap = z
  .strictObject({
    measure: z.string(),
    number: z.string(),
    title: z.string(),
    maxPoints: points,
    score: points,
    median: points,
    gapToMedian: points,
    change: points.nullable(),
    isFalling: z.boolean().nullable(),
    fallWithinRounding: z.boolean().nullable(),
    betterCount: z.int(),
  })
  .meta({ id: 'Gap', description: 'A measure in which the subject is below the median of its peers' });

export const remedies = z
  .strictObject({
    ...about,
    areas: z.array(
      z.strictObject({
        ...areaName,
        gaps: z.array(gap),
        examples: z.array(
          z.strictObject({
            ...evaluated,
            betterIn: z.array(z.strictObject({ measure: z.string(), score: points, lead: points })),
            strengths: z.array(z.string()),
            goodExamples: z.array(z.string()),
          }),
        ),
      }),
    ),
    worseAndFalling: z.array(gap),
    notShown,
  })
  .meta({ id: 'Remedies' }) satisfies z.ZodType<RemediesAnswer>;

export const similarProfiles = z
  .strictObject({
    ...about,
    areas: z.array(z.strictObject(areaName)),
    measured: z.int(),
    rows: z.array(
      z.strictObject({
        ...evaluated,
        distance: points.meta({ description: 'Mean of the absolute differences by area' }),
        halfWidth: points,
        areas: z.array(z.strictObject({ number: z.string(), score: points, difference: points })),
        widestArea: z.string(),
      }),
    ),
    emptyBecause: z.enum(['subject-has-no-areas']).nullable(),
  })
  .meta({ id: 'SimilarProfiles' }) satisfies z.ZodType<SimilarProfilesAnswer>;

const scoredYear = evaluationYear.extend({ score: points });
export const improvements = z
  .strictObject({
    instrumentVersion: z.string(),
    measure: z.string(),
    asOf,
    peers,
    rows: z.array(
      z.strictObject({
        rank: z.int(),
        rankInterval,
        ...named,
        isSample: z.boolean(),
        from: scoredYear,
        to: scoredYear,
        change: points,
        halfWidth: points,
      }),
    ),
    leftOut: z.array(z.strictObject({ ...named, reason: z.enum(['no-previous-evaluation', 'no-score-both-times']) })),
  })
  .meta({ id: 'Improvements' }) satisfies z.ZodType<ImprovementsAnswer>;
