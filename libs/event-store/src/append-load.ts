import type { CommandAnswer } from '#kernel';
import type { AppendResult } from './append-request';

/** A request as it waits to be sent: its events' bodies, its metadata and its rows are text already. */
export interface WireRequest {
  readonly key: string | null;
  readonly requestHash: string | null;
  readonly answerId: string;
  readonly metadata: string;
  readonly writes: readonly { readonly stream: string; readonly expected: number; readonly types: readonly string[] }[];
  readonly rows: readonly { readonly projection: string; readonly id: string; readonly document: string }[];
  /** Of all its events, in the order of the writes. */
  readonly bodies: readonly string[];
}

/** Small requests that wait share one call and one commit, up to this many events and characters. */
const EVENTS_PER_CALL = 128;
const CHARACTERS_PER_CALL = 256 * 1024;

/**
 * How many of the waiting requests go in the next call: as many as fit, and at least one. One that names a stream or a
 * key of an earlier one goes in the call after, where it sees what the earlier one has added.
 */
export function countTogether(waiting: readonly WireRequest[]): number {
  if (waiting.length < 2) return waiting.length;
  let events = 0;
  let characters = 0;
  const named = new Set<string>();
  const first = waiting.findIndex((request) => {
    events += request.bodies.length;
    characters += charactersIn(request);
    const names = namesIn(request);
    const isRepeated = names.some((name) => named.has(name));
    for (const name of names) named.add(name);
    return isRepeated || events > EVENTS_PER_CALL || characters > CHARACTERS_PER_CALL;
  });
  return first === -1 ? waiting.length : Math.max(first, 1);
}

function charactersIn({ metadata, bodies, rows }: WireRequest): number {
  const inBodies = bodies.reduce((sum, body) => sum + body.length, metadata.length);
  return rows.reduce((sum, { document }) => sum + document.length, inBodies);
}

/** A key may hold what a stream's name may not, so one set takes both. */
function namesIn({ key, writes }: WireRequest): string[] {
  const streams = writes.map(({ stream }) => stream);
  return key === null ? streams : [...streams, ` ${key}`];
}

/**
 * Whether a failed call of several requests may be the fault of one of them, and left nothing behind: then the others
 * may go again without it. SQLSTATE classes: 21 a row given twice, 22 and 23 values that the tables refuse, 42 a read model that is missing
 * or closed to the role, 54 too much at once, P0 raised by the function itself; 40 asks to try again.
 *
 * All else concerns every request alike. A server that is full or stopping (53, 57, 58) would only be asked more
 * often, and after a lost connection, or a shutdown (57P) that may have come after the commit, nobody knows the
 * outcome: to send again could do twice what was done.
 */
export function mayGoApart(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return severity === 'ERROR' && typeof code === 'string' && /^(21|22|23|40|42|54|P0)[0-9A-Z]{3}$/.test(code);
}

interface Outcome {
  /** Position before the first new event. */
  readonly before: string;
  readonly others: readonly (
    | { readonly request: number; readonly status: 'replayed'; readonly answer: string }
    | { readonly request: number; readonly status: 'key-reused' }
    | { readonly request: number; readonly status: 'conflict'; readonly write: number; readonly actual: number }
  )[];
}

/** What the database function gave for the requests of one call: one result for each. */
export function readOutcome(json: string, requests: readonly WireRequest[]): AppendResult[] {
  const { before, others } = JSON.parse(json) as Outcome;
  const otherwise = new Map(others.map((other) => [other.request, other]));
  let place = BigInt(before);
  return requests.map((request, nth) => {
    const other = otherwise.get(nth);
    if (other) return otherResult(other, request);
    place += BigInt(request.bodies.length);
    return { status: 'appended', answer: answerOf(request, place) };
  });
}

function otherResult(other: Outcome['others'][number], { writes }: WireRequest): AppendResult {
  switch (other.status) {
    case 'replayed':
      return { status: 'replayed', answer: JSON.parse(other.answer) as CommandAnswer };
    case 'key-reused':
      return { status: 'key-reused' };
    case 'conflict': {
      const write = writes[other.write];
      if (!write) throw new Error(`Write ${other.write} of ${writes.length} is said to conflict`);
      return { status: 'conflict', stream: write.stream, expected: write.expected, actual: other.actual };
    }
  }
}

function answerOf(request: WireRequest, place: bigint): CommandAnswer {
  return { id: request.answerId, version: answerVersion(request), position: place.toString() };
}

/** Version of the first stream after the append. */
export function answerVersion({ writes }: WireRequest): number {
  const first = writes[0];
  return first ? first.expected + first.types.length : 0;
}
