import { tableName, type CatchUpProjection, type EventStore } from '#event-store';
import { applyBatch } from '../../../libs/event-store/src/apply-batch';
import { inTransaction } from '../../../libs/event-store/src/catch-up';
import { readRawLog } from '../../../libs/event-store/src/raw-log';

/** A busy server's time between two statements, so that some kill falls between them on any machine. */
const BETWEEN_MS = 30;

/** T4's mutant: the rows in one transaction, the checkpoint in a statement of its own after it. */
export async function stepWithCheckpointApart(store: EventStore, projection: CatchUpProjection): Promise<number> {
  const { rows } = await store.pool.query<{ position: string }>(
    'SELECT position FROM event_store.projections WHERE name = $1',
    [projection.name],
  );
  const events = await readRawLog(store.pool, BigInt(rows[0]?.position ?? '0'), 500);
  const last = events.at(-1);
  if (!last) return 0;
  await inTransaction(store.pool, (client) =>
    applyBatch({ client, projection, types: store.types, report: () => undefined }, events),
  );
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  await store.pool.query('UPDATE event_store.projections SET position = $2 WHERE table_name = $1', [
    tableName(projection),
    last.position,
  ]);
  return events.length;
}
