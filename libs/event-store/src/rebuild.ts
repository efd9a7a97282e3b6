import type { PoolClient } from 'pg';
import type { EventStore } from './event-store';
import { readExceptions } from './parking';
import { readAhead } from './read-ahead';
import { givingWay } from './giving-way';
import { createIndexesSql, createTableSql, tableName, type AnyProjection } from './read-model';
import { RowFold } from './row-fold';
import { secureRows } from './row-security';
import { swapIn, targetOf, type Comparison } from './swap';
import { inTransaction } from './catch-up';

export interface RebuildOptions {
  /**
   * After how many events what has been folded is written, with the position, so that a rebuild that was cut off can
   * go on from there. Left out: when there are too many rows for the memory, and at the end.
   */
  readonly eventsPerCheckpoint?: number;
  /** Goes on where an earlier rebuild of the same version was cut off. */
  readonly resume?: boolean;
  /** Builds and compares, but leaves the live table in place. */
  readonly compareOnly?: boolean;
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  readonly eventsDone: number;
  readonly eventsInAll: number;
  readonly eventsPerSecond: number;
  readonly secondsLeft: number;
}

export interface Rebuilt extends Comparison {
  /** The position that the new table stands at. */
  readonly position: bigint;
  readonly events: number;
  readonly swapped: boolean;
}

/** Below this many events behind, the rest is taken in while the log or the checkpoint waits. */
const CLOSE_ENOUGH = 500;
const ROUNDS = 20;

/** Another process is at it. */
export class RebuildRunning extends Error {}

/**
 * Builds a projection's table anew from the log, beside the live one and while appends go on, compares both at the
 * same position and puts the new one in the other's place in one transaction with the checkpoint. The replaced one is
 * kept as `…_old`. Needs the owner's role.
 *
 * @throws PoisonEvent at an event that the projection cannot take, and nothing is replaced; RebuildRunning.
 */
export async function rebuild(
  store: EventStore,
  projection: AnyProjection,
  options: RebuildOptions = {},
): Promise<Rebuilt> {
  const client = await store.pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_lock(hashtext('kompassros rebuild'), hashtext($1)) AS taken`,
      [projection.name],
    );
    if (!rows[0]?.taken) throw new RebuildRunning(`A rebuild of ${projection.name} is running already`);
    return await new Rebuild(store, projection, options, client).run();
  } finally {
    // The end of the session would free the lock as well, but at some later moment.
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    client.release(true);
  }
}

class Rebuild {
  private readonly table: string;
  private readonly startedAt = Date.now();
  private events = 0;

  constructor(
    private readonly store: EventStore,
    private readonly projection: AnyProjection,
    private readonly options: RebuildOptions,
    private readonly client: PoolClient,
  ) {
    this.table = `${tableName(projection)}_new`;
  }

  async run(): Promise<Rebuilt> {
    const position = await this.begin();
    const { skipped } = await readExceptions(this.client, this.projection.name);
    const fold = new RowFold(this.projection, this.store.types, { table: this.table, position }, skipped);
    await this.foldUpTo(fold, await targetOf(this.client, this.projection));
    await this.addIndexes();
    return this.swap(fold);
  }

  /** Makes the empty table, or finds the one that was begun; returns the position it has come to. */
  private async begin(): Promise<bigint> {
    const { name, version } = this.projection;
    const { rows } = await this.client.query<{ position: string }>(
      'SELECT position FROM event_store.rebuilds WHERE projection = $1 AND version = $2 AND table_name = $3',
      [name, version, this.table],
    );
    if (this.options.resume && rows[0]) return BigInt(rows[0].position);
    await inTransaction(this.store.pool, async (client) => {
      await client.query(`DROP TABLE IF EXISTS read_models.${this.table}`);
      await client.query(createTableSql(this.projection, this.table));
      await secureRows(client, this.projection, this.table);
      await client.query(
        `INSERT INTO event_store.rebuilds (projection, version, table_name, position) VALUES ($1, $2, $3, 0)
         ON CONFLICT (projection) DO UPDATE SET version = excluded.version, table_name = excluded.table_name,
           position = 0, updated_at = clock_timestamp()`,
        [name, version, this.table],
      );
    });
    return 0n;
  }

  /** After the first fill, which is quicker without them. */
  private async addIndexes(): Promise<void> {
    const { rows } = await this.client.query<{ indexes: number }>(
      `SELECT count(*)::int AS indexes FROM pg_indexes WHERE schemaname = 'read_models' AND tablename = $1`,
      [this.table],
    );
    // A rebuild that is gone on with may have them: they come all together, and the primary key is one.
    if (rows[0] && rows[0].indexes > 1) return;
    await inTransaction(this.store.pool, async (client) => {
      for (const statement of createIndexesSql(this.projection, this.table)) await client.query(statement);
    });
  }

  /** Folds up to a position; rows and the position they stand at are written together. */
  private async foldUpTo(fold: RowFold, target: bigint): Promise<void> {
    const { eventsPerCheckpoint = Infinity } = this.options;
    const from = fold.position;
    for await (const events of readAhead(this.store.pool, from, target)) {
      await fold.take(this.client, events);
      this.events += events.length;
      this.tell(Number(target - from));
      if (fold.isFull || fold.eventsToWrite >= eventsPerCheckpoint) await this.write(fold);
    }
    await this.write(fold);
  }

  private async write(fold: RowFold): Promise<void> {
    await inTransaction(this.store.pool, async (client) => {
      await fold.write(client);
      await client.query(
        'UPDATE event_store.rebuilds SET position = $2, updated_at = clock_timestamp() WHERE projection = $1',
        [this.projection.name, fold.position.toString()],
      );
    });
    fold.settle();
  }

  private tell(eventsInAll: number): void {
    const seconds = Math.max(Date.now() - this.startedAt, 1) / 1000;
    const eventsPerSecond = this.events / seconds;
    const secondsLeft = Math.max(eventsInAll - this.events, 0) / eventsPerSecond;
    this.options.progress?.({ eventsDone: this.events, eventsInAll, eventsPerSecond, secondsLeft });
  }

  /** Comes close to the live table first, so that what waits for the swap waits briefly. */
  private async swap(fold: RowFold): Promise<Rebuilt> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const target = await targetOf(this.client, this.projection);
      if (target - fold.position <= CLOSE_ENOUGH) break;
      await this.foldUpTo(fold, target);
    }
    return givingWay(async () => {
      try {
        const swapped = this.options.compareOnly !== true;
        const comparison = await swapIn(this.client, this.projection, fold, { swap: swapped });
        return { ...comparison, position: fold.position, events: this.events, swapped };
      } catch (error) {
        fold.undo();
        throw error;
      }
    });
  }
}
