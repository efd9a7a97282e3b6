import { inTransaction } from './catch-up';
import type { EventStore } from './event-store';
import { tableName, type AnyProjection } from './read-model';
import { rebuild, type RebuildOptions, type Rebuilt } from './rebuild';

/**
 * Puts the table that the last rebuild replaced back in place, brought up to the log from where it stood.
 *
 * @throws RangeError when none is kept, or it lacks events of streams that were parked when it was replaced.
 */
export async function rollBack(
  store: EventStore,
  projection: AnyProjection,
  options: Pick<RebuildOptions, 'progress'> = {},
): Promise<Rebuilt> {
  const { name, version } = projection;
  const table = tableName(projection);
  await inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<{ old_table: string; old_position: string }>(
      'SELECT old_table, old_position FROM event_store.projections WHERE name = $1 AND version = $2 AND old_table = $3 FOR UPDATE',
      [name, version, `${table}_old`],
    );
    if (!rows[0]) throw new RangeError(`No earlier table of ${name} is kept that could be gone back to`);
    await client.query(`DROP TABLE IF EXISTS read_models.${table}_new`);
    await client.query(`ALTER TABLE read_models.${table}_old RENAME TO ${table}_new`);
    await client.query(
      `INSERT INTO event_store.rebuilds (projection, version, table_name, position) VALUES ($1, $2, $3, $4)
       ON CONFLICT (projection) DO UPDATE SET version = excluded.version, table_name = excluded.table_name,
         position = excluded.position, updated_at = clock_timestamp()`,
      [name, version, `${table}_new`, rows[0].old_position],
    );
    await client.query('UPDATE event_store.projections SET old_table = NULL, old_position = NULL WHERE name = $1', [
      name,
    ]);
  });
  return rebuild(store, projection, { ...options, resume: true });
}
