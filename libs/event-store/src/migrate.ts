import { Pool, type PoolClient } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { buildTable } from './build-table';
import { inTransaction } from './catch-up';
import { EventStore } from './event-store';
import { EventTables1763700000000 } from './event-tables.migration';
import { tableName, type AnyProjection } from './read-model';
import type { EventTypes } from './upcast';

/** Any two processes that migrate the same database take turns by this key. */
const MIGRATION_LOCK = 7_305_816_922_001n;

export interface Migration {
  /** URL of a role that may create schemas and tables. */
  readonly ownerUrl: string;
  readonly types: EventTypes;
  readonly projections: readonly AnyProjection[];
  /** Further migrations of the contexts, beside those of the event store. */
  readonly migrations?: readonly (new () => object)[];
  readonly log?: (line: string) => void;
}

/**
 * Brings a database to what this version of the service needs: migrations once, under a lock, then a table for each
 * projection that has none of its version yet, filled from the log. Safe to run by several processes at once.
 *
 * @throws the database's error; what was begun is undone.
 */
export async function migrate(migration: Migration): Promise<void> {
  const pool = new Pool({ connectionString: migration.ownerUrl, max: 3 });
  const holder = await pool.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    await runMigrations(migration);
    const store = new EventStore(pool, migration.types);
    for (const projection of migration.projections) await ensureTable(store, projection, migration.log);
  } finally {
    holder.release(true);
    await pool.end();
  }
}

async function runMigrations({ ownerUrl, migrations = [], log }: Migration): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [EventTables1763700000000, ...migrations] as MixedList<new () => object>,
    migrationsTableName: 'kompassros_migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    const done = await source.runMigrations();
    for (const { name } of done) log?.(`Migration ${name} is done`);
  } finally {
    await source.destroy();
  }
}

/** Appends wait while a table is built, so that none is missed. */
async function ensureTable(store: EventStore, projection: AnyProjection, log?: (line: string) => void): Promise<void> {
  await inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<{ position: string }>('SELECT position FROM event_store.head FOR UPDATE');
    if ((await presentVersion(client, projection.name)) === projection.version) return;
    const position = rows[0]?.position ?? '0';
    await client.query(`DROP TABLE IF EXISTS read_models.${tableName(projection)}`);
    await buildTable(store, client, projection, BigInt(position));
    await client.query(
      `INSERT INTO event_store.projections (name, kind, version, table_name, position) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, version = excluded.version,
         table_name = excluded.table_name, position = excluded.position, updated_at = clock_timestamp()`,
      [projection.name, projection.kind, projection.version, tableName(projection), position],
    );
    log?.(`Read model ${tableName(projection)} is built up to position ${position}`);
  });
}

async function presentVersion(client: PoolClient, name: string): Promise<number | undefined> {
  const { rows } = await client.query<{ version: number }>(
    'SELECT version FROM event_store.projections WHERE name = $1',
    [name],
  );
  return rows[0]?.version;
}
