import type { ChangePage, EvaluationChange, InterimReportChange, NetworkChange, RankingReportChange } from '#changes';
import { ROLES } from '#kernel';
import { z } from 'zod';
import { instant, points, position } from './open-api-answers';

/** The shapes of the feed of what is published, held to the types of what is answered. */

const day = z.string().meta({ format: 'date' });
const reason = z.string().nullable();
const municipality = { municipalityCode: z.string(), municipalityName: z.string() };
const members = z.array(z.strictObject({ municipalityCode: z.string(), name: z.string() }));
const placed = {
  position,
  at: instant,
  role: z.enum(ROLES),
  id: z.string(),
  href: z.string().meta({ description: 'Path of the API that shows it as it stands now' }),
  isSample: z.boolean(),
};

const evaluationChange = z.strictObject({
  ...placed,
  kind: z.literal('evaluation'),
  type: z.enum(['EvaluationPublished', 'EvaluationCorrected', 'EvaluationWithdrawn']),
  ...municipality,
  instrumentVersion: z.string(),
  year: z.int(),
  total: points.nullable().meta({ description: 'As published then; null once it is withdrawn' }),
  reason,
}) satisfies z.ZodType<EvaluationChange>;

const interimReportChange = z.strictObject({
  ...placed,
  kind: z.literal('interim-report'),
  type: z.enum(['InterimReportAdopted', 'InterimReportCorrected']),
  ...municipality,
  committee: z.string(),
  fiscalYear: z.int(),
  cycle: z.string(),
  outturnThrough: day,
  reason,
}) satisfies z.ZodType<InterimReportChange>;

const rankingReportChange = z.strictObject({
  ...placed,
  kind: z.literal('ranking-report'),
  type: z.literal('RankingReportMade'),
  title: z.string(),
  instrumentVersion: z.string(),
  dueAt: instant,
}) satisfies z.ZodType<RankingReportChange>;

const networkChange = z.strictObject({
  ...placed,
  kind: z.literal('network'),
  type: z.enum(['NetworkCreated', 'NetworkMembersChanged']),
  name: z.string(),
  added: members,
  removed: members,
  validFrom: day,
  reason,
}) satisfies z.ZodType<NetworkChange>;

export const changes = z
  .strictObject({
    items: z.array(
      z.discriminatedUnion('kind', [evaluationChange, interimReportChange, rankingReportChange, networkChange]),
    ),
    next: z.string().meta({ description: 'Where to go on, now or at any time later: the value for `after`' }),
    more: z.boolean().meta({ description: 'Whether there is more behind `next` already' }),
  })
  .meta({ id: 'ChangeFeed' }) satisfies z.ZodType<ChangePage>;
