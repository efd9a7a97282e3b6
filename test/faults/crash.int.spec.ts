import { assertFit, CatchUp, checkLog, EventStore, openPool, verifyLog } from '#event-store';
import { foldedRows, tableRows } from '../../libs/event-store/src/testing/rows';
import { openLog, tallies, type OpenLog } from '../../libs/event-store/src/testing/tally';
import { Cluster } from './support/cluster';
import { keepEvidence, secondsSince } from './support/evidence';
import { effectsOf, PersistentAppender } from './support/persistent-appender';
import { baseSeed, pause, randomFrom, scaled } from './support/scale';

const KILLS = scaled(12, 300);
const MUTANT_KILLS = scaled(4, 15);
const APPENDERS = 6;
jest.setTimeout(scaled(180_000, 1_800_000));

interface Outcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly conflicts: number;
  readonly failedAttempts: number;
  readonly replayed: number;
  readonly wrongRows: number;
  readonly holds: boolean;
  readonly chainFaults: number;
}

/** Kills the server at random moments while appenders and a projection work, then counts what is missing. */
async function crashAgainAndAgain(settings: Readonly<Record<string, string>>, kills: number): Promise<Outcome> {
  const cluster = await Cluster.start(settings);
  const log = await openLog(cluster.ownerUrl, [tallies()]);
  // What the test sets up itself must be on disk also where commits are not.
  await log.owner.query('CHECKPOINT');
  const random = randomFrom(baseSeed);
  const pools = Array.from({ length: APPENDERS }, () => openPool(log.url, 2));
  const appenders = pools.map(
    (pool, nth) => new PersistentAppender(new EventStore(pool, log.store.types), `tally-${nth}`),
  );
  try {
    let working = true;
    const adding = appenders.map((appender) => appender.addWhile(() => working));
    const following = followWhile(log, () => working);
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(20 + random() * 200);
      await cluster.crash();
    }
    working = false;
    await Promise.all([...adding, following]);
    return await countUp(log, appenders);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await log.close();
    await cluster.remove();
  }
}

async function followWhile(log: OpenLog, working: () => boolean): Promise<void> {
  const catchUp = new CatchUp(log.store, tallies());
  while (working()) if (((await catchUp.step().catch(() => 0)) ?? 0) === 0) await pause(5);
}

async function countUp(log: OpenLog, appenders: readonly PersistentAppender[]): Promise<Outcome> {
  const acknowledged = appenders.flatMap((appender) => appender.acknowledged);
  const total = (count: (appender: PersistentAppender) => number) =>
    appenders.reduce((sum, one) => sum + count(one), 0);
  const catchUp = new CatchUp(log.store, tallies());
  while ((await catchUp.step()) > 0);
  const [live, folded] = [await tableRows(log.owner, 'tallies_v1'), await foldedRows(log, tallies())];
  const wrong = Object.keys({ ...live, ...folded }).filter(
    (id) => JSON.stringify(live[id]) !== JSON.stringify(folded[id]),
  );
  const { lost, doubled } = await effectsOf(log.store, acknowledged);
  return {
    acknowledged: acknowledged.length,
    lost,
    doubled,
    conflicts: total(({ conflicts }) => conflicts),
    failedAttempts: total(({ failedAttempts }) => failedAttempts),
    replayed: total(({ replayed }) => replayed),
    wrongRows: wrong.length,
    holds: (await checkLog(log.store.pool)).holds,
    chainFaults: (await verifyLog(log.store.pool)).faults.length,
  };
}

test('T2: nothing that was acknowledged is lost or done twice when PostgreSQL is killed; with synchronous_commit=off it is', async () => {
  const startedAt = Date.now();
  const real = await crashAgainAndAgain({}, KILLS);
  const seconds = secondsSince(startedAt);
  const mutant = await crashAgainAndAgain({ synchronous_commit: 'off' }, MUTANT_KILLS);
  keepEvidence({
    test: 'T2',
    what: `crash: ${APPENDERS} appenders that repeat by key, a projection, kill -9 of the server and its processes`,
    trial: 'kills',
    trials: KILLS,
    failures: real.lost + real.doubled + real.conflicts + real.wrongRows + real.chainFaults,
    counts: {
      acknowledged: real.acknowledged,
      lost: real.lost,
      'done twice': real.doubled,
      'attempts cut off': real.failedAttempts,
      'answered from the key': real.replayed,
      'wrong rows': real.wrongRows,
    },
    seeds: String(baseSeed),
    seconds,
    mutant: {
      what: 'synchronous_commit=off',
      trials: 1,
      caught: mutant.lost > 0 ? 1 : 0,
      counts: `${mutant.lost} of ${mutant.acknowledged} acknowledged appends lost over ${MUTANT_KILLS} kills`,
    },
  });
  expect(real).toMatchObject({ lost: 0, doubled: 0, conflicts: 0, wrongRows: 0, holds: true, chainFaults: 0 });
  expect(real.acknowledged).toBeGreaterThan(KILLS);
  expect(real.failedAttempts).toBeGreaterThan(KILLS / 2);
  expect(mutant.lost).toBeGreaterThan(0);
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
  'the service refuses a server with %s = off',
  async (name) => {
    const cluster = await Cluster.start({ [name]: 'off' });
    const log = await openLog(cluster.ownerUrl);
    await expect(assertFit(log.url)).rejects.toThrow(`PostgreSQL runs with ${name} = off`);
    await log.close();
    await cluster.remove();
  },
);
