import { CatchUp, EventStore, type CatchUpProjection, type RecordedEvent } from '#event-store';
import { Client, Pool } from 'pg';
import { checkLog } from '../../libs/event-store/src/check-log';
import { addition, openLog, tallied, type OpenLog, type TallyEvent } from '../../libs/event-store/src/testing/tally';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { appendNaively, NAIVE_TABLE, NaiveFollower } from './mutants/naive-sequence';
import { keepEvidence, secondsSince } from './support/evidence';
import { HostilePool, RolledBack } from './support/hostile-pool';
import { baseSeed, pause, randomFrom, scaled } from './support/scale';

const SEEDS = scaled(2, 20);
const APPENDERS = 16;
const APPENDS = scaled(25, 60);
jest.setTimeout(scaled(120_000, 900_000));

/** One row per stream: the versions in the order in which they were taken in. */
const follower = (name: string): CatchUpProjection<TallyEvent, { versions: string }> => ({
  kind: 'catch-up',
  name,
  version: 1,
  columns: {},
  readable: 'everyone',
  rowOf: (event: RecordedEvent<TallyEvent>) => event.stream,
  project: (row, { version }) => ({ versions: row ? `${row.versions},${version}` : `${version}` }),
});
const followers = ['first', 'second', 'third'].map(follower);

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, followers);
  await log.owner.query(NAIVE_TABLE);
  await log.owner.query('GRANT USAGE ON SCHEMA naive TO kompassros_runtime');
  await log.owner.query('GRANT ALL ON naive.events, naive.events_position_seq TO kompassros_runtime');
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

/** Streams of one run, each with the number of events that were committed to it. */
type Committed = Map<string, number>;

type Append = (pool: Pool, stream: string, expected: number, count: number) => Promise<void>;

