import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { checkLog } from './check-log';
import { EventTables1763700000000 } from './event-tables.migration';
import { migrate } from './migrate';
import { EARLIER_APPEND_SQL } from './testing/earlier-append.sql';
import { EARLIER_READ_SQL } from './testing/earlier-read.sql';
import { addition, metadata, openLog, tallied, tallyCatalogue, tallyPage, type OpenLog } from './testing/tally';
import { openPool } from './open-pool';
import { EventTypes } from './upcast';
import { verifyLog } from './verify';

let database: FreshDatabase;
let fresh: FreshDatabase;
let owner: Pool;
let log: OpenLog;
const told: string[] = [];

const types = new EventTypes([tallyCatalogue]);
const idempotency = { key: 'a-tester:first', requestHash: 'first' };

/** A request as a process of the first version sent it. */
interface EarlierRequest {
  readonly stream: string;
  readonly expected: number;
  readonly amounts: readonly number[];
  readonly key?: string;
}

const EARLIER_APPEND = 'SELECT event_store.append($1::jsonb, $2::text[])::text AS results';

async function appendAsEarlier(...requests: readonly EarlierRequest[]): Promise<{ status: string; answer?: string }[]> {
  const json = requests.map(({ stream, expected, amounts, key }) => ({
    key: key ?? null,
    requestHash: key === undefined ? null : 'first',
    answerId: stream,
    metadata: JSON.stringify(metadata()),
    writes: [{ stream, expected, types: amounts.map(() => 'Tallied.v1') }],
    rows: [{ projection: tallyPage.name, id: stream, document: JSON.stringify({ sum: 0, version: 0 }) }],
  }));
  const bodies = requests.flatMap(({ amounts }) => amounts.map((amount) => JSON.stringify({ row: 'å "1"\n', amount })));
  const { rows } = await owner.query<{ results: string }>(EARLIER_APPEND, [JSON.stringify(json), bodies]);
  return JSON.parse(rows[0]?.results ?? '[]') as { status: string; answer?: string }[];
}

const EARLIER_TABLE = `
CREATE TABLE read_models.tally_v1 (
  id text COLLATE "C" PRIMARY KEY, position bigint NOT NULL, document json NOT NULL,
  sum integer GENERATED ALWAYS AS ((document->>'sum')::integer) STORED);
CREATE INDEX ON read_models.tally_v1 (sum);
INSERT INTO event_store.projections (name, kind, version, table_name, position)
VALUES ('tally', 'inline', 1, 'tally_v1', 0)`;

/** The database as the first version made it: its one migration, whose tables have not changed, and its functions. */
async function makeEarlier(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [EventTables1763700000000],
    migrationsTableName: 'kompassros_migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  await source.runMigrations();
  await source.query(EARLIER_APPEND_SQL);
  await source.query(EARLIER_READ_SQL);
  await source.query(EARLIER_TABLE);
  await source.destroy();
}

const upgrade = () =>
  migrate({ ownerUrl: database.url, types, projections: [tallyPage], log: (line) => told.push(line) });

beforeAll(async () => {
  [database, fresh] = [await freshDatabase(), await freshDatabase()];
  await makeEarlier(database.url);
  owner = openPool(database.url, 2);
  await migrate({ ownerUrl: fresh.url, types, projections: [tallyPage] });
});
afterAll(async () => {
  await owner.end();
  await log.close();
  await database.drop();
  await fresh.drop();
});

/** What a database's log and read models are made of, each part as a text. */
async function partsOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ text: string }>(`
    SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE pronamespace = 'event_store'::regnamespace
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT concat_ws(' ', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check)
      FROM pg_policies
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'event_store'
    UNION ALL SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, generation_expression)
      FROM information_schema.columns WHERE table_schema IN ('event_store', 'read_models')
    ORDER BY text`);
  await client.end();
  return rows.map(({ text }) => text);
}

