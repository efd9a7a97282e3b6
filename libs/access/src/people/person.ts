import { refuse, type Refusal } from '#kernel';
import { z } from 'zod';
import type { KeptElsewhere } from '../personal-records';

/** What the directory knows of somebody. All but the id and the instants is null once they are erased. */
export interface Person {
  readonly id: string;
  /** A system's key and an identity of demonstrations have ids as people do. */
  readonly kind: 'person' | 'key' | 'demo' | 'erased';
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly name: string | null;
  /** ISO 8601 instants in UTC, as all that end in At. */
  readonly firstSeenAt: string;
  /** To the minute. */
  readonly lastSeenAt: string;
  readonly erasedAt: string | null;
  readonly erasedReason: string | null;
}

/** All that is kept about a person. */
export interface PersonExport extends Readonly<Record<KeptInAccess | KeptElsewhere, readonly object[]>> {
  readonly id: string;
  readonly exportedAt: string;
  /** Null for an id that the directory has never known. */
  readonly directory: Person | null;
}

/** What is kept about a person in the tables of logins and keys, beside the directory. */
export const KEPT_IN_ACCESS = ['sessions', 'keys', 'securityLog'] as const;
export type KeptInAccess = (typeof KEPT_IN_ACCESS)[number];

export const personIdSchema = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/);

const LONGEST_REASON = 500;

export const erasePersonSchema = z
  .strictObject({ reason: z.string().normalize('NFC').trim().min(1).max(LONGEST_REASON) })
  .meta({ id: 'ErasePerson' });
export type ErasePersonBody = z.infer<typeof erasePersonSchema>;

export function noSuchPerson(): Refusal {
  return refuse('not-found', 'id', 'no-such-person', 'Personen finns inte.', 'There is no such person.');
}

/** A key's entry tells what a municipality calls its system, and is needed as long as the log names the key. */
export function isNoPerson(): Refusal {
  return refuse(
    'conflict',
    'id',
    'not-a-person',
    'Det är en nyckel och ingen person. Kommunen återkallar den.',
    'It is a key and not a person. The municipality revokes it.',
  );
}
