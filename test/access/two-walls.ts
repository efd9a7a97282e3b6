import { ensureRuntimeLogin } from '#event-store';
import { Client, Pool } from 'pg';
import { runMigrations } from '../../apps/api/src/database';
import { freshDatabase } from '../support/database';

/** A migrated database with the service's own login, as two processes would have it, and its owner. */
export interface Walled {
  readonly pools: readonly [Pool, Pool];
  readonly owner: Client;
  /** What a session of the runtime role gets with some settings in force, in a transaction that is then undone. */
  tried(settings: Readonly<Record<string, string>>, statement: string, values?: unknown[]): Promise<number>;
  stop(): Promise<void>;
}

export async function walledDatabase(): Promise<Walled> {
  const database = await freshDatabase();
  await runMigrations(database.url, () => undefined);
  const connectionString = await ensureRuntimeLogin(database.url);
  const pools = [new Pool({ connectionString, max: 8 }), new Pool({ connectionString, max: 8 })] as const;
  const owner = new Client({ connectionString: database.url });
  const runtime = new Client({ connectionString });
  await owner.connect();
  await runtime.connect();
  return {
    pools,
    owner,
    tried: (settings, statement, values = []) => tried(runtime, settings, statement, values),
    stop: async () => {
      await Promise.all([...pools.map((pool) => pool.end()), owner.end(), runtime.end()]);
      await database.drop();
    },
  };
}

async function tried(
  runtime: Client,
  settings: Readonly<Record<string, string>>,
  statement: string,
  values: unknown[],
): Promise<number> {
  await runtime.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(settings))
      await runtime.query('SELECT set_config($1, $2, true)', [`kompassros.${name}`, value]);
    return (await runtime.query(statement, values)).rowCount ?? 0;
  } finally {
    await runtime.query('ROLLBACK');
  }
}
