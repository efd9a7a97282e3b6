import type { CommandAnswer, Event } from '#kernel';
import type { Pool } from 'pg';
import { readOutcome, type WireRequest } from './append-load';
import { appendStatement } from './append-parameters';
import { AppendQueue } from './append-queue';
import { bodyOf, type AppendRequest, type AppendResult } from './append-request';
import { readLogEvents, readLogEventsOf, readStreamEvents, type LogPart, type StoredEvent } from './read-events';
import type { RecordedEvent } from './recorded';
import type { EventTypes } from './upcast';

/** The end of the log: the last position and the hash of the chain up to it (hex). */
export interface Head {
  readonly position: bigint;
  readonly hash: string;
  readonly recordedAt: string;
}

/** The log of all that has happened. The only door to it for everything outside this library. */
export class EventStore {
  private readonly queue: AppendQueue;

  constructor(
    readonly pool: Pool,
    readonly types: EventTypes,
  ) {
    this.queue = new AppendQueue((requests) => appendTogether(pool, requests));
  }

  /**
   * Adds events to one stream or several, with the rows of their inline projections, in one transaction.
   *
   * @returns what came of it: appended, replayed (the key was used before for the same), key-reused, or a conflict
   *   that names the expected and the actual version; nothing is stored but in the first case.
   * @throws UnfitEvent before anything is sent; the driver's error when the database cannot be reached or refuses.
   *   After a lost connection nobody knows whether the append took place: repeat it with the same key.
   */
  async append(request: AppendRequest): Promise<AppendResult> {
    const isCurrent = (type: string) => this.types.isCurrent(type);
    const bodies = request.writes.flatMap(({ events }, w) =>
      events.map((event, e) => bodyOf(event, `writes[${w}].events[${e}]`, isCurrent)),
    );
    const writes = request.writes.map(({ stream, expected, events }) => ({
      stream,
      expected,
      types: events.map(({ type }) => type),
    }));
    return this.queue.send({
      key: request.idempotency?.key ?? null,
      requestHash: request.idempotency?.requestHash ?? null,
      answerId: request.answerId,
      metadata: JSON.stringify(request.metadata),
      writes,
      rows: request.rows.map(({ projection, id, row }) => ({ projection, id, document: JSON.stringify(row) })),
      bodies,
    });
  }

  /** The events of one stream, oldest first, in today's shapes; empty when there is none. */
  async readStream<E extends Event>(stream: string): Promise<RecordedEvent<E>[]> {
    return this.upcast<E>(await readStreamEvents(this.pool, stream));
  }

  /**
   * Up to `atMost` events of the whole log after a position, in order, in today's shapes; fewer where they are long, but
   * always one when there is one.
   */
  async readLog<E extends Event>(after: bigint, atMost: number): Promise<RecordedEvent<E>[]> {
    return this.upcast<E>(await readLogEvents(this.pool, after, atMost));
  }

  /**
   * Up to `atMost` events of some of today's types after a position, in order and in today's shapes, and how far the
   * log was looked through for them. Events that are stored under an older type count as what they have become.
   */
  async readLogOf<E extends Event>(
    types: readonly E['type'][],
    after: bigint,
    atMost: number,
  ): Promise<LogPart<RecordedEvent<E>>> {
    const { events, reached } = await readLogEventsOf(this.pool, after, atMost, this.types.storedAs(types));
    return { events: this.upcast<E>(events), reached };
  }

  /** What was answered under an idempotency key, or that the key was used for something else. */
  async findAnswer(key: string, requestHash: string): Promise<CommandAnswer | 'key-reused' | undefined> {
    const { rows } = await this.pool.query<{ request_hash: string; answer: string }>({
      name: 'find-answer',
      text: 'SELECT request_hash, answer FROM event_store.answers WHERE key = $1',
      values: [key],
    });
    const row = rows[0];
    if (!row) return undefined;
    return row.request_hash === requestHash ? (JSON.parse(row.answer) as CommandAnswer) : 'key-reused';
  }

  async head(): Promise<Head> {
    const { rows } = await this.pool.query<{ position: string; hash: string; recorded_at: string }>(
      `SELECT position, encode(hash, 'hex') AS hash,
              to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at
       FROM event_store.head`,
    );
    const row = rows[0];
    if (!row) throw new Error('The log has no head: the database has not been migrated');
    return { position: BigInt(row.position), hash: row.hash, recordedAt: row.recorded_at };
  }

  private upcast<E extends Event>(stored: readonly StoredEvent[]): RecordedEvent<E>[] {
    return stored.map(({ position, stream, version, type, recordedAt, metadata, data }) => ({
      position: BigInt(position),
      stream,
      version,
      recordedAt,
      metadata,
      event: this.types.upcast(type, data) as E,
    }));
  }
}

async function appendTogether(pool: Pool, requests: readonly WireRequest[]): Promise<AppendResult[]> {
  const { rows } = await pool.query<{ outcome: string }>(appendStatement(requests));
  if (!rows[0]) throw new Error('An append gave no outcome');
  return readOutcome(rows[0].outcome, requests);
}
