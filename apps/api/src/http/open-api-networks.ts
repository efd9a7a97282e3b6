import type { NetworkRow } from '#registry';
import { z } from 'zod';
import { instant, listOf } from './open-api-answers';

/** The shapes of networks, held to the types of what is answered. */

const day = z.string().meta({ format: 'date' });
const member = { municipalityCode: z.string(), name: z.string() };

export const network = z
  .strictObject({
    id: z.string(),
    version: z.int().meta({ description: 'The value for If-Match' }),
    name: z.string(),
    description: z.string().nullable(),
    members: z.array(z.strictObject(member)),
    memberships: z.array(
      z.strictObject({
        ...member,
        from: day,
        to: day.nullable().meta({ description: 'First day on which it is no longer a member' }),
      }),
    ),
    changes: z.array(
      z.strictObject({
        validFrom: day,
        added: z.array(z.strictObject(member)),
        removed: z.array(z.strictObject(member)),
        reason: z.string(),
        changedAt: instant,
      }),
    ),
    isSample: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'Network' }) satisfies z.ZodType<NetworkRow>;

export const networks = listOf(network).meta({ id: 'NetworkList' });
