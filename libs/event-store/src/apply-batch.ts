import type { PoolClient } from 'pg';
import { rowIdOf } from './fold-event';
import { park, readExceptions } from './parking';
import { upcastRaw, type RawEvent } from './raw-log';
import { tableName, type CatchUpProjection } from './read-model';
import type { RecordedEvent } from './recorded';
import { loadRows, storeRows } from './rows';
import type { EventTypes } from './upcast';

export interface Applying {
  readonly client: PoolClient;
  readonly projection: CatchUpProjection;
  readonly types: EventTypes;
  readonly report: (message: string, error: unknown) => void;
}

/** An event with the row it concerns, or why neither could be found out. */
type Read =
  { readonly event: RecordedEvent; readonly id: string } | { readonly raw: RawEvent; readonly error: unknown };

/**
 * Takes a stretch of the log into a projection's rows, in the caller's transaction. An event that cannot be read,
 * folded or stored parks its whole stream in this projection; all others go on.
 */
export async function applyBatch(applying: Applying, raw: readonly RawEvent[]): Promise<void> {
  const { parked, skipped } = await readExceptions(applying.client, applying.projection.name);
  const wanted = raw.filter(({ stream, position }) => !parked.has(stream) && !skipped.has(position));
  await take(
    applying,
    wanted.flatMap((stored) => read(applying, stored)),
    parked,
  );
}

function read({ projection, types }: Applying, raw: RawEvent): Read[] {
  try {
    const event = upcastRaw(types, raw);
    const id = rowIdOf(projection, event);
    return id === undefined ? [] : [{ event, id }];
  } catch (error) {
    return [{ raw, error }];
  }
}

/** All at once; where the table refuses a row, one event at a time, so that the one it refuses is found. */
async function take(applying: Applying, reads: readonly Read[], parked: ReadonlySet<string>): Promise<Set<string>> {
  const held = new Set(parked);
  await applying.client.query('SAVEPOINT batch');
  try {
    await foldAndStore(applying, reads, held);
    return held;
  } catch (error) {
    if (!isAboutTheRow(error)) throw error;
    await applying.client.query('ROLLBACK TO SAVEPOINT batch');
    return takeSingly(applying, reads, parked, error);
  }
}

async function takeSingly(
  applying: Applying,
  reads: readonly Read[],
  parked: ReadonlySet<string>,
  error: unknown,
): Promise<Set<string>> {
  const [only, ...others] = reads;
  if (only && others.length === 0 && 'event' in only) {
    await parkStream(applying, only.event, error);
    return new Set(parked).add(only.event.stream);
  }
  let held = new Set(parked);
  for (const one of reads) {
    if (!held.has(('event' in one ? one.event : one.raw).stream)) held = await take(applying, [one], held);
  }
  return held;
}

async function foldAndStore(applying: Applying, reads: readonly Read[], held: Set<string>): Promise<void> {
  const { client, projection } = applying;
  const ids = reads.flatMap((one) => ('id' in one ? [one.id] : []));
  const rows = await loadRows(client, tableName(projection), [...new Set(ids)]);
  const changes = new Map<string, { row: unknown; position: bigint }>();
  for (const one of reads) {
    const { stream, position } = 'event' in one ? one.event : one.raw;
    if (held.has(stream)) continue;
    try {
      if ('error' in one) throw one.error;
      const row: unknown = projection.project(rows.get(one.id), one.event);
      rows.set(one.id, row);
      changes.set(one.id, { row, position: one.event.position });
    } catch (error) {
      held.add(stream);
      await parkStream(applying, { stream, position }, error);
    }
  }
  await storeRows(client, tableName(projection), changes);
}

async function parkStream(
  { client, projection, report }: Applying,
  at: { readonly stream: string; readonly position: bigint | string },
  error: unknown,
): Promise<void> {
  report(`Projection ${projection.name} parked ${at.stream} at position ${at.position}`, error);
  await park(client, projection.name, at, error);
}

/** The row cannot be written as it is (SQLSTATE of data, constraint or limit; no JSON); not that the database is away. */
export function isAboutTheRow(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return /^(21|22|23|54)[0-9A-Z]{3}$/.test(code);
  return error instanceof TypeError || error instanceof RangeError;
}
