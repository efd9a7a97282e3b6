import { ensureRuntimeLogin } from '#event-store';
import { Client, Pool } from 'pg';
import { runMigrations } from '../../apps/api/src/database';
import { noRedis, openRedis, type RedisServer } from '../faults/support/redis';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { aheadOf } from '../../libs/access/src/limits/allowances';
import { PostgresRates } from '../../libs/access/src/limits/postgres-rates.query';
import { RateCounter } from '../../libs/access/src/limits/rate-counter';
import type { Counted, RateStore } from '../../libs/access/src/limits/rate-store';
import { RedisRates } from '../../libs/access/src/limits/redis-rates.query';

let database: FreshDatabase;
let pool: Pool;
let owner: Client;

beforeAll(async () => {
  database = await freshDatabase();
  await runMigrations(database.url, () => undefined);
  pool = new Pool({ connectionString: await ensureRuntimeLogin(database.url), max: 4 });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
}, 60_000);

afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const of = (key: string, requests: number, windowStart = Math.floor(Date.now() / 1000)): Counted => ({
  key,
  requests,
  windowStart,
  windowSeconds: 60,
});

/** What two counters on one store let in of an identity that asks both 200 times at once, at a rate of 100. */
async function letInTogether(stores: readonly RateStore[]): Promise<number> {
  const rate = { requests: 100, windowSeconds: 3600 };
  const counters = stores.map((store) => new RateCounter(store));
  const key = `anna ${Math.random()}`;
  const asked = counters.flatMap((counter) => Array.from({ length: 200 }, async () => counter.take(key, rate)));
  const standings = await Promise.all(asked);
  await Promise.all(counters.map((counter) => counter.settle()));
  for (const counter of counters) await counter.close();
  return standings.filter(({ admitted }) => admitted).length;
}

function addsUp(name: string, open: () => RateStore) {
  it(`${name} adds up what comes, by key and window, and gives each total in order`, async () => {
    const store = open();
    const start = Math.floor(Date.now() / 1000);
    expect(await store.add([of('b', 2, start), of('a', 1, start)])).toEqual([2, 1]);
    expect(await store.add([of('a', 5, start), of('b', 1, start), of('a', 1, start + 60)])).toEqual([6, 3, 1]);
    await store.close();
  });

  it(`${name} loses nothing of what many add at the same moment in different orders`, async () => {
    const store = open();
    const start = Math.floor(Date.now() / 1000);
    const keys = Array.from({ length: 20 }, (_, nth) => `many ${nth}`);
    const each = (nth: number) => (nth % 2 === 0 ? keys : keys.toReversed()).map((key) => of(key, 1, start));
    await Promise.all(Array.from({ length: 40 }, (_, nth) => store.add(each(nth))));
    expect(await store.add(keys.map((key) => of(key, 0, start)))).toEqual(keys.map(() => 40));
    await store.close();
  });

  it(`${name} keeps two counters within a twentieth each of the rate`, async () => {
    const admitted = await letInTogether([open(), open()]);
    expect(admitted).toBeGreaterThanOrEqual(100);
    expect(admitted).toBeLessThanOrEqual(100 + 2 * aheadOf({ requests: 100, windowSeconds: 3600 }));
  });
}

describe('rates in PostgreSQL', () => {
  addsUp('PostgreSQL', () => new PostgresRates(pool));

  it('name nobody, and are removed when their window has passed', async () => {
    await owner.query('TRUNCATE access.rates');
    const store = new PostgresRates(pool);
    await store.add([of('address 192.0.2.7', 1), of('old', 1, Math.floor(Date.now() / 1000) - 121)]);
    const { rows } = await owner.query<{ key: string }>('SELECT key FROM access.rates');
    expect(rows).toHaveLength(2);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
    await new PostgresRates(pool).add([of('address 192.0.2.7', 1)]);
    expect((await owner.query('SELECT FROM access.rates')).rowCount).toBe(1);
  });
});

const redisStory = noRedis ? describe.skip : describe;

redisStory(`rates in Redis${noRedis ? ` (${noRedis})` : ''}`, () => {
  let redis: RedisServer;
  const stores: RedisRates[] = [];
  const open = () => {
    const store = new RedisRates(redis.url);
    stores.push(store);
    return store;
  };

  beforeAll(async () => {
    redis = await openRedis();
  });
  beforeEach(() => redis.wipe());
  afterAll(async () => {
    for (const store of stores) await store.close();
    await redis.stop();
  });

  addsUp('Redis', open);

  it('that is wiped or gone leaves each counter to the rate by itself', async () => {
    const gone = new RedisRates('redis://127.0.0.1:1');
    const counter = new RateCounter(gone);
    const rate = { requests: 30, windowSeconds: 3600 };
    const standings = await Promise.all(Array.from({ length: 60 }, async () => counter.take('anna', rate)));
    expect(standings.filter(({ admitted }) => admitted)).toHaveLength(30);
    await counter.close();
  });
});
