import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { EventStore, ensureRuntimeLogin, openPool, streamName } from '#event-store';
import { MakeReportSchedule, rankingReportStream, unpackReport } from '#ranking-reports';
import { CommandBus } from '@nestjs/cqrs';
import { runMigrations } from '../../apps/api/src/database';
import { freshDatabase } from '../support/database';
import { kill, startChild } from './support/child';
import { keepEvidence, secondsSince } from './support/evidence';
import { noRedis, openRedis } from './support/redis';
import { openMaking } from './support/report-making';
import { baseSeed, pause, randomFrom, scaled } from './support/scale';

const STEPS = scaled(16, 150);
const MOST_KILLS = scaled(3, 40);
const MUTANT_STEPS = scaled(12, 40);
const PATIENCE_MS = scaled(90_000, 240_000);
jest.setTimeout(scaled(300_000, 1_500_000));

const two = (n: number) => String(n).padStart(2, '0');
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => two(from + nth));

/** Schedules by name: when they fall due, and each time on the clock in Stockholm, written out by hand. */
const SCHEDULES: Readonly<Record<string, { readonly cron: string; readonly expected: readonly string[] }>> = {
  'both-nights': {
    cron: '30 2 25-31 3,10 *',
    expected: ['03', '10'].flatMap((month) => days(25, 31).map((day) => `2025-${month}-${day}T02:30`)),
  },
  'spring-night': { cron: '0 1-4 30 3 *', expected: days(1, 4).map((hour) => `2025-03-30T${hour}:00`) },
  'autumn-night': { cron: '0 1-4 26 10 *', expected: days(1, 4).map((hour) => `2025-10-26T${hour}:00`) },
  april: { cron: '15 6 * 4 *', expected: days(1, 30).map((day) => `2025-04-${day}T06:15`) },
  october: { cron: '0 12 1-10 10 *', expected: days(1, 10).map((day) => `2025-10-${day}T12:00`) },
};
const EXPECTED = Object.entries(SCHEDULES).flatMap(([id, { expected }]) =>
  expected.map((at) => `${id}-${at.replace(':', '.')}`),
);
const BEGIN = Date.parse('2025-03-20T12:00:00Z');
const END = Date.parse('2025-11-02T12:00:00Z');
const DAY_MS = 86_400_000;

interface Store {
  /** Empty for jobs in the database. */
  readonly redisUrl: string;
  wipe(): Promise<void>;
}

interface Outcome {
  readonly reports: number;
  readonly missed: readonly string[];
  readonly unexpected: readonly string[];
  readonly twice: readonly string[];
  readonly half: readonly string[];
  readonly kills: number;
  readonly wipes: number;
  readonly jumps: number;
}

/** Walks through half a year by jumps of the clock, while workers are killed and the jobs wiped; then looks what is there. */
async function chaos(open: (ownerUrl: string) => Promise<Store>): Promise<Outcome> {
  const database = await freshDatabase();
  await runMigrations(database.url, () => undefined);
  const url = await ensureRuntimeLogin(database.url);
  const store = await open(database.url);
  const making = await openMaking(url);
  await makeSchedules(making.get(CommandBus));
  const workers = new Workers(url, store.redisUrl);
  const counts = await disturb(workers, store);
  const log = making.get(EventStore);
  await waitFor(async () => (await madeCount(log)) >= EXPECTED.length);
  await workers.tell(new Date(END + 2 * DAY_MS).toISOString());
  await pause(1500);
  await workers.end();
  const outcome = { ...(await lookInto(log)), kills: workers.kills, ...counts };
  await making.close();
  await database.drop();
  return outcome;
}

async function makeSchedules(bus: CommandBus): Promise<void> {
  const settings = { instrumentVersion: '2010', measures: ['total'], peers: 'all', formats: ['json' as const] };
  for (const [id, { cron }] of Object.entries(SCHEDULES)) {
    const actor = { id: 'analyst', role: 'analyst' } as const;
    const context = { actor, now: new Date(BEGIN).toISOString(), commandId: id };
    await bus.execute(new MakeReportSchedule({ id, name: `Schema ${id}`, cron, ...settings }, context, undefined));
  }
}

/** Two workers, each replaced when it is killed. */
class Workers {
  private readonly running: ChildProcess[] = [];
  private now = new Date(BEGIN).toISOString();
  kills = 0;

  constructor(
    private readonly url: string,
    private readonly redisUrl: string,
  ) {}

  async start(): Promise<void> {
    const child = startChild('report-worker', [this.url, this.redisUrl]);
    await once(child, 'message');
    child.send(this.now);
    this.running.push(child);
  }

  async tell(now: string): Promise<void> {
    this.now = now;
    for (const child of this.running) if (child.connected) child.send(now);
  }

  async killOne(): Promise<void> {
    const child = this.running.shift();
    if (!child) return;
    await kill(child);
    this.kills += 1;
    await this.start();
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map(kill));
  }
}

