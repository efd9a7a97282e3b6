import type { PoolClient } from 'pg';
import { isAboutTheRow } from './apply-batch';
import { inTransaction } from './catch-up';
import type { EventStore } from './event-store';
import { PoisonEvent, rowIdOf } from './fold-event';
import { foldLog, type FoldedRows, type LogFold } from './fold-log';
import { listParked, park, readExceptions } from './parking';
import { readRawStream, upcastRaw, type RawEvent } from './raw-log';
import { tableName, type CatchUpProjection } from './read-model';
import { storeRows } from './rows';

/** What came of trying a parked stream again. */
export type Retried =
  | { readonly stream: string; readonly outcome: 'taken' | 'not-parked' }
  /** It could not be gone on with; `position` is that of the event that stands in the way now. */
  | { readonly stream: string; readonly outcome: 'parked'; readonly position: bigint; readonly error: string };

/**
 * Tries a parked stream again, in a table that other events have gone on changing: the rows that the stream concerns
 * are folded anew from the log, so they become what they would be had the stream never been parked. When an event
 * still cannot be taken the rows are brought up to it and the stream stays parked there.
 */
export async function retryStream(store: EventStore, projection: CatchUpProjection, stream: string): Promise<Retried> {
  return inTransaction(store.pool, async (client) => {
    const checkpoint = await holdCheckpoint(client, projection);
    if (checkpoint === undefined) return { stream, outcome: 'not-parked' };
    const parked = (await listParked(client, projection.name)).find((one) => one.stream === stream);
    if (!parked) return { stream, outcome: 'not-parked' };
    const ids = await rowsConcerned(client, { store, projection, stream, checkpoint });
    const refolding: Refolding = { client, store, projection, stream, checkpoint, ids };
    const stopped = await foldAsFarAsPossible(refolding);
    if (!stopped) {
      await client.query('DELETE FROM event_store.parked WHERE projection = $1 AND stream = $2', [
        projection.name,
        stream,
      ]);
      await client.query(`SELECT pg_notify('kompassros_projection', $1)`, [projection.name]);
      return { stream, outcome: 'taken' };
    }
    const position = stopped instanceof PoisonEvent ? stopped.position : parked.position;
    const error = stopped instanceof PoisonEvent ? stopped.cause : stopped;
    await park(client, projection.name, { stream, position }, error);
    return { stream, outcome: 'parked', position, error: String(error) };
  });
}

/**
 * Leaves one event out of a projection for good, with the reason, and goes on with its stream if that is parked.
 *
 * @throws RangeError when there is no event at the position, or the reason is empty.
 */
export async function skipEvent(
  store: EventStore,
  projection: CatchUpProjection,
  { position, reason }: { readonly position: bigint; readonly reason: string },
): Promise<Retried> {
  if (reason.trim() === '') throw new RangeError('A skipped event needs a reason');
  const { rows } = await store.pool.query<{ stream: string }>(
    'SELECT stream FROM event_store.events WHERE position = $1',
    [position.toString()],
  );
  const stream = rows[0]?.stream;
  if (stream === undefined) throw new RangeError(`There is no event at position ${position}`);
  await store.pool.query(
    `INSERT INTO event_store.skipped (projection, position, stream, reason, error)
     SELECT $1, $2, $3, $4, coalesce((SELECT error FROM event_store.parked WHERE projection = $1 AND stream = $3), '')
     ON CONFLICT (projection, position) DO NOTHING`,
    [projection.name, position.toString(), stream, reason.trim()],
  );
  return retryStream(store, projection, stream);
}

interface Refolding {
  readonly client: PoolClient;
  readonly store: EventStore;
  readonly projection: CatchUpProjection;
  readonly stream: string;
  readonly checkpoint: bigint;
  readonly ids: ReadonlySet<string>;
}

/** Undefined when the table of this version has not been built, as when the build stopped at the event in question. */
async function holdCheckpoint(client: PoolClient, { name, version }: CatchUpProjection): Promise<bigint | undefined> {
  const { rows } = await client.query<{ position: string }>(
    'SELECT position FROM event_store.projections WHERE name = $1 AND version = $2 FOR UPDATE',
    [name, version],
  );
  return rows[0] && BigInt(rows[0].position);
}

/** Keys of all rows that the stream's readable events concern. */
async function rowsConcerned(
  client: PoolClient,
  { store, projection, stream, checkpoint }: Omit<Refolding, 'client' | 'ids'>,
): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const raw of await readRawStream(client, stream)) {
    if (BigInt(raw.position) > checkpoint) break;
    try {
      const id = rowIdOf(projection, upcastRaw(store.types, raw));
      if (id !== undefined) ids.add(id);
    } catch {
      // An event that names no row yet stops the fold below, where it counts.
    }
  }
  return ids;
}

/** Returns what still stands in the way, if anything. */
async function foldAsFarAsPossible(refolding: Refolding): Promise<PoisonEvent | Error | undefined> {
  const { client, stream } = refolding;
  await client.query('SAVEPOINT retry');
  try {
    await refold(refolding, undefined);
    return undefined;
  } catch (error) {
    if (error instanceof PoisonEvent && error.stream === stream) {
      await refold(refolding, error.position);
      return error;
    }
    if (!isAboutTheRow(error)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT retry');
    return error as Error;
  }
}

async function refold({ client, store, projection, stream, checkpoint, ids }: Refolding, before?: bigint) {
  const { skipped } = await readExceptions(client, projection.name);
  const parkedAt = new Map((await listParked(client, projection.name)).map((one) => [one.stream, one.position]));
  if (before === undefined) parkedAt.delete(stream);
  else parkedAt.set(stream, before);
  const leavesOut = (raw: RawEvent) =>
    skipped.has(raw.position) || BigInt(raw.position) >= (parkedAt.get(raw.stream) ?? checkpoint + 1n);
  const fold: LogFold = { projection, types: store.types, upTo: checkpoint, ids, leavesOut };
  const rows: FoldedRows = await foldLog(store.pool, fold);
  for (const id of ids) if (!rows.has(id)) rows.set(id, { row: undefined, position: checkpoint });
  await storeRows(client, tableName(projection), rows);
}
