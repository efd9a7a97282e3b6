import type { ClientBase } from 'pg';
import { readRawLog } from './raw-log';
import { tableName, type AnyProjection } from './read-model';
import type { RowFold } from './row-fold';

/** The new table against the live one, both at the same position. */
export interface Comparison {
  readonly rows: number;
  /** Rows that differ, are missing or too many; undefined when there was no live table of this version. */
  readonly differing: number | undefined;
  /** Keys of some that differ. */
  readonly examples: readonly string[];
}

interface Live {
  readonly version: number;
  readonly kind: string;
  readonly position: string;
  readonly table_name: string;
}

const EVENTS_PER_READ = 2000;

/** The position to which a new table must come: the live one's checkpoint, or the head where rows go with the events. */
export async function targetOf(client: ClientBase, projection: AnyProjection): Promise<bigint> {
  const { rows } = await client.query<Live>(
    'SELECT version, kind, position, table_name FROM event_store.projections WHERE name = $1',
    [projection.name],
  );
  const live = rows[0];
  if (live?.kind === 'catch-up' && projection.kind === 'catch-up') return BigInt(live.position);
  const { rows: heads } = await client.query<{ position: string }>('SELECT position FROM event_store.head');
  return BigInt(heads[0]?.position ?? '0');
}

/**
 * Takes in the rest while the checkpoint (or the head) is held, compares, and puts the new table in the live one's
 * place, all in one transaction: a reader sees the one or the other, each as far as the checkpoint says.
 */
export async function swapIn(
  client: ClientBase,
  projection: AnyProjection,
  fold: RowFold,
  { swap }: { readonly swap: boolean },
): Promise<Comparison> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = '1s'`);
    const live = await holdLive(client, projection);
    const target = await targetOf(client, projection);
    await takeRest(client, fold, target);
    const comparison = await compare(client, projection, live);
    if (swap) await putInPlace(client, projection, live, target);
    else await client.query(`DROP TABLE read_models.${tableName(projection)}_new`);
    await client.query('DELETE FROM event_store.rebuilds WHERE projection = $1', [projection.name]);
    await client.query('COMMIT');
    fold.settle();
    return comparison;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Head before checkpoint, the order in which appends take them. */
async function holdLive(client: ClientBase, { name, kind }: AnyProjection): Promise<Live | undefined> {
  const select = 'SELECT version, kind, position, table_name FROM event_store.projections WHERE name = $1';
  const { rows } = await client.query<Live>(select, [name]);
  if (kind === 'inline' || rows[0]?.kind !== 'catch-up') await client.query('SELECT FROM event_store.head FOR UPDATE');
  return (await client.query<Live>(`${select} FOR UPDATE`, [name])).rows[0];
}

async function takeRest(client: ClientBase, fold: RowFold, target: bigint): Promise<void> {
  while (fold.position < target) {
    const events = await readRawLog(client, fold.position, EVENTS_PER_READ);
    if (events.length === 0) throw new Error(`The log ends at ${fold.position}, before ${target}`);
    await fold.take(
      client,
      events.filter(({ position }) => BigInt(position) <= target),
    );
  }
  await fold.write(client);
}

async function compare(client: ClientBase, projection: AnyProjection, live: Live | undefined): Promise<Comparison> {
  const table = tableName(projection);
  const counted = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM read_models.${table}_new`);
  const rows = counted.rows[0]?.rows ?? 0;
  if (live?.table_name !== table) return { rows, differing: undefined, examples: [] };
  const { rows: found } = await client.query<{ differing: number; examples: string[] }>(
    `SELECT count(*)::int AS differing, coalesce((array_agg(id ORDER BY id))[1:5], '{}') AS examples
     FROM read_models.${table} AS live FULL JOIN read_models.${table}_new AS fresh USING (id)
     WHERE live.document::text IS DISTINCT FROM fresh.document::text`,
  );
  return { rows, differing: found[0]?.differing, examples: found[0]?.examples ?? [] };
}

async function putInPlace(
  client: ClientBase,
  { name, kind, version }: AnyProjection,
  live: Live | undefined,
  position: bigint,
): Promise<void> {
  const table = tableName({ name, version });
  // What is parked is in the new table and not in the old, so the old one could not be gone back to.
  const { rowCount: parked } = await client.query('DELETE FROM event_store.parked WHERE projection = $1', [name]);
  await client.query(`DROP TABLE IF EXISTS read_models.${table}_old`);
  await client.query(`ALTER TABLE IF EXISTS read_models.${table} RENAME TO ${table}_old`);
  await client.query(`ALTER TABLE read_models.${table}_new RENAME TO ${table}`);
  const keptOld = live?.table_name === table && !parked;
  await client.query(
    `INSERT INTO event_store.projections (name, kind, version, table_name, position, old_table, old_position)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, version = excluded.version,
       table_name = excluded.table_name, position = excluded.position, old_table = excluded.old_table,
       old_position = excluded.old_position, updated_at = clock_timestamp()`,
    [
      name,
      kind,
      version,
      table,
      position.toString(),
      ...(keptOld ? [`${table}_old`, position.toString()] : [null, null]),
    ],
  );
  await client.query(`SELECT pg_notify('kompassros_projection', $1)`, [name]);
}
