import { scoreSchema } from '#evaluations';
import { z } from 'zod';

const [subQuestion, area, total] = scoreSchema.options;
const place = z.string().max(300).optional();

/** A score as it was proposed: the place may come back with it, and is looked up anew. */
const committedScore = z.union([subQuestion.extend({ place }), area.extend({ place }), total.extend({ place })]);

const committedEvaluation = z.strictObject({
  municipalityCode: z.string().regex(/^\d{4}$/),
  instrumentVersion: z.string().max(20),
  year: z.int().min(1998).max(2100),
  source: z.string().trim().min(1).max(500).optional(),
  note: z.string().trim().min(1).max(2000).optional(),
  draftVersion: z.int().min(1).optional().meta({
    description:
      'Version av det egna utkast som fylls, så som det har lästs / of the own draft that is filled, as read',
  }),
  scores: z.array(committedScore).min(1).max(200),
  observations: z
    .array(
      z.strictObject({
        area: z.string().max(10),
        kind: z.enum(['strength', 'improvement', 'goodExample']),
        text: z.string().trim().min(1).max(2000),
        place,
      }),
    )
    .max(500)
    .optional(),
  acceptedDifferences: z
    .array(z.strictObject({ measure: z.string().max(20), reason: z.string().trim().min(3).max(2000) }))
    .max(200)
    .optional(),
});

export const commitUploadSchema = z
  .strictObject({ evaluations: z.array(committedEvaluation).min(1).max(20) })
  .meta({ id: 'CommitUpload' });

export type CommitUploadBody = z.infer<typeof commitUploadSchema>;
export type CommittedEvaluation = CommitUploadBody['evaluations'][number];
