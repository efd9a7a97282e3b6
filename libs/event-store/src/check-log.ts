import type { ClientBase, Pool } from 'pg';

/** How the log's three counts of itself stand to each other; all are equal in a log that is whole. */
export interface LogCheck {
  /** Undefined when they were not counted. */
  readonly events: bigint | undefined;
  readonly lastPosition: bigint;
  readonly head: bigint;
  readonly holds: boolean;
}

/**
 * Checks that the number of events, the last position and the head are the same. One statement, so it may be asked at
 * any time, while appends go on.
 *
 * @param counting false leaves out the number of events: a look-up in place of a count, for probes asked every second.
 */
export async function checkLog(
  pool: Pool | ClientBase,
  { counting = true }: { readonly counting?: boolean } = {},
): Promise<LogCheck> {
  const { rows } = await pool.query<{ events: string | null; last: string; head: string }>(
    `SELECT ${counting ? '(SELECT count(*) FROM event_store.events)' : 'NULL'} AS events,
            (SELECT coalesce(max(position), 0) FROM event_store.events) AS last, position AS head
     FROM event_store.head`,
  );
  const row = rows[0];
  if (!row) return { events: undefined, lastPosition: 0n, head: -1n, holds: false };
  const events = row.events === null ? undefined : BigInt(row.events);
  const [lastPosition, head] = [BigInt(row.last), BigInt(row.head)];
  return { events, lastPosition, head, holds: lastPosition === head && (events ?? head) === head };
}
