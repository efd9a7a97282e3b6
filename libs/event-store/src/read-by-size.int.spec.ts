import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { readAhead } from './read-ahead';
import { BYTES_PER_READ } from './read.sql';
import { addition, openLog, tallied, type OpenLog } from './testing/tally';

let database: FreshDatabase;
let log: OpenLog;

const LONG = BYTES_PER_READ / 32;
const LONG_EVENTS = 40;
const SHORT_EVENTS = 10;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url);
  for (let nth = 0; nth < LONG_EVENTS; nth += 1) {
    await log.store.append(addition('tally-long', nth, [tallied('a', 1, 'x'.repeat(LONG))]));
  }
  const short = Array.from({ length: SHORT_EVENTS }, () => tallied('a', 1));
  await log.store.append(addition('tally-short', 0, short));
});

afterAll(async () => {
  await log.close();
  await database.drop();
});

it('a reading ends where it has become long enough, and the next goes on from there', async () => {
  const lengths: number[] = [];
  for (let after = 0n; ;) {
    const events = await log.store.readLog(after, 2000);
    const last = events.at(-1);
    if (!last) break;
    expect(events[0]?.position).toBe(after + 1n);
    lengths.push(events.length);
    after = last.position;
  }
  expect(lengths).toEqual([32, LONG_EVENTS - 32 + SHORT_EVENTS]);
});

it('nothing is left out of what is read ahead', async () => {
  const end = BigInt(LONG_EVENTS + SHORT_EVENTS);
  const positions: bigint[] = [];
  for await (const events of readAhead(log.store.pool, 0n, end)) {
    positions.push(...events.map(({ position }) => BigInt(position)));
  }
  expect(positions).toEqual(Array.from({ length: Number(end) }, (_, nth) => BigInt(nth + 1)));
});
