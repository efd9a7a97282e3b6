import type { ClientBase, Pool } from 'pg';
import type { Metadata } from './recorded';

/** An event as it is stored, before anything has been made of its type and data. */
export interface StoredEvent {
  /** Decimal digits. */
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly metadata: Metadata;
  readonly data: unknown;
}

/** The columns of several events, each as one text; null when there are none. */
export interface EventColumns {
  readonly positions: string | null;
  readonly streams: string;
  readonly versions: string;
  readonly types: string;
  readonly instants: string;
  readonly metadata: string;
  readonly bodies: string;
}

/** The events of one stream, oldest first. */
export async function readStreamEvents(client: Pool | ClientBase, stream: string): Promise<StoredEvent[]> {
  const text = 'SELECT * FROM event_store.read_stream($1)';
  const { rows } = await client.query<EventColumns>({ name: 'read-stream', text, values: [stream] });
  return rows[0] ? eventsIn(rows[0]) : [];
}

/** Up to `atMost` events of the whole log after a position, in order. */
export async function readLogEvents(client: Pool | ClientBase, after: bigint, atMost: number): Promise<StoredEvent[]> {
  const text = 'SELECT * FROM event_store.read_log($1, $2)';
  const { rows } = await client.query<EventColumns>({ name: 'read-log', text, values: [after.toString(), atMost] });
  return rows[0] ? eventsIn(rows[0]) : [];
}

/** The events that the columns hold. Stream names and types hold no comma: the table refuses them. */
export function eventsIn(columns: EventColumns): StoredEvent[] {
  if (columns.positions === null) return [];
  const positions = columns.positions.slice(1, -1).split(',');
  const streams = columns.streams.split(',');
  const versions = columns.versions.slice(1, -1).split(',');
  const types = columns.types.split(',');
  const instants = JSON.parse(columns.instants) as string[];
  const metadata = JSON.parse(`[${columns.metadata}]`) as Metadata[];
  const bodies = JSON.parse(`[${columns.bodies}]`) as unknown[];
  return positions.map((position, nth) => ({
    position,
    stream: streams[nth] as string,
    version: Number(versions[nth]),
    type: types[nth] as string,
    recordedAt: instantOf(instants[nth] as string),
    metadata: metadata[nth] as Metadata,
    data: bodies[nth],
  }));
}

const MICROSECONDS = '2026-03-14T09:26:53.589793'.length;

/** The server leaves out zeros at the end, and a fraction that is zero. */
function instantOf(text: string): string {
  if (text.length === MICROSECONDS) return `${text}Z`;
  return `${(text.includes('.') ? text : `${text}.`).padEnd(MICROSECONDS, '0')}Z`;
}
