import { EventStore, openPool, verifyLog } from '#event-store';
import { addition, openLog, tallied, type OpenLog } from '../../libs/event-store/src/testing/tally';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { addWithoutKey } from './mutants/no-key';
import { AnswerCutter } from './support/answer-cutter';
import { keepEvidence, secondsSince } from './support/evidence';
import { effectsOf, PersistentAppender } from './support/persistent-appender';
import { baseSeed, randomFrom, scaled } from './support/scale';

const APPENDERS = 4;
const APPENDS = scaled(60, 1000);
const MUTANT_APPENDS = scaled(30, 100);
jest.setTimeout(scaled(60_000, 600_000));

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

/** Lets some sides append through a proxy that drops one answer in three. Returns how many answers were cut. */
async function throughCutter(work: (store: EventStore, nth: number) => Promise<void>): Promise<number> {
  const random = randomFrom(baseSeed);
  const { proxy, url } = await AnswerCutter.before(log.url, () => random() < 0.33);
  const sides = Array.from({ length: APPENDERS }, async (_, nth) => {
    const pool = openPool(url, 2);
    await work(new EventStore(pool, log.store.types), nth);
    await pool.end();
  });
  await Promise.all(sides);
  await proxy.close();
  return proxy.cuts;
}

test('T3: a lost answer leads to one effect with the key, and to two without', async () => {
  const startedAt = Date.now();
  const appenders: PersistentAppender[] = [];
  const cuts = await throughCutter(async (store, nth) => {
    const appender = new PersistentAppender(store, `tally-keyed.${nth}`);
    appenders.push(appender);
    for (let round = 0; round < APPENDS; round += 1) await appender.addOne();
  });
  const seconds = secondsSince(startedAt);
  const { lost, doubled, events } = await effectsOf(
    log.store,
    appenders.flatMap(({ acknowledged }) => acknowledged),
  );
  const replayed = appenders.reduce((sum, appender) => sum + appender.replayed, 0);

  const mutantCuts = await throughCutter(async (store, nth) => {
    for (let version = 0, round = 0; round < MUTANT_APPENDS; round += 1)
      version = await addWithoutKey(store, addition(`tally-keyless.${nth}`, version, [tallied('r', 1)]));
  });
  const mutant = await effectsOf(log.store, []);
  const conflicts = appenders.reduce((sum, appender) => sum + appender.conflicts, 0);
  keepEvidence({
    test: 'T3',
    what: `ambiguous commit: ${APPENDERS} appenders behind a proxy that cuts answers`,
    trial: 'answers cut',
    trials: cuts,
    failures: lost + doubled + conflicts,
    counts: { requests: APPENDERS * APPENDS, lost, 'done twice': doubled, 'answered from the key': replayed },
    seeds: String(baseSeed),
    seconds,
    mutant: {
      what: 'no idempotency key',
      trials: mutantCuts,
      caught: mutant.doubled,
      counts: `${mutant.doubled} of ${APPENDERS * MUTANT_APPENDS} requests done more than once`,
    },
  });
  expect({ lost, doubled, conflicts, events }).toEqual({
    lost: 0,
    doubled: 0,
    conflicts: 0,
    events: APPENDERS * APPENDS,
  });
  expect(cuts).toBeGreaterThan(APPENDS / 2);
  expect(replayed).toBeGreaterThan(cuts / 2);
  expect(mutant.doubled).toBeGreaterThan(0);
  expect((await verifyLog(log.store.pool)).faults).toEqual([]);
});
