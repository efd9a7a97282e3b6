import type { Pool } from 'pg';

/** An event without what it says: where it stands, and when it was recorded. */
export interface EventPlace {
  /** Decimal digits: positions outgrow JavaScript's numbers. */
  readonly position: string;
  readonly stream: string;
  readonly type: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const AT = `to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;

/** Every event that an actor caused, in the order of the log. It looks through the whole log. */
export async function eventsOf(pool: Pool, actorId: string): Promise<readonly EventPlace[]> {
  const { rows } = await pool.query<EventPlace>(
    `SELECT position::text, stream, type, ${AT} FROM event_store.events
     WHERE strpos(metadata, $2) > 0 AND metadata::jsonb ->> 'actorId' = $1 ORDER BY events.position`,
    [actorId, JSON.stringify(actorId)],
  );
  return rows;
}

/** An answer that was kept so that its command can be sent again safely. */
export interface KeptAnswer {
  readonly idempotencyKey: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Every answer that is kept under an actor's own idempotency keys, oldest first. */
export async function answersOf(pool: Pool, actorId: string): Promise<readonly KeptAnswer[]> {
  // The character after the colon ends the range, so that the index finds it.
  const { rows } = await pool.query<KeptAnswer>(
    `SELECT substr(key, length($1) + 1) AS "idempotencyKey", ${AT} FROM event_store.answers
     WHERE key >= $1 AND key < $2 ORDER BY recorded_at, key`,
    [`${actorId}:`, `${actorId};`],
  );
  return rows;
}
