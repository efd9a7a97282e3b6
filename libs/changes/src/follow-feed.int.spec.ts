import { evaluationCatalogue } from '#evaluations';
import { EventStore, EventTypes, migrate, openPool, type RecordedEvent, Wake } from '#event-store';
import { networkCatalogue } from '#registry';
import type { Pool } from 'pg';
import { appendNaively, NAIVE_TABLE } from '../../../test/faults/mutants/naive-sequence';
import { HostilePool, RolledBack } from '../../../test/faults/support/hostile-pool';
import { baseSeed, pause, randomFrom } from '../../../test/faults/support/scale';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { ChangeFeed } from './change-feed';
import type { PublishedChange } from './change';
import { readCursor } from './cursor';
import { created, membersChanged, started } from './examples';
import type { ChangePage, PageChoice } from './page';

const APPENDERS = 16;
const APPENDS = 130;
const types = new EventTypes([evaluationCatalogue, networkCatalogue]);

let database: FreshDatabase;
let pools: Pool[];
let wake: Wake;

beforeAll(async () => {
  database = await freshDatabase();
  await migrate({ ownerUrl: database.url, types, projections: [] });
  pools = [openPool(database.url, 4), openPool(database.url, 4)];
  wake = new Wake(pools[0] as Pool);
  await pools[0]?.query(NAIVE_TABLE);
});
afterAll(async () => {
  wake.stop();
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

type Append = (pool: Pool, stream: string, expected: number, count: number) => Promise<void>;

/** A network that is created and then changes its members in several steps at once, and now and then a draft. */
const appendToLog: Append = async (pool, stream, expected, count) => {
  const store = new EventStore(pool, types);
  const events = Array.from({ length: count }, (_, nth) => networkEvent(stream, expected + nth + 1));
  const draft = { stream: `evaluation-${stream}.${expected}`, expected: 0, events: [started()] };
  const writes = [{ stream, expected, events }, ...(expected % 5 === 0 ? [draft] : [])] as const;
  const metadata = { actorId: 'a-tester', role: 'analyst' as const, commandId: 'x' };
  const result = await store.append({ answerId: stream, metadata, writes, rows: [] });
  if (result.status !== 'appended') throw new Error(JSON.stringify(result));
};

const networkEvent = (stream: string, version: number) =>
  version === 1 ? created(stream, ['1880']) : membersChanged([], [], `${stream} ${version}`);

/** Every second appender dawdles before it commits, and sometimes gives up. Returns how many it committed of each. */
async function appendWhile(
  seed: number,
  appends: number,
  append: Append,
  reading: (working: AbortSignal) => Promise<void>[],
) {
  const working = new AbortController();
  const readers = reading(working.signal);
  const committed = new Map<string, number>();
  let rolledBack = 0;
  const appenders = Array.from({ length: APPENDERS }, async (_, nth) => {
    const random = randomFrom(seed * 31 + nth);
    const pool = nth % 2 === 0 ? new HostilePool(database.url, random) : openPool(database.url, 1);
    const stream = `network-${seed}.${nth}`;
    for (let round = 0; round < appends; round += 1) {
      const [expected, count] = [committed.get(stream) ?? 0, 1 + Math.floor(random() * 3)];
      try {
        await append(pool, stream, expected, count);
        committed.set(stream, expected + count);
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
    }
    if (pool instanceof HostilePool) rolledBack += pool.rolledBack;
    await pool.end();
  });
  await Promise.all(appenders);
  working.abort();
  await Promise.all(readers);
  return { committed, rolledBack };
}

type Ask = (choice: PageChoice) => Promise<ChangePage>;

const asking =
  (feed: ChangeFeed): Ask =>
  async (choice) => {
    const page = await feed.page(choice);
    if (!page) throw new Error(`${JSON.stringify(choice.after)} is not known`);
    return page;
  };

/** What one sees who polls by cursor, each time at another process, until there is no more after the work has ended. */
async function follow(
  asks: readonly Ask[],
  limit: number,
  working: AbortSignal,
  seen: PublishedChange[],
): Promise<void> {
  let after: PageChoice['after'];
  for (let nth = 0; ; nth += 1) {
    const isLast = working.aborted;
    const ask = asks[nth % asks.length];
    if (!ask) throw new Error('Nobody to ask');
    const { items, next, more } = await ask({ order: 'oldest', limit, sample: true, after });
    seen.push(...items);
    after = readCursor(next);
    if (isLast && !more) return;
    if (!more) await pause(1);
  }
}

const told = (changes: readonly PublishedChange[]) =>
  changes.map((change) => `${change.id} ${change.type === 'NetworkMembersChanged' ? change.reason : 'created'}`);

/** What is in the log, straight from the table. */
async function inLog(): Promise<string[]> {
  const { rows } = await (pools[0] as Pool).query<{ told: string }>(
    `SELECT substr(stream, 9) || ' ' || coalesce(body::json->>'reason', 'created') AS told
       FROM event_store.events WHERE stream LIKE 'network-%' ORDER BY position`,
  );
  return rows.map((row) => row.told);
}

it('gives every change once and in order to whoever polls while 16 append; a reader by time misses some', async () => {
  const feeds = pools.map((pool) => new ChangeFeed(new EventStore(pool, types), wake));
  const asks = feeds.map(asking);
  const [byTwo, bySeven, byTime]: [PublishedChange[], PublishedChange[], PublishedChange[]] = [[], [], []];
  const { committed, rolledBack } = await appendWhile(baseSeed, APPENDS, appendToLog, (working) => [
    follow(asks, 2, working, byTwo),
    follow(asks.toReversed(), 7, working, bySeven),
    follow([readerByTime(asks[0] as Ask)], 2, working, byTime),
  ]);
  const expected = await inLog();
  expect(expected.length).toBe([...committed.values()].reduce((sum, count) => sum + count, 0));
  expect(expected.length).toBeGreaterThan(2000);
  expect(rolledBack).toBeGreaterThan(20);
  expect(told(byTwo)).toEqual(expected);
  expect(told(bySeven)).toEqual(expected);
  expect(told(byTime).length).toBeLessThan(expected.length);
}, 120_000);

/** A mutant: goes on from what was later than the instant of the last item, which its siblings share. */
function readerByTime(ask: Ask): Ask {
  return async ({ after, limit, ...choice }) => {
    const { items, next } = await ask({ ...choice, limit: 1_000_000 });
    const later = after ? items.filter(({ at }) => at > after.at) : items;
    const page = later.slice(0, limit);
    const last = page.at(-1);
    const place = last ?? after ?? null;
    const cursor = place ? Buffer.from(JSON.stringify([place.position, place.at])).toString('base64url') : next;
    return { items: page, next: cursor, more: later.length > limit };
  };
}

it('would miss changes over a log whose positions come from a sequence', async () => {
  const seen: PublishedChange[] = [];
  const naive = { readLogOf: readNaively } as unknown as EventStore;
  const feed = asking(new ChangeFeed(naive, wake));
  const { committed } = await appendWhile(baseSeed + 1, 25, appendNaively, (working) => [
    follow([feed], 7, working, seen),
  ]);
  const events = [...committed.values()].reduce((sum, count) => sum + count, 0);
  expect(seen.length).toBeLessThan(events);
}, 120_000);

/** The naive log as if each of its events created a network. */
async function readNaively(_types: readonly string[], after: bigint, atMost: number) {
  const { rows } = await (pools[0] as Pool).query<{ position: string; stream: string; version: number }>(
    'SELECT position, stream, version FROM naive.events WHERE position > $1 ORDER BY position LIMIT $2',
    [after.toString(), atMost],
  );
  const events = rows.map(({ position, stream, version }): RecordedEvent => ({
    event: created(stream, ['1880']),
    stream,
    version,
    metadata: { actorId: 'a-tester', role: 'analyst', commandId: 'x' },
    position: BigInt(position),
    recordedAt: '2026-03-01T12:00:00.000000Z',
  }));
  const last = events.at(-1);
  return { events, reached: last && { position: last.position, instant: last.recordedAt } };
}
