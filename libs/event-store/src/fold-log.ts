import type { Pool } from 'pg';
import { PoisonEvent, rowIdOf } from './fold-event';
import { upcastRaw, type RawEvent } from './raw-log';
import { readAhead } from './read-ahead';
import type { AnyProjection } from './read-model';
import type { EventTypes } from './upcast';

export interface LogFold {
  readonly projection: AnyProjection;
  readonly types: EventTypes;
  readonly upTo: bigint;
  /** Only these rows; left out: all. */
  readonly ids?: ReadonlySet<string>;
  /** Events that are passed over unread. */
  readonly leavesOut?: (raw: RawEvent) => boolean;
}

/** Rows by key, each with the position of the last event that concerned it; undefined stands for a removed row. */
export type FoldedRows = Map<string, { readonly row: unknown; readonly position: bigint }>;

/** Folds the log from its beginning up to a position. Throws PoisonEvent at an event that the projection cannot take. */
export async function foldLog(pool: Pool, fold: LogFold): Promise<FoldedRows> {
  const rows: FoldedRows = new Map();
  for await (const events of readAhead(pool, 0n, fold.upTo)) foldInto(rows, fold, events);
  return rows;
}

/** Folds events into rows; as `foldLog`, for events that are read already. */
export function foldInto(
  rows: FoldedRows,
  { projection, types, ids, leavesOut }: LogFold,
  raw: readonly RawEvent[],
): void {
  for (const stored of raw) {
    if (leavesOut?.(stored)) continue;
    try {
      const event = upcastRaw(types, stored);
      const id = rowIdOf(projection, event);
      if (id === undefined || (ids && !ids.has(id))) continue;
      const row: unknown = projection.project(rows.get(id)?.row, event);
      rows.set(id, { row, position: event.position });
    } catch (error) {
      throw new PoisonEvent(projection.name, stored.stream, BigInt(stored.position), error);
    }
  }
}
