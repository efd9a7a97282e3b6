import { SCOPES, type CreatedKey, type KeyRow, type Person, type PersonExport } from '#access';
import { ROLES } from '#kernel';
import { z } from 'zod';
import { instant, listOf } from './open-api-answers';

/** The shapes of keys and of what is kept about people, held to the types of what is answered. */

const role = z.enum(ROLES);
const day = z.string().meta({ format: 'date' });
const isMaker = z.boolean().meta({ description: 'Whether this person made it' });
const isRevoker = z.boolean().meta({ description: 'Whether this person revoked it' });

const keyShape = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  status: z.enum(['active', 'expired', 'revoked']),
  createdAt: instant,
  createdByRole: role,
  expiresOn: day.meta({ description: 'The last day on which it holds, by the clock in Stockholm' }),
  lastUsedAt: instant.nullable().meta({ description: 'To the minute' }),
  revokedAt: instant.nullable(),
  revokedByRole: role.nullable(),
};

export const key = z.strictObject(keyShape).meta({ id: 'Key' }) satisfies z.ZodType<KeyRow>;
export const keys = listOf(key).meta({ id: 'KeyList' });
export const createdKey = z
  .strictObject({
    ...keyShape,
    key: z.string().meta({ description: 'The key itself, for `Authorization: Bearer`; it is told this once' }),
  })
  .meta({ id: 'CreatedKey' }) satisfies z.ZodType<CreatedKey>;

export const person = z
  .strictObject({
    id: z.string().meta({ description: 'The opaque id that the log names' }),
    kind: z.enum(['person', 'key', 'demo', 'erased']),
    issuer: z.string().nullable(),
    subject: z.string().nullable().meta({ description: 'The issuer’s own id of the person' }),
    name: z.string().nullable(),
    firstSeenAt: instant,
    lastSeenAt: instant,
    erasedAt: instant.nullable(),
    erasedReason: z.string().nullable(),
  })
  .meta({ id: 'Person' }) satisfies z.ZodType<Person>;
export const people = listOf(person).meta({ id: 'PersonList' });

const session = z.strictObject({
  role,
  municipalityCode: z.string().nullable(),
  assured: z.boolean(),
  issuerKey: z.string(),
  madeAt: instant,
  seenAt: instant,
  expiresAt: instant,
});

const keyOfPerson = z.strictObject({
  id: z.string(),
  municipalityCode: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: instant,
  isMaker,
  revokedAt: instant.nullable(),
  isRevoker,
});

const handedOver = z.strictObject({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  status: z.string(),
  createdAt: instant,
  committedAt: instant.nullable(),
});

const eventPlace = z.strictObject({ position: z.string(), stream: z.string(), type: z.string(), at: instant });

const noted = z.strictObject({
  at: instant,
  code: z.string(),
  about: z.string().nullable(),
  reason: z.string().nullable(),
  address: z.string().nullable(),
});

export const personExport = z
  .strictObject({
    id: z.string(),
    exportedAt: instant,
    directory: person.nullable(),
    sessions: z.array(session),
    keys: z.array(keyOfPerson),
    uploads: z.array(handedOver),
    uploadAttempts: z.array(z.strictObject({ at: instant })),
    events: z.array(eventPlace),
    answers: z.array(z.strictObject({ idempotencyKey: z.string(), at: instant })),
    securityLog: z.array(noted),
  })
  .meta({ id: 'PersonExport' }) satisfies z.ZodType<PersonExport>;
