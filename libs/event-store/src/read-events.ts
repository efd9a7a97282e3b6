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

/** The columns of several events, each as one text; positions are null when there are none. */
interface SharedColumns {
  readonly positions: string | null;
  readonly types: string;
  readonly instants: string;
  readonly metadata: string;
  readonly bodies: string;
}

export interface LogColumns extends SharedColumns {
  readonly streams: string;
  readonly versions: string;
}

export interface TypesColumns extends LogColumns {
  /** Null while the log is empty. */
  readonly reached: string | null;
  readonly reached_at: string | null;
}

export interface StreamColumns extends SharedColumns {
  readonly last_version: number;
}

/** The events of one stream, oldest first. Throws when its versions are not 1, 2, 3 … */
export async function readStreamEvents(client: Pool | ClientBase, stream: string): Promise<StoredEvent[]> {
  const text = 'SELECT * FROM event_store.read_stream($1)';
  const { rows } = await client.query<StreamColumns>({ name: 'read-stream', text, values: [stream] });
  return rows[0] ? eventsOfStream(stream, rows[0]) : [];
}

/** Up to `atMost` events of the whole log after a position, in order. */
export async function readLogEvents(client: Pool | ClientBase, after: bigint, atMost: number): Promise<StoredEvent[]> {
  const text = 'SELECT * FROM event_store.read_log($1, $2)';
  const { rows } = await client.query<LogColumns>({ name: 'read-log', text, values: [after.toString(), atMost] });
  return rows[0] ? eventsOfLog(rows[0]) : [];
}

/** Some events of a log, and how far it has been looked through for them. */
export interface LogPart<E> {
  readonly events: readonly E[];
  /** Position and instant of the last event that was looked at, whether it is among those given or not. */
  readonly reached: { readonly position: bigint; readonly instant: string } | undefined;
}

/** Up to `atMost` events of some stored types after a position, in order. */
export async function readLogEventsOf(
  client: Pool | ClientBase,
  after: bigint,
  atMost: number,
  types: readonly string[],
): Promise<LogPart<StoredEvent>> {
  const text = 'SELECT * FROM event_store.read_log_of($1, $2, $3)';
  const values = [after.toString(), atMost, types];
  const { rows } = await client.query<TypesColumns>({ name: 'read-log-of', text, values });
  return rows[0] ? { events: eventsOfLog(rows[0]), reached: reachedIn(rows[0]) } : { events: [], reached: undefined };
}

function reachedIn({ reached, reached_at: reachedAt }: TypesColumns): LogPart<StoredEvent>['reached'] {
  if (reached === null || reachedAt === null) return undefined;
  const [instant] = JSON.parse(reachedAt) as [string];
  return { position: BigInt(reached), instant: instantOf(instant) };
}

export function eventsOfStream(stream: string, columns: StreamColumns): StoredEvent[] {
  const events = eventsIn(columns, (nth) => ({ stream, version: nth + 1 }));
  if (events.length !== (columns.last_version ?? 0))
    throw new Error(`${stream} holds ${events.length} events, but the last has version ${columns.last_version}`);
  return events;
}

/** Stream names and types hold no comma: the table refuses them. */
export function eventsOfLog(columns: LogColumns): StoredEvent[] {
  if (columns.positions === null) return [];
  const streams = columns.streams.split(',');
  const versions = columns.versions.slice(1, -1).split(',');
  return eventsIn(columns, (nth) => ({ stream: streams[nth] as string, version: Number(versions[nth]) }));
}

function eventsIn(
  columns: SharedColumns,
  placeOf: (nth: number) => { readonly stream: string; readonly version: number },
): StoredEvent[] {
  if (columns.positions === null) return [];
  const types = columns.types.split(',');
  const instants = JSON.parse(columns.instants) as string[];
  const metadata = metadataIn(columns.metadata);
  const bodies = JSON.parse(`[${columns.bodies}]`) as unknown[];
  const positions = columns.positions.slice(1, -1).split(',');
  return positions.map((position, nth) => {
    const { stream, version } = placeOf(nth);
    return {
      position,
      stream,
      version,
      type: types[nth] as string,
      recordedAt: instantOf(instants[nth] as string),
      metadata: metadata[nth] as Metadata,
      data: bodies[nth],
    };
  });
}

const BETWEEN_METADATA = '\x1f';

/** What was appended together has the same metadata, and stands together. */
function metadataIn(texts: string): Metadata[] {
  let last = '';
  let metadata: Metadata | undefined;
  return texts.split(BETWEEN_METADATA).map((text) => {
    if (!metadata || text !== last) {
      metadata = JSON.parse(text) as Metadata;
      last = text;
    }
    return metadata;
  });
}

const MICROSECONDS = '2026-03-14T09:26:53.589793'.length;

/** The server leaves out zeros at the end, and a fraction that is zero. */
function instantOf(text: string): string {
  if (text.length === MICROSECONDS) return `${text}Z`;
  return `${(text.includes('.') ? text : `${text}.`).padEnd(MICROSECONDS, '0')}Z`;
}
