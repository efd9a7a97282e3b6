import type { Pool, PoolClient } from 'pg';
import { applyBatch } from './apply-batch';
import type { EventStore } from './event-store';
import { readRawLog } from './raw-log';
import type { CatchUpProjection } from './read-model';
import type { Wake } from './wake';

const EVENTS_PER_BATCH = 500;
const PAUSE_AFTER_FAILURE_MS = 1000;

/**
 * Keeps a catch-up projection's rows abreast of the log. Rows and checkpoint change in one transaction, so a process
 * that dies loses nothing and repeats nothing; the checkpoint row is locked, so of several workers one works at a time.
 */
export class CatchUp {
  constructor(
    private readonly store: EventStore,
    private readonly projection: CatchUpProjection,
    private readonly report: (message: string, error: unknown) => void = () => undefined,
  ) {}

  /** Follows the log until `signal` is aborted; resolves when it has stopped. */
  async follow(wake: Wake, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if ((await this.step()) === 0) await wake.next(5000);
      } catch (error) {
        this.report(`Projection ${this.projection.name} could not go on`, error);
        await wake.next(PAUSE_AFTER_FAILURE_MS);
      }
    }
  }

  /** Applies the next batch. Returns how many events it took in: 0 when there is none or another worker is at it. */
  async step(): Promise<number> {
    return inTransaction(this.store.pool, async (client) => {
      const checkpoint = await this.lockCheckpoint(client);
      if (checkpoint === undefined) return 0;
      const events = await readRawLog(client, checkpoint, EVENTS_PER_BATCH);
      const last = events.at(-1);
      if (!last) return 0;
      const { projection, report } = this;
      await applyBatch({ client, projection, report, types: this.store.types }, events);
      await client.query(
        `UPDATE event_store.projections SET position = $2, updated_at = clock_timestamp() WHERE name = $1`,
        [this.projection.name, last.position],
      );
      await client.query(`SELECT pg_notify('kompassros_projection', $1)`, [this.projection.name]);
      return events.length;
    });
  }

  private async lockCheckpoint(client: PoolClient): Promise<bigint | undefined> {
    const { rows } = await client.query<{ position: string }>(
      'SELECT position FROM event_store.projections WHERE name = $1 AND version = $2 FOR UPDATE SKIP LOCKED',
      [this.projection.name, this.projection.version],
    );
    return rows[0] && BigInt(rows[0].position);
  }
}

/** Runs `work` in one transaction of its own connection; any throw undoes all of it. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
