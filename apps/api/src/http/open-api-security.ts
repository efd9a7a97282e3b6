import { SECURITY_CATALOGUE, type SecurityCode, type SecurityEntry } from '#access';
import { z } from 'zod';
import { instant, listOf } from './open-api-answers';

const CODES = Object.keys(SECURITY_CATALOGUE) as [SecurityCode, ...SecurityCode[]];

const entry = z
  .strictObject({
    id: z.string(),
    at: instant,
    code: z.enum(CODES),
    actorId: z.string().nullable().meta({ description: 'Opaque id of who it was, where that is known' }),
    about: z.string().nullable().meta({ description: 'A route, an issuer or the id of a key' }),
    reason: z.string().nullable(),
    address: z.string().nullable().meta({ description: 'Network address of who asked' }),
  })
  .meta({ id: 'SecurityNote' }) satisfies z.ZodType<SecurityEntry>;

export const securityNotes = listOf(entry).meta({ id: 'SecurityNoteList' });
