import type { ClientBase, Pool } from 'pg';
import { readLogEvents, readStreamEvents, type StoredEvent } from './read-events';
import type { RecordedEvent } from './recorded';
import type { EventTypes } from './upcast';

/** An event as it is stored, before anything has been made of its type and data. */
export type RawEvent = StoredEvent;

/**
 * Up to `atMost` events of the whole log after a position, in order, over the caller's connection; fewer where they are
 * long, but always one when there is one.
 */
export async function readRawLog(client: Pool | ClientBase, after: bigint, atMost: number): Promise<RawEvent[]> {
  return readLogEvents(client, after, atMost);
}

/** The events of one stream, oldest first, over the caller's connection. */
export async function readRawStream(client: Pool | ClientBase, stream: string): Promise<RawEvent[]> {
  return readStreamEvents(client, stream);
}

/** The event in today's shape. Throws when nothing leads to it from the stored type, or an upcaster throws. */
export function upcastRaw(types: EventTypes, stored: RawEvent): RecordedEvent {
  const { position, stream, version, type, recordedAt, metadata, data } = stored;
  return { position: BigInt(position), stream, version, recordedAt, metadata, event: types.upcast(type, data) };
}
