import { refuse, type Fault, type Refusal } from '#kernel';
import { LIMITS } from './limits';

/** How much one person may hand over, whatever process receives it. */
export interface Allowance {
  /** Files and texts within the window. */
  readonly attempts: number;
  readonly windowMs: number;
  /** Uploads that have not been committed, and their bytes together. */
  readonly keptUploads: number;
  readonly keptBytes: number;
}

const MINUTE_MS = 60_000;
/** An identity that is open to everybody stands for many persons. */
const PERSONS_OF_A_SHARED_IDENTITY = 30;

/** What is not committed within so many days is removed. */
export const RETENTION_DAYS = 90;

/** @param choice attempts in ten minutes, where they are set; `shared` for identities that are open to everybody. */
export function allowanceFor(choice: { readonly attempts?: number; readonly shared: boolean }): Allowance {
  const persons = choice.shared ? PERSONS_OF_A_SHARED_IDENTITY : 1;
  return {
    attempts: choice.attempts ?? 30 * persons,
    windowMs: 10 * MINUTE_MS,
    keptUploads: 200 * persons,
    keptBytes: 100 * LIMITS.fileBytes * persons,
  };
}

/** Seconds until the oldest of the attempts that count has left the window; at least one. */
export function secondsToWait(oldestAgeMs: number, { windowMs }: Allowance): number {
  return Math.max(1, Math.ceil((windowMs - oldestAgeMs) / 1000));
}

/** What is said of one attempt too many. */
export function tooManyAttempts({ attempts, windowMs }: Allowance, waitSeconds: number): Fault {
  const [window, minutes] = [windowMs / MINUTE_MS, Math.ceil(waitSeconds / 60)];
  return {
    where: 'file',
    code: 'too-many-uploads',
    detail: {
      sv: `Högst ${attempts} filer eller texter tas emot på ${window} minuter. Försök igen om ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}.`,
      en: `At most ${attempts} files or texts are taken in ${window} minutes. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    },
  };
}

export const BUSY: Fault = {
  where: 'file',
  code: 'busy',
  detail: {
    sv: 'Många rapporter läses just nu. Vänta en stund och försök igen.',
    en: 'Many reports are being read just now. Wait a moment and try again.',
  },
};

/** What one person keeps uncommitted: how many, and their bytes together. */
export interface Kept {
  readonly uploads: number;
  readonly bytes: number;
}

/** Refuses an upload of `bytes` beside what is kept when that would be more than is let. */
export function noRoom({ uploads, bytes }: Kept, added: number, allowance: Allowance): Refusal | undefined {
  const { keptUploads, keptBytes } = allowance;
  if (uploads >= keptUploads) {
    return full(
      `Du har ${uploads} uppladdningar som inte är intagna, och fler sparas inte.`,
      `You have ${uploads} uploads that have not been taken in, and no more are kept.`,
    );
  }
  if (bytes + added <= keptBytes) return undefined;
  const megabytes = Math.floor(keptBytes / (1024 * 1024));
  return full(
    `Det du har lämnat utan att ta in är tillsammans mer än ${megabytes} MB.`,
    `What you have handed over without taking it in is more than ${megabytes} MB together.`,
  );
}

function full(sv: string, en: string): Refusal {
  return refuse(
    'conflict',
    'file',
    'too-much-kept',
    `${sv} Ta in eller släng något av det först. Det som inte tas in tas bort efter ${RETENTION_DAYS} dagar.`,
    `${en} Take in or discard some of it first. What is not taken in is removed after ${RETENTION_DAYS} days.`,
  );
}
