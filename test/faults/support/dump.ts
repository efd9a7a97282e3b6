import { join } from 'node:path';
import type { Pool } from 'pg';

/** Tables in the order in which they are brought back; what the migration puts in them goes first. */
const TABLES = ['head', 'events', 'answers', 'projections', 'parked', 'skipped', 'stored_types'].map(
  (table) => `event_store.${table}`,
);

/** Writes the log and its read models to files, all as of one moment. The server writes them itself. */
export async function dump(pool: Pool, folder: string, readModels: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const table of [...TABLES, ...readModels])
      await client.query(`COPY ${await listOf(client, table, true)} TO '${join(folder, table)}' (FORMAT binary)`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** Puts what `dump` wrote into a migrated, empty database. */
export async function restore(pool: Pool, folder: string, readModels: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('DELETE FROM event_store.head; DELETE FROM event_store.projections');
    for (const table of [...TABLES, ...readModels])
      await client.query(`COPY ${await listOf(client, table, false)} FROM '${join(folder, table)}' (FORMAT binary)`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** The table with the columns that are stored as given, in a fixed order. */
async function listOf(client: { query: Pool['query'] }, table: string, reading: boolean): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attname`,
    [table],
  );
  const columns = rows.map(({ name }) => name).join(', ');
  return reading ? `(SELECT ${columns} FROM ${table})` : `${table} (${columns})`;
}
