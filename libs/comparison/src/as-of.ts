import { refuse, type Refusal } from '#kernel';

/** A point in what the service knew: a place in the log (that event included), an instant, or everything so far. */
export type AsOf = { readonly position: bigint } | { readonly instant: string } | 'now';

/** The form that the log itself writes: two of one length are in the order of their letters. */
const SAME_FORM = /^2\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+Z$/;
const POSITION = /^(?:0|[1-9]\d{0,17})$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads `asOf` of a query: digits are a position in the log, anything else must be an ISO 8601 instant with seconds
 * and a zone (`2026-03-01T12:00:00Z`). Left out means now.
 *
 * @returns the point, or a refusal `malformed-as-of`.
 */
export function parseAsOf(text: string | undefined): AsOf | Refusal {
  if (text === undefined) return 'now';
  if (POSITION.test(text)) return { position: BigInt(text) };
  if (isInstant(text)) return { instant: text };
  return refuse(
    'invalid',
    'asOf',
    'malformed-as-of',
    'Ange en position i loggen (till exempel 1204) eller en tidpunkt med tidszon (till exempel 2026-03-01T12:00:00Z).',
    'Give a position in the log (such as 1204) or an instant with its time zone (such as 2026-03-01T12:00:00Z).',
  );
}

function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  // The runtime reads 30 February as 1 March.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/**
 * Negative, zero or positive as instant a is before, equal to or after b. Digits of the second down to nanoseconds
 * count and zones may differ. Throws RangeError on a text that is not an ISO 8601 instant.
 */
export function compareInstants(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === b.length && SAME_FORM.test(a) && SAME_FORM.test(b)) return a < b ? -1 : 1;
  const [left, right] = [nanoseconds(a), nanoseconds(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function nanoseconds(instant: string): bigint {
  const match = INSTANT.exec(instant);
  const fraction = match?.[2] ?? '';
  const milliseconds = match === null ? Number.NaN : Date.parse(instant.replace(`.${fraction}`, ''));
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}