/** 16 appenders, each on a dawdling connection of its own, while `step`s go on. Returns what was committed. */
async function appendWhile(seed: number, append: Append, steps: readonly (() => Promise<number>)[]) {
  const committed: Committed = new Map();
  let rolledBack = 0;
  const working = new AbortController();
  const following = steps.map(async (step) => {
    while (!working.signal.aborted) if ((await step()) === 0) await pause(1);
    while ((await step()) > 0);
  });
  const appenders = Array.from({ length: APPENDERS }, async (_, nth) => {
    const random = randomFrom(seed * 31 + nth);
    const pool = new HostilePool(log.url, random);
    const stream = `tally-${seed}.${nth}`;
    for (let round = 0; round < APPENDS; round += 1) {
      await pause(random() * 8);
      const [expected, count] = [committed.get(stream) ?? 0, 1 + Math.floor(random() * 3)];
      try {
        await append(pool, stream, expected, count);
        committed.set(stream, expected + count);
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
    }
    rolledBack += pool.rolledBack;
    await pool.end();
  });
  await Promise.all(appenders);
  working.abort();
  await Promise.all(following);
  return { committed, rolledBack };
}

/** Events that a follower never saw, and events that it saw after a later one of the same stream. */
function faultsIn(committed: Committed, seen: ReadonlyMap<string, readonly number[]>) {
  let [events, lost, inverted] = [0, 0, 0];
  for (const [stream, count] of committed) {
    const versions = seen.get(stream) ?? [];
    events += count;
    lost += count - new Set(versions).size;
    inverted += versions.filter((version, nth) => nth > 0 && version <= (versions[nth - 1] ?? 0)).length;
  }
  return { events, lost, inverted };
}

const appendToLog: Append = async (pool, stream, expected, count) => {
  const store = new EventStore(pool, log.store.types);
  const events = Array.from({ length: count }, (_, nth) => tallied('r', nth));
  const result = await store.append(addition(stream, expected, events));
  if (result.status !== 'appended') throw new Error(JSON.stringify(result));
};

async function seenBy({ name }: CatchUpProjection): Promise<Map<string, number[]>> {
  const { rows } = await log.owner.query<{ id: string; versions: string }>(
    `SELECT id, document->>'versions' AS versions FROM read_models.${name}_v1`,
  );
  return new Map(rows.map(({ id, versions }) => [id, versions.split(',').map(Number)]));
}

async function runSeed(seed: number) {
  const steps = followers.map((projection) => {
    const catchUp = new CatchUp(log.store, projection);
    return () => catchUp.step();
  });
  const { committed, rolledBack } = await appendWhile(seed, appendToLog, steps);
  const found = [];
  for (const projection of followers) found.push(faultsIn(committed, await seenBy(projection)));
  const { holds } = await checkLog(log.store.pool);
  return { found, rolledBack, holds };
}

async function runMutant(seed: number) {
  const follow = new NaiveFollower(log.store.pool);
  await log.owner.query('TRUNCATE naive.events');
  const { committed } = await appendWhile(seed, appendNaively, [() => follow.step()]);
  const seen = new Map<string, number[]>();
  for (const { stream, version } of follow.seen) seen.set(stream, [...(seen.get(stream) ?? []), version]);
  return faultsIn(committed, seen);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('T1: no event is skipped or taken in out of order by any of three projections; a plain sequence is', async () => {
  const startedAt = Date.now();
  const seeds = Array.from({ length: SEEDS }, (_, nth) => baseSeed + nth);
  const results = [];
  for (const seed of seeds) results.push(await runSeed(seed));
  const seconds = secondsSince(startedAt);
  const mutants = [];
  for (const seed of seeds.slice(0, 5)) mutants.push(await runMutant(seed));
  const found = results.flatMap((result) => result.found);
  const [lost, inverted] = [sum(found.map((one) => one.lost)), sum(found.map((one) => one.inverted))];
  const caught = mutants.filter((one) => one.lost + one.inverted > 0).length;
  keepEvidence({
    test: 'T1',
    what: 'order: 16 dawdling appenders with rollbacks, 3 projections',
    trial: 'events followed',
    trials: sum(found.map(({ events }) => events)),
    failures: lost + inverted,
    counts: { lost, inverted, 'rolled back': sum(results.map(({ rolledBack }) => rolledBack)) },
    seeds: `${seeds[0]}–${seeds.at(-1)} (${SEEDS})`,
    seconds,
    mutant: {
      what: 'positions from a plain sequence',
      trials: mutants.length,
      caught,
      counts: `${sum(mutants.map((one) => one.lost))} of ${sum(mutants.map(({ events }) => events))} events lost for ever`,
    },
  });
  expect({ lost, inverted }).toEqual({ lost: 0, inverted: 0 });
  expect(results.map(({ holds }) => holds)).toEqual(results.map(() => true));
  expect(sum(results.map(({ rolledBack }) => rolledBack))).toBeGreaterThan(0);
  expect(caught).toBe(mutants.length);
});

describe('T1, two connections: A adds and stays open, B adds and commits, poll, A commits, poll', () => {
  const connect = async () => {
    const client = new Client({ connectionString: log.url });
    await client.connect();
    return client;
  };
  /** As much of a pool as an append needs, on one connection whose transaction the test holds. */
  const asPool = (client: Client) => client as unknown as Pool;

  it('both events are seen, in order: B waits for A', async () => {
    const [a, b] = [await connect(), await connect()];
    const before = (await log.store.head()).position;
    await a.query('BEGIN');
    await appendToLog(asPool(a), 'tally-two.a', 0, 1);
    let bIsDone = false;
    const appendB = appendToLog(asPool(b), 'tally-two.b', 0, 1).then(() => (bIsDone = true));
    await pause(300);
    expect(bIsDone).toBe(false);
    expect(await log.store.readLog(before, 10)).toEqual([]);
    await a.query('COMMIT');
    await appendB;
    expect((await log.store.readLog(before, 10)).map(({ stream }) => stream)).toEqual(['tally-two.a', 'tally-two.b']);
    await Promise.all([a.end(), b.end()]);
  });

  it('the plain sequence loses the event of A', async () => {
    const [a, b] = [await connect(), await connect()];
    const follow = new NaiveFollower(log.store.pool);
    while ((await follow.step()) > 0);
    const before = follow.seen.length;
    await a.query('BEGIN');
    await appendNaively(asPool(a), 'two.a', 0, 1);
    await appendNaively(asPool(b), 'two.b', 0, 1);
    await follow.step();
    await a.query('COMMIT');
    await follow.step();
    expect(follow.seen.slice(before).map(({ stream }) => stream)).toEqual(['two.b']);
    await Promise.all([a.end(), b.end()]);
  });
});