describe('a database of the first version', () => {
  it('takes what that version appends, one event by itself and several requests together', async () => {
    const first = await appendAsEarlier({ stream: 'tally-old.a', expected: 0, amounts: [1], key: idempotency.key });
    expect(first).toMatchObject([{ status: 'appended', answer: expect.stringMatching(/"position"\s*:\s*"1"/) }]);
    const many = await appendAsEarlier(
      { stream: 'tally-old.a', expected: 1, amounts: [2, 3] },
      { stream: 'tally-old.b', expected: 7, amounts: [4] },
      { stream: 'tally-old.a', expected: 3, amounts: [5] },
      ...Array.from({ length: 40 }, (_, nth) => ({ stream: `tally-old.many.${nth}`, expected: 0, amounts: [nth] })),
    );
    expect(many.map(({ status }) => status)).toEqual([
      'appended',
      'conflict',
      'appended',
      ...Array.from({ length: 40 }, () => 'appended'),
    ]);
    expect(await verifyLog(owner)).toEqual({ events: 44n, faults: [] });
  });

  it('is brought to this version by the migrations that it lacks, once', async () => {
    await upgrade();
    expect(told[0]).toBe('Migration StoreFunctions1764000000000 is done');
    expect(told.join('\n')).not.toContain('EventTables');
    told.length = 0;
    await upgrade();
    expect(told).toEqual([]);
    log = await openLog(database.url, [tallyPage]);
  });

  it('then has the functions, triggers, tables and policies of a new one, and none besides', async () => {
    const parts = await partsOf(database.url);
    expect(parts.filter((text) => text.startsWith('CREATE OR REPLACE FUNCTION')).length).toBeGreaterThan(8);
    expect(parts).toEqual(await partsOf(fresh.url));
  });

  it('keeps every event, and reads it as this version does', async () => {
    const events = await log.store.readStream('tally-old.a');
    expect(events.map(({ version, event }) => [version, event])).toEqual(
      [1, 2, 3, 5].map((amount, nth) => [nth + 1, tallied('å "1"\n', amount)]),
    );
    const all = await log.store.readLog(0n, 1000);
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 44 }, (_, nth) => BigInt(nth + 1)));
    expect(all.every(({ metadata: { role } }) => role === 'analyst')).toBe(true);
  });

  it('goes on where it stood: versions, keys, rows and the chain', async () => {
    expect(await log.store.append(addition('tally-old.a', 2, [tallied('r', 1)]))).toMatchObject({ status: 'conflict' });
    const again = addition('tally-old.a', 0, [tallied('r', 1)], { idempotency });
    expect(await log.store.append(again)).toEqual({
      status: 'replayed',
      answer: { id: 'tally-old.a', version: 1, position: '1' },
    });
    const rows = [{ projection: tallyPage.name, id: 'old.a', row: { sum: 17, version: 6 } }];
    const one = await log.store.append(addition('tally-old.a', 4, [tallied('r', 6), tallied('r', 7)], { rows }));
    expect(one).toMatchObject({ status: 'appended', answer: { version: 6, position: '46' } });
    const many = Array.from({ length: 60 }, (_, nth) =>
      log.store.append(addition(`tally-new.${nth}`, 0, [tallied('ny', nth)])),
    );
    expect((await Promise.all(many)).every(({ status }) => status === 'appended')).toBe(true);
    const { rows: stored } = await owner.query(
      `SELECT id, position, sum FROM read_models.tally_v1 WHERE id IN ('old.a', 'tally-old.many.7') ORDER BY id`,
    );
    expect(stored).toMatchObject([
      { id: 'old.a', position: '46', sum: 17 },
      { id: 'tally-old.many.7', sum: 0 },
    ]);
    expect(await verifyLog(owner)).toEqual({ events: 106n, faults: [] });
    expect(await checkLog(owner)).toMatchObject({ events: 106n, holds: true });
  });

  it('takes nothing more from a process of the first version', async () => {
    await expect(appendAsEarlier({ stream: 'tally-late', expected: 0, amounts: [1] })).rejects.toThrow(
      /event_store\.append\(jsonb, text\[\]\) does not exist/,
    );
  });
});
