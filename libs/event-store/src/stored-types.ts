import type { Pool } from 'pg';
import { UnfitDatabase } from './runtime-role';
import type { EventTypes } from './upcast';

/** Notes which event types the log holds, so that the next look has only the events since to go through. Owner only. */
export async function noteStoredTypes(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO event_store.stored_types AS known (type, position)
     SELECT type, max(position) FROM event_store.events WHERE position > ${NOTED} GROUP BY type
     ON CONFLICT (type) DO UPDATE SET position = greatest(known.position, excluded.position)`,
  );
}

/**
 * Refuses a log with events that nothing in this version leads to a type of today: it was written by a newer one, or
 * an upcaster is missing.
 *
 * @throws UnfitDatabase with one line that names the types.
 */
export async function assertTypesKnown(pool: Pool, types: EventTypes): Promise<void> {
  const { rows } = await pool.query<{ type: string; position: string }>(
    `SELECT type, min(position) AS position FROM (
       SELECT type, position FROM event_store.stored_types
       UNION ALL SELECT type, position FROM event_store.events WHERE position > ${NOTED}
     ) AS stored WHERE NOT type = ANY($1) GROUP BY type ORDER BY type`,
    [types.known()],
  );
  if (rows.length === 0) return;
  const named = rows.map(({ type, position }) => `${type} (position ${position})`).join(', ');
  throw new UnfitDatabase(
    `The log holds events that this version does not know: ${named}. Run the version that wrote them, or add upcasters`,
  );
}

const NOTED = '(SELECT coalesce(max(position), 0) FROM event_store.stored_types)';
