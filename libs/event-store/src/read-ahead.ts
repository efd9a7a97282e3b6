import type { Pool } from 'pg';
import { readRawLog, type RawEvent } from './raw-log';

const EVENTS_PER_READ = 2000;

/** Reads a stretch of the log from after a position up to another, the next part while the last is being worked on. */
export async function* readAhead(pool: Pool, after: bigint, upTo: bigint): AsyncGenerator<RawEvent[]> {
  let next = after < upTo ? readRawLog(pool, after, EVENTS_PER_READ) : undefined;
  while (next) {
    const events = await next;
    const last = events.at(-1);
    next = last && BigInt(last.position) < upTo ? readRawLog(pool, BigInt(last.position), EVENTS_PER_READ) : undefined;
    // Whoever stops in the middle leaves a reading behind: its failure is nobody's concern then.
    next?.catch(() => undefined);
    if (events.length > 0) yield events.filter(({ position }) => BigInt(position) <= upTo);
  }
}
