import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorLog, CatchUp, checkAnchors, checkLog, verifyLog } from '#event-store';
import { foldedRows, tableRows } from '../../libs/event-store/src/testing/rows';
import { addition, openLog, tallied, tallies, type OpenLog } from '../../libs/event-store/src/testing/tally';
import { Cluster } from './support/cluster';
import { dump, restore } from './support/dump';
import { keepEvidence, secondsSince } from './support/evidence';
import { baseSeed, randomFrom, scaled } from './support/scale';
import { TAMPERINGS } from './support/tamper';

const EVENTS = 600;
const ROUNDS = scaled(4, 40);
const READ_MODELS = ['read_models.tallies_v1'];
jest.setTimeout(scaled(120_000, 900_000));

let folder: string;
let anchors: string;
const clusters: Cluster[] = [];
const logs: OpenLog[] = [];

async function newLog(): Promise<OpenLog> {
  const cluster = await Cluster.start();
  clusters.push(cluster);
  const log = await openLog(cluster.ownerUrl, [tallies()]);
  logs.push(log);
  return log;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kompassros-dump-'));
  chmodSync(folder, 0o777);
  anchors = join(folder, 'anchors');
});
afterAll(async () => {
  for (const log of logs) await log.close();
  for (const cluster of clusters) await cluster.remove();
  rmSync(folder, { recursive: true });
});

async function add({ store }: OpenLog, from: number, to: number): Promise<void> {
  for (let version = from; version < to; version += 4) {
    const events = Array.from({ length: 4 }, (_, nth) => tallied(`row.${(version + nth) % 30}`, version + nth));
    const key = `${version}`;
    await store.append(addition('tally-1', version, events, { idempotency: { key, requestHash: 'h' } }));
  }
}

async function runOut(log: OpenLog): Promise<void> {
  const catchUp = new CatchUp(log.store, tallies());
  while ((await catchUp.step()) > 0);
}

/** Spoils the log in one way, looks for it with and without anchors, and undoes it. */
async function tamper(log: OpenLog, way: (typeof TAMPERINGS)[number], random: () => number) {
  const client = await log.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE event_store.events DISABLE TRIGGER events_stand');
    await way.spoil(client, random, EVENTS);
    const shown = (await verifyLog(client)).faults.length > 0;
    const anchored = (await checkAnchors(client, anchors)).length > 0;
    return { shown, found: shown || anchored };
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('T10: a restored log is whole and goes on; every change to it is found, and some by anchors alone', async () => {
  const startedAt = Date.now();
  const first = await newLog();
  await add(first, 0, EVENTS / 2);
  await runOut(first);
  await add(first, EVENTS / 2, EVENTS);
  await anchorLog(first.store.pool, anchors);
  await dump(first.owner, folder, READ_MODELS);

  const second = await newLog();
  await restore(second.owner, folder, READ_MODELS);
  expect(await second.store.head()).toEqual(await first.store.head());
  expect(await verifyLog(second.store.pool)).toEqual({ events: BigInt(EVENTS), faults: [] });
  expect(await checkAnchors(second.store.pool, anchors)).toEqual([]);
  await runOut(second);
  expect(await tableRows(second.owner, 'tallies_v1')).toEqual(await foldedRows(first, tallies()));
  const replayed = await second.store.append(
    addition('tally-1', 0, [tallied('x', 1)], { idempotency: { key: '0', requestHash: 'h' } }),
  );
  expect(replayed.status).toBe('replayed');

  const random = randomFrom(baseSeed);
  let [trials, missed, missedWithoutAnchors, needAnchors] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of TAMPERINGS) {
      const { shown, found } = await tamper(second, way, random);
      expect({ way: way.name, shown }).toEqual({ way: way.name, shown: way.shows });
      trials += 1;
      if (!way.shows) needAnchors += 1;
      if (!found) missed += 1;
      if (!shown) missedWithoutAnchors += 1;
    }
  }
  const untouched = await verifyLog(second.store.pool);
  await add(second, EVENTS, EVENTS + 40);
  await runOut(second);
  expect(await tableRows(second.owner, 'tallies_v1')).toEqual(await foldedRows(second, tallies()));
  expect(await checkLog(second.store.pool)).toMatchObject({ events: BigInt(EVENTS + 40), holds: true });

  keepEvidence({
    test: 'T10',
    what: `restore and tamper: ${EVENTS} events copied out and into a fresh server, then spoilt in ${TAMPERINGS.length} ways`,
    trial: 'changes to the log',
    trials,
    failures: missed + untouched.faults.length,
    counts: { found: trials - missed, missed, 'found where nothing was changed': untouched.faults.length },
    seeds: String(baseSeed),
    seconds: secondsSince(startedAt),
    mutant: {
      what: 'no anchor',
      trials: needAnchors,
      caught: missedWithoutAnchors,
      counts: `${missedWithoutAnchors} cut ends and forged chains pass unseen`,
    },
  });
  expect({ missed, faults: untouched.faults }).toEqual({ missed: 0, faults: [] });
  expect(missedWithoutAnchors).toBe(needAnchors);
});
