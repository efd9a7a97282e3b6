import type { CommandAnswer, Event } from '#kernel';
import type { Metadata } from './recorded';

/** Events to add to one stream that must be at version `expected` (0: does not exist yet). */
export interface StreamWrite {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly Event[];
}

/** A row of an inline projection to store with the events. */
export interface RowWrite {
  readonly projection: string;
  readonly id: string;
  readonly row: unknown;
}

/** All that one command adds, in one transaction, to one stream or several. The answer speaks of the first. */
export interface AppendRequest {
  readonly answerId: string;
  readonly metadata: Metadata;
  readonly writes: readonly [StreamWrite, ...StreamWrite[]];
  readonly rows: readonly RowWrite[];
  /** Same key and hash again: the earlier answer and no second effect. Same key, other hash: refused. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
}

export type AppendResult =
  | { readonly status: 'appended' | 'replayed'; readonly answer: CommandAnswer }
  | { readonly status: 'key-reused' }
  | { readonly status: 'conflict'; readonly stream: string; readonly expected: number; readonly actual: number };

/** An event that the log does not take. `where` names the write and event: `writes[0].events[2]`. */
export class UnfitEvent extends Error {
  constructor(
    readonly where: string,
    readonly code: 'unknown-type' | 'too-large' | 'nul' | 'not-json',
    message: string,
  ) {
    super(`${where}: ${message}`);
  }
}

export const MAX_BODY_BYTES = 1024 * 1024;

/**
 * The bytes that are stored for an event. Throws UnfitEvent when its type is not one that is written today, its body
 * is over 1 MiB, holds a NUL or a broken surrogate pair, or is not JSON.
 */
export function bodyOf(event: Event, where: string, isCurrent: (type: string) => boolean): string {
  if (!isCurrent(event.type))
    throw new UnfitEvent(where, 'unknown-type', `event type ${event.type} is not written today`);
  const body = JSON.stringify(event.data);
  if (body === undefined) throw new UnfitEvent(where, 'not-json', `event ${event.type} has no data`);
  if (body.length > MAX_BODY_BYTES / 3 && Buffer.byteLength(body) > MAX_BODY_BYTES)
    throw new UnfitEvent(where, 'too-large', `event ${event.type} is over 1 MiB`);
  if (body.includes('\\u') && holdsUnfitText(event.data)) {
    throw new UnfitEvent(where, 'nul', `event ${event.type} holds a NUL or half a character`);
  }
  return body;
}

function holdsUnfitText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => holdsUnfitText(key) || holdsUnfitText(inner));
}
