import { DataSource, type MixedList } from 'typeorm';
import { EventStore } from './event-store';
import { EventTables1763700000000 } from './event-tables.migration';
import { PoisonEvent } from './fold-event';
import { openPool } from './open-pool';
import { tableName, type AnyProjection } from './read-model';
import { ReadBySize1764300000000 } from './read-by-size.migration';
import { ReaderRole1764200000000 } from './reader-role.migration';
import { rebuild } from './rebuild';
import { closeOtherTables, ensureRowSecurity } from './row-security';
import { UnfitDatabase } from './runtime-role';
import { Snapshots1764100000000 } from './snapshots.migration';
import { StoreFunctions1764000000000 } from './store-functions.migration';
import { assertTypesKnown, noteStoredTypes } from './stored-types';
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
 * projection that has none of its version yet, filled from the log, and the rules of who may read it. Safe to run by
 * several processes at once.
 *
 * @throws UnfitDatabase when the log holds what this version cannot read; the database's error. What was begun is
 *   undone.
 */
export async function migrate(migration: Migration): Promise<void> {
  const pool = openPool(migration.ownerUrl, 4);
  const holder = await pool.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    await runMigrations(migration);
    await noteStoredTypes(pool);
    await assertTypesKnown(pool, migration.types);
    const store = new EventStore(pool, migration.types);
    for (const projection of migration.projections) {
      await ensureTable(store, projection, migration.log);
      for (const table of await ensureRowSecurity(pool, projection))
        migration.log?.(`Read model ${table} shows each reader what it is to show`);
    }
    for (const table of await closeOtherTables(pool))
      migration.log?.(`Read model ${table} is none of this version's: no reader sees it`);
  } finally {
    holder.release(true);
    await pool.end();
  }
}

async function runMigrations({ ownerUrl, migrations = [], log }: Migration): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [
      EventTables1763700000000,
      StoreFunctions1764000000000,
      Snapshots1764100000000,
      ReaderRole1764200000000,
      ReadBySize1764300000000,
      ...migrations,
    ] as MixedList<new () => object>,
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

/** Built beside the table of the version before, if there is one, while appends go on. */
async function ensureTable(store: EventStore, projection: AnyProjection, log?: (line: string) => void): Promise<void> {
  const { rows } = await store.pool.query<{ version: number }>(
    'SELECT version FROM event_store.projections WHERE name = $1',
    [projection.name],
  );
  if (rows[0]?.version === projection.version) return;
  try {
    const { position } = await rebuild(store, projection);
    log?.(`Read model ${tableName(projection)} is built up to position ${position}`);
  } catch (error) {
    if (!(error instanceof PoisonEvent)) throw error;
    throw new UnfitDatabase(
      `Read model ${tableName(projection)} cannot be built: ${error.message}. Correct the projection, or leave the ` +
        `event out: npm run kompassros -- skip ${projection.name} ${error.position} --reason "…"`,
    );
  }
}
