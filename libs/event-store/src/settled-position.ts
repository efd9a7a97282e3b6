import { positionOf } from './as-of';
import type { EventStore } from './event-store';

/**
 * The position of the last event that was recorded at an instant or before, once no append that is under way can add
 * another: an append holds the head row from before its instant is taken until it is committed, so whoever gets the
 * row after the instant has passed has seen them all.
 *
 * @param instant ISO 8601, by the database's clock.
 * @returns the position, 0 before the first event; undefined while the instant has not passed.
 */
export async function settledPosition(store: EventStore, instant: string): Promise<bigint | undefined> {
  const { rows } = await store.pool.query<{ passed: boolean }>('SELECT clock_timestamp() > $1::timestamptz AS passed', [
    instant,
  ]);
  if (!rows[0]?.passed) return undefined;
  await store.pool.query('SELECT position FROM event_store.head FOR SHARE');
  return positionOf(store, { instant });
}
