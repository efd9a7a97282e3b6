import { tableName, type AnyProjection, type EventStore } from '#event-store';
import { foldLog } from '../../../libs/event-store/src/fold-log';
import { inTransaction } from '../../../libs/event-store/src/catch-up';
import { createIndexesSql, createTableSql } from '../../../libs/event-store/src/read-model';
import { secureRows } from '../../../libs/event-store/src/row-security';
import { storeRows } from '../../../libs/event-store/src/rows';

/** T5's mutant: builds beside and swaps as soon as it is built, whatever has been added meanwhile. */
export async function rebuildAndSwapEarly(store: EventStore, projection: AnyProjection): Promise<void> {
  const table = tableName(projection);
  const { position } = await store.head();
  const rows = await foldLog(store.pool, { projection, types: store.types, upTo: position });
  await inTransaction(store.pool, async (client) => {
    await client.query(createTableSql(projection, `${table}_early`));
    for (const statement of createIndexesSql(projection, `${table}_early`)) await client.query(statement);
    await secureRows(client, projection, `${table}_early`);
    await storeRows(client, `${table}_early`, rows);
    await client.query(`ALTER TABLE read_models.${table} RENAME TO ${table}_before`);
    await client.query(`ALTER TABLE read_models.${table}_early RENAME TO ${table}`);
    await client.query(`DROP TABLE read_models.${table}_before`);
  });
}
