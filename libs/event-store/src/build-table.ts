import type { ClientBase } from 'pg';
import type { EventStore } from './event-store';
import { createTableSql, tableName, type AnyProjection } from './read-model';
import { idIn, type RecordedEvent } from './recorded';
import { storeRows } from './rows';

const EVENTS_PER_READ = 2000;

/** Makes a projection's table and fills it from the log, up to and including a position; one write per row. */
export async function buildTable(
  store: EventStore,
  client: ClientBase,
  projection: AnyProjection,
  upTo: bigint,
  table: string = tableName(projection),
): Promise<void> {
  for (const statement of createTableSql(projection, table)) await client.query(statement);
  const rows = new Map<string, { row: unknown; position: bigint }>();
  for (let after = 0n; after < upTo;) {
    const events = await store.readLog(after, EVENTS_PER_READ);
    for (const event of events) if (event.position <= upTo) takeIn(projection, rows, event);
    after = events.at(-1)?.position ?? upTo;
  }
  await storeRows(client, table, rows);
}

/** Folds one event into a projection's rows. */
export function takeIn(
  projection: AnyProjection,
  rows: Map<string, { row: unknown; position: bigint }>,
  event: RecordedEvent,
): void {
  const id = projection.kind === 'inline' ? inlineKey(projection.category, event) : projection.rowOf(event);
  if (id === undefined) return;
  rows.set(id, { row: projection.project(rows.get(id)?.row, event), position: event.position });
}

function inlineKey(category: string, event: RecordedEvent): string | undefined {
  const type = event.stream.slice(0, category.length + 1);
  return type === `${category}-` ? idIn(category, event.stream) : undefined;
}
