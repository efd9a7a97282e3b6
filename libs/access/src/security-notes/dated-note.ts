import { SECURITY_CATALOGUE, type SecurityNote } from '../security-log';

/** A note with the instant at which it was made. */
export interface DatedNote extends SecurityNote {
  /** ISO 8601 instant in UTC. */
  readonly at: string;
}

const MOST_CHARACTERS = 200;
const TOKEN = /eyJ[\w-]{5,}\.[\w-]*\.?[\w-]*|\b(?:kpr_|Bearer\s|Session\s)\S+/gi;
const LONG_WORD = /[A-Za-z0-9_+/-]{32,}/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A note as it may be kept: the stated fields and nothing else, each of one short line, and without whatever looks like
 * a secret. Undefined for a code that the catalogue does not have.
 */
export function datedNote(note: SecurityNote, at: string): DatedNote | undefined {
  if (!Object.hasOwn(SECURITY_CATALOGUE, note.code)) return undefined;
  const { actorId, about, reason, address } = note;
  return {
    at,
    code: note.code,
    ...(actorId !== undefined && { actorId: fitText(actorId) }),
    ...(about !== undefined && { about: fitText(about) }),
    ...(reason !== undefined && { reason: fitText(reason) }),
    ...(address !== undefined && { address: fitText(address) }),
  };
}

function fitText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
    .replace(TOKEN, '[secret]')
    .replace(LONG_WORD, (word) => (isRandom(word) ? '[secret]' : word))
    .slice(0, MOST_CHARACTERS);
}

/** Long words of a language have no digits among their letters, and a path has slashes between short ones. */
function isRandom(word: string): boolean {
  if (UUID.test(word)) return false;
  return word
    .split(/[/+]/)
    .some((part) => part.length >= 32 && /\d/.test(part) && /[a-z]/i.test(part) && !UUID.test(part));
}
