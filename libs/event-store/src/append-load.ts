import type { AppendResult } from './append-request';

/** A request as the database function takes it: all but the bodies of its events as JSON text, and the bodies. */
export interface WireRequest {
  readonly json: string;
  readonly bodies: readonly string[];
}

/** Small requests that wait share one call and one commit, up to this many events and characters. */
const EVENTS_PER_CALL = 128;
const CHARACTERS_PER_CALL = 256 * 1024;

/** How many of the waiting requests go in the next call: as many as fit, and at least one. */
export function countTogether(waiting: readonly WireRequest[]): number {
  let events = 0;
  let characters = 0;
  const first = waiting.findIndex((request) => {
    events += request.bodies.length;
    characters += request.bodies.reduce((sum, body) => sum + body.length, request.json.length);
    return events > EVENTS_PER_CALL || characters > CHARACTERS_PER_CALL;
  });
  return first === -1 ? waiting.length : Math.max(first, 1);
}

/**
 * Whether a failed call of several requests may be the fault of one of them, and left nothing behind: then the others
 * may go again without it. SQLSTATE classes: 22 and 23 values that the tables refuse, 42 a read model that is missing
 * or closed to the role, 54 too much at once, P0 raised by the function itself; 40 asks to try again.
 *
 * All else concerns every request alike. A server that is full or stopping (53, 57, 58) would only be asked more
 * often, and after a lost connection, or a shutdown (57P) that may have come after the commit, nobody knows the
 * outcome: to send again could do twice what was done.
 */
export function mayGoApart(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return severity === 'ERROR' && typeof code === 'string' && /^(22|23|40|42|54|P0)[0-9A-Z]{3}$/.test(code);
}

type RawResult = Exclude<AppendResult, { answer: unknown }> | { status: 'appended' | 'replayed'; answer: string };

/** What the database function gave, one result per request. Throws when there are fewer or more than were asked for. */
export function readResults(json: string, expected: number): AppendResult[] {
  const results = JSON.parse(json) as RawResult[];
  if (results.length !== expected) throw new Error(`${expected} requests got ${results.length} results`);
  return results.map((raw) =>
    'answer' in raw ? { status: raw.status, answer: JSON.parse(raw.answer) as never } : raw,
  );
}

const TEXT_OID = 25;
const HEADER_BYTES = 20;

/** Texts as PostgreSQL takes a text[] in binary, which no one has to escape or search for the end of. */
export function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  const header = [1, 0, TEXT_OID, texts.length, 1];
  header.forEach((word, nth) => bytes.writeInt32BE(word, 4 * nth));
  let at = HEADER_BYTES;
  texts.forEach((text, nth) => {
    at = bytes.writeInt32BE(lengths[nth] ?? 0, at);
    at += bytes.write(text, at);
  });
  return bytes;
}
