import { refuse, type Refusal } from '#kernel';
import { z } from 'zod';
import { SCOPES } from '../scope';

const LONGEST_NAME = 80;
const MOST_YEARS = 2;
/** Keys of a municipality that hold at the same time. */
export const MOST_KEYS = 50;

export const createKeySchema = z
  .strictObject({
    name: z.string().normalize('NFC').trim().min(1).max(LONGEST_NAME),
    scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
    expiresOn: z.iso.date().meta({ description: 'Sista dagen som nyckeln gäller / the last day on which it holds' }),
  })
  .meta({ id: 'CreateKey' });
export type CreateKeyBody = z.infer<typeof createKeySchema>;

/**
 * Refuses what a key cannot be made with.
 *
 * @param today ISO date of today in Sweden.
 */
export function refusedKey({ scopes, expiresOn }: CreateKeyBody, today: string): Refusal | undefined {
  if (new Set(scopes).size < scopes.length) {
    return refuse('invalid', 'scopes', 'twice', 'Ange varje behörighet en gång.', 'Give each scope once.');
  }
  if (expiresOn < today) {
    return refuse('invalid', 'expiresOn', 'passed', 'Ange en dag som inte har varit.', 'Give a day that has not been.');
  }
  const latest = yearsAfter(today, MOST_YEARS);
  if (expiresOn <= latest) return undefined;
  return refuse(
    'invalid',
    'expiresOn',
    'too-late',
    `En nyckel gäller i högst ${MOST_YEARS} år: till och med ${latest}.`,
    `A key holds for at most ${MOST_YEARS} years: up to and including ${latest}.`,
  );
}

/** What stands among a municipality's keys that hold. */
export interface LivingKeys {
  readonly count: number;
  /** Whether one of them has the name of the new one. */
  readonly isNameTaken: boolean;
}

/** Refuses one key too many, and a second one of the same name: also when the first one's answer was lost. */
export function noRoomForKey({ count, isNameTaken }: LivingKeys): Refusal | undefined {
  if (isNameTaken) {
    return refuse(
      'conflict',
      'name',
      'name-taken',
      'Det finns redan en nyckel med det namnet. Återkalla den, eller välj ett annat namn.',
      'There is a key of that name already. Revoke it, or choose another name.',
    );
  }
  if (count < MOST_KEYS) return undefined;
  return refuse(
    'conflict',
    '',
    'too-many-keys',
    `Kommunen har redan ${MOST_KEYS} nycklar. Återkalla någon som inte används.`,
    `The municipality has ${MOST_KEYS} keys already. Revoke one that is not used.`,
  );
}

/** The answer about a key that does not exist, and about one of another municipality. */
export function noSuchKey(): Refusal {
  return refuse('not-found', 'id', 'no-such-key', 'Nyckeln finns inte.', 'There is no such key.');
}

/** The same day some years later; 29 February is followed by the last day of February. */
function yearsAfter(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}