async function disturb(workers: Workers, store: Store): Promise<{ wipes: number; jumps: number }> {
  const random = randomFrom(baseSeed);
  await Promise.all([workers.start(), workers.start()]);
  let [at, wipes, killing] = [BEGIN, 0, Promise.resolve()];
  for (let step = 1; step <= STEPS; step += 1) {
    // Forward on the whole, back now and then; the last step comes to the end.
    const back = random() < 0.2 ? -2 * DAY_MS : 0;
    at = step === STEPS ? END : at + back + random() * ((2 * (END - at)) / (STEPS - step + 1));
    await workers.tell(new Date(at).toISOString());
    await pause(random() * 500);
    if (random() < 0.4) {
      await store.wipe();
      wipes += 1;
    }
    if (random() < 0.3 && workers.kills < MOST_KILLS) killing = killing.then(() => workers.killOne());
  }
  await killing;
  return { wipes, jumps: STEPS };
}

const made = 'RankingReportMade.v1';

async function madeCount(log: EventStore): Promise<number> {
  const events = await log.readLog(0n, 10_000);
  return events.filter(({ event }) => event.type === made).length;
}

/** What stands in the log, period by period. */
async function lookInto(log: EventStore): Promise<Omit<Outcome, 'kills' | 'wipes' | 'jumps'>> {
  const prefix = `${rankingReportStream.category}-`;
  const events = (await log.readLog(0n, 10_000)).filter(({ stream }) => stream.startsWith(prefix));
  const of = (id: string) => events.filter(({ stream }) => stream === streamName(rankingReportStream.category, id));
  const ids = [...new Set(events.map(({ stream }) => stream.slice(prefix.length)))];
  const reports = events.filter(({ event }) => event.type === made);
  const wholes = reports.map(({ event }) => unpackReport((event.data as { packedReport: string }).packedReport));
  return {
    reports: reports.length,
    missed: EXPECTED.filter((id) => !of(id).some(({ event }) => event.type === made)),
    unexpected: ids.filter((id) => !EXPECTED.includes(id)),
    twice: ids.filter((id) => of(id).length > 2),
    half: wholes.filter(({ asOf, dueAt, tables }) => asOf.instant !== dueAt || tables.length !== 1).map(({ id }) => id),
  };
}

async function waitFor(reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await reached()) && Date.now() < deadline) await pause(300);
}

const EVERY_MS = 250;

/** As many periods by BullMQ's scheduler alone, wiped and killed as often. */
async function chaosOfSchedulerAlone(store: Store): Promise<{ readonly made: number; readonly of: number }> {
  const random = randomFrom(baseSeed);
  const seen = new Set<number>();
  const start = async () => {
    const child = startChild('scheduler-alone', [store.redisUrl, String(EVERY_MS)]);
    await new Promise<void>((resolve) =>
      child.on('message', (told) => (typeof told === 'number' ? void seen.add(told) : resolve())),
    );
    return child;
  };
  let child = await start();
  const from = Math.ceil(Date.now() / EVERY_MS) + 1;
  const until = from + EXPECTED.length;
  for (let step = 0; step < MUTANT_STEPS; step += 1) {
    await pause((EXPECTED.length * EVERY_MS) / MUTANT_STEPS);
    if (random() < 0.4 || step === 1) await store.wipe();
    if (random() < 0.15) {
      await kill(child);
      child = await start();
    }
  }
  await kill(child);
  const of = Math.min(until, Math.floor(Date.now() / EVERY_MS)) - from;
  return { made: [...seen].filter((period) => period >= from && period < from + of).length, of };
}

const NOTHING_WRONG = { missed: [], unexpected: [], twice: [], half: [], reports: EXPECTED.length };

const onRedis = noRedis ? test.skip : test;

onRedis(
  `T7: on Redis each period's report is made once, whatever is wiped or killed; by the scheduler alone it is not${noRedis ? ` (${noRedis})` : ''}`,
  async () => {
    const startedAt = Date.now();
    const redis = await openRedis();
    try {
      const store = { redisUrl: redis.url, wipe: () => redis.wipe() };
      const real = await chaos(async () => store);
      const seconds = secondsSince(startedAt);
      await redis.wipe();
      const mutant = await chaosOfSchedulerAlone(store);
      const { missed, twice, unexpected, half, kills, wipes, jumps, reports } = real;
      keepEvidence({
        test: 'T7',
        what: 'schedule chaos: FLUSHALL, kill -9 of workers, jumps of the clock there and back, both nights of the change of time',
        trial: 'periods',
        trials: EXPECTED.length,
        failures: missed.length + twice.length + unexpected.length + half.length,
        counts: {
          reports,
          missed: missed.length,
          twice: twice.length,
          kills,
          'times wiped': wipes,
          'clock jumps': jumps,
        },
        seeds: String(baseSeed),
        seconds,
        mutant: {
          what: 'BullMQ’s scheduler alone',
          trials: 1,
          caught: mutant.made < mutant.of ? 1 : 0,
          counts: `${mutant.made} of ${mutant.of} periods made`,
        },
      });
      expect(real).toMatchObject(NOTHING_WRONG);
      expect(kills).toBeGreaterThan(0);
      expect(wipes).toBeGreaterThan(0);
      expect(mutant.made).toBeLessThan(mutant.of);
    } finally {
      await redis.stop();
    }
  },
);

test('T7: with the jobs in PostgreSQL each period’s report is made once, though jobs are wiped and workers killed', async () => {
  const real = await chaos(async (ownerUrl) => {
    const owner = openPool(ownerUrl, 1);
    owner.on('error', () => undefined);
    return { redisUrl: '', wipe: async () => void (await owner.query('DELETE FROM jobs.job')) };
  });
  expect(real).toMatchObject(NOTHING_WRONG);
});
