import type { EventStore } from './event-store';
import { foldInto, foldLog, type FoldedRows, type LogFold } from './fold-log';
import { readExceptions } from './parking';
import { readRawStream } from './raw-log';
import type { AnyProjection } from './read-model';
import { streamName } from './recorded';

/** A point of the log: a position, or an instant (ISO 8601), which means the last event recorded at it or before. */
export type AsOf = { readonly position: bigint } | { readonly instant: string };

export interface ReadModelAsOf {
  /** The point as a position; 0 before the first event. */
  readonly position: bigint;
  /** By key; rows that had been removed by then are not there. */
  readonly rows: ReadonlyMap<string, unknown>;
}

/**
 * The rows of a read model as they stood at a point of the log, folded from the events: what the table held then, had
 * the projection's code of today been there.
 *
 * @param ids only these rows; of an inline projection only their streams are read then, else the whole log up to there
 * @throws RangeError for a position or an instant that the log has not come to, or that is none; PoisonEvent.
 */
export async function readModelAsOf(
  store: EventStore,
  projection: AnyProjection,
  point: AsOf,
  ids?: readonly string[],
): Promise<ReadModelAsOf> {
  const upTo = await positionOf(store, point);
  const { skipped } = await readExceptions(store.pool, projection.name);
  const leavesOut: LogFold['leavesOut'] = ({ position }) => skipped.has(position) || BigInt(position) > upTo;
  const fold: LogFold = { projection, types: store.types, upTo, leavesOut, ids: ids && new Set(ids) };
  const folded =
    projection.kind === 'inline' && ids ? await foldStreams(store, fold, ids) : await foldLog(store.pool, fold);
  const present = [...folded].filter(([, { row }]) => row !== undefined);
  return { position: upTo, rows: new Map(present.map(([id, { row }]) => [id, row])) };
}

async function foldStreams(store: EventStore, fold: LogFold, ids: readonly string[]): Promise<FoldedRows> {
  const rows: FoldedRows = new Map();
  if (fold.projection.kind !== 'inline') return rows;
  for (const id of new Set(ids))
    foldInto(rows, fold, await readRawStream(store.pool, streamName(fold.projection.category, id)));
  return rows;
}

/** The position of a point. Throws RangeError when the log has not come to it. */
export async function positionOf(store: EventStore, point: AsOf): Promise<bigint> {
  const head = await store.head();
  if ('position' in point) {
    if (point.position < 0n || point.position > head.position)
      throw new RangeError(`Position ${point.position} is not in the log, which ends at ${head.position}`);
    return point.position;
  }
  if (!INSTANT.test(point.instant) || Number.isNaN(Date.parse(point.instant)))
    throw new RangeError(`${point.instant} is not an instant: write it as 2026-01-31T12:00:00Z`);
  return positionAt(store, point.instant, head.position);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** Instants never fall from one position to the next, so halving finds the place in some twenty look-ups. */
async function positionAt(store: EventStore, instant: string, head: bigint): Promise<bigint> {
  const { rows: now } = await store.pool.query<{ later: boolean }>(
    'SELECT $1::timestamptz > clock_timestamp() AS later',
    [instant],
  );
  if (now[0]?.later) throw new RangeError(`${instant} has not come yet`);
  let [low, high] = [0n, head];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    const { rows } = await store.pool.query<{ before: boolean }>({
      name: 'recorded-before',
      text: 'SELECT recorded_at <= $2::timestamptz AS before FROM event_store.events WHERE position = $1',
      values: [middle.toString(), instant],
    });
    if (rows[0]?.before) low = middle;
    else high = middle - 1n;
  }
  return low;
}
