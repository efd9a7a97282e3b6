import type { Pool, PoolClient } from 'pg';
import type { EventStore } from './event-store';
import { tableName, type CatchUpProjection } from './read-model';
import type { RecordedEvent } from './recorded';
import { loadRows, storeRows } from './rows';
import type { Wake } from './wake';

const EVENTS_PER_BATCH = 500;
const PAUSE_AFTER_FAILURE_MS = 1000;

interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly parked: ReadonlySet<string>;
}

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
      const events = await this.store.readLog(checkpoint, EVENTS_PER_BATCH);
      const last = events.at(-1);
      if (!last) return 0;
      await this.apply(client, { events, parked: await this.parkedStreams(client) });
      await client.query(
        `UPDATE event_store.projections SET position = $2, updated_at = clock_timestamp() WHERE name = $1`,
        [this.projection.name, last.position.toString()],
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

  private async parkedStreams(client: PoolClient): Promise<Set<string>> {
    const { rows } = await client.query<{ stream: string }>(
      'SELECT stream FROM event_store.parked WHERE projection = $1',
      [this.projection.name],
    );
    return new Set(rows.map((row) => row.stream));
  }

  private async apply(client: PoolClient, { events, parked }: Batch): Promise<void> {
    const table = tableName(this.projection);
    const set = new Set(parked);
    const keys = new Set(events.map((event) => this.keyOf(event)).filter((key) => key !== undefined));
    const rows = await loadRows(client, table, [...keys]);
    const changes = new Map<string, { row: unknown; position: bigint }>();
    for (const event of events) {
      if (set.has(event.stream)) continue;
      try {
        const id = this.projection.rowOf(event);
        if (id === undefined) continue;
        const row: unknown = this.projection.project(rows.get(id), event);
        rows.set(id, row);
        changes.set(id, { row, position: event.position });
      } catch (error) {
        set.add(event.stream);
        await this.park(client, event, error);
      }
    }
    await storeRows(client, table, changes);
  }

  private keyOf(event: RecordedEvent): string | undefined {
    try {
      return this.projection.rowOf(event);
    } catch {
      return undefined;
    }
  }

  /** An event that the fold cannot take stops its own stream in this projection, and no other. */
  private async park(client: PoolClient, event: RecordedEvent, error: unknown): Promise<void> {
    this.report(`Projection ${this.projection.name} parked ${event.stream} at ${event.position}`, error);
    await client.query(
      `INSERT INTO event_store.parked (projection, stream, position, error) VALUES ($1, $2, $3, $4)
       ON CONFLICT (projection, stream) DO NOTHING`,
      [this.projection.name, event.stream, event.position.toString(), String(error)],
    );
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
