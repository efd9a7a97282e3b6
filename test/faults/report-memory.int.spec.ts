import { ensureRuntimeLogin } from '#event-store';
import type { INestApplicationContext } from '@nestjs/common';
import { runMigrations } from '../../apps/api/src/database';
import { kill } from './support/child';
import { openMaking } from './support/report-making';
import { noRedis, openRedis } from './support/redis';
import { scaled } from './support/scale';
import { madeReports, memoryOf, orderReports, startMeasuredWorker } from '../support/bulk-reports';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { publishCountry } from '../support/published-country';

jest.setTimeout(600_000);

const PER_STRETCH = scaled(20, 100);
const STRETCHES = scaled(3, 4);
/** A report of all municipalities takes some hundred times as much. */
const MOST_KILOBYTES_A_REPORT = scaled(24, 6);

let database: FreshDatabase;
let making: INestApplicationContext;
let url: string;

beforeAll(async () => {
  database = await freshDatabase();
  await runMigrations(database.url, () => undefined);
  url = await ensureRuntimeLogin(database.url);
  await publishCountry(url, [2012, 2014]);
  making = await openMaking(url);
});

afterAll(async () => {
  await making.close();
  await database.drop();
});

/** How many reports there are already. */
let made = 0;

/** Kilobytes of heap after a collection, after each stretch of reports. */
async function heapsAlong(redisUrl: string, stretches: number, keeping: boolean): Promise<number[]> {
  const worker = await startMeasuredWorker(url, redisUrl, keeping);
  const heaps: number[] = [];
  try {
    for (let nth = 0; nth < stretches; nth += 1) {
      await orderReports(making, made, made + PER_STRETCH);
      made += PER_STRETCH;
      await madeReports(making, made, 120_000);
      const { heapUsed, external } = await memoryOf(worker);
      heaps.push(Math.round((heapUsed + external) / 1024));
    }
  } finally {
    await kill(worker);
  }
  return heaps;
}

/** What is kept of each report, from the end of the first stretch on. */
function growthPerReport(heaps: readonly number[]): number {
  return ((heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN)) / ((heaps.length - 1) * PER_STRETCH);
}

function say(what: string, heaps: readonly number[]): void {
  process.stdout.write(`heap after collections, every ${PER_STRETCH} reports, kB, ${what}: ${heaps.join(', ')}\n`);
}

it('a worker keeps nothing of the reports that it has made, and one that does is found out', async () => {
  const heaps = await heapsAlong('', STRETCHES, false);
  const faulty = await heapsAlong('', 2, true);
  say('jobs in PostgreSQL', heaps);
  say('one that keeps', faulty);
  expect(growthPerReport(heaps)).toBeLessThan(MOST_KILOBYTES_A_REPORT);
  expect(growthPerReport(faulty)).toBeGreaterThan(MOST_KILOBYTES_A_REPORT);
});

const onRedis = noRedis ? it.skip : it;

onRedis(`nor does one whose jobs are on Redis${noRedis ? ` (${noRedis})` : ''}`, async () => {
  const redis = await openRedis();
  try {
    const heaps = await heapsAlong(redis.url, STRETCHES, false);
    say('jobs on Redis', heaps);
    expect(growthPerReport(heaps)).toBeLessThan(MOST_KILOBYTES_A_REPORT);
  } finally {
    await redis.stop();
  }
});
