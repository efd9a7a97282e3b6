import { CatchUp, rebuild, Wake, type AnyProjection } from '#event-store';
import { foldedRows, tableRows } from '../../libs/event-store/src/testing/rows';
import { addition, openLog, tallied, tallies, tallyPage, type OpenLog } from '../../libs/event-store/src/testing/tally';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { rebuildAndSwapEarly } from './mutants/early-swap';
import { keepEvidence, secondsSince } from './support/evidence';
import { baseSeed, pause, scaled } from './support/scale';

const REBUILDS = scaled(3, 30);
const MUTANT_REBUILDS = scaled(2, 5);
const APPENDERS = 4;
jest.setTimeout(scaled(120_000, 900_000));

/** Each event counts once in one row, so these sums are what checkpoint and head say, in every snapshot. */
const BEHIND: Readonly<Record<string, string>> = {
  tallies: `SELECT position - (SELECT coalesce(sum((document->>'count')::bigint), 0) FROM read_models.tallies_v1) AS behind
            FROM event_store.projections WHERE name = 'tallies'`,
  tally: `SELECT position - (SELECT coalesce(sum((document->>'version')::bigint), 0) FROM read_models.tally_v1) AS behind
          FROM event_store.head`,
};
const projections: readonly AnyProjection[] = [tallies(), tallyPage];

interface Outcome {
  readonly probes: number;
  readonly behind: number;
  readonly events: number;
  readonly wrongRows: number;
  readonly differing: number;
  readonly slowestProbeMs: number;
}

/** Rebuilds in turn while appends, a worker and readers go on without a pause. */
async function rebuildUnderLoad(
  work: (log: OpenLog, projection: AnyProjection) => Promise<number>,
  times: number,
): Promise<Outcome> {
  const database: FreshDatabase = await freshDatabase();
  const log = await openLog(database.url, projections);
  const load = startLoad(log);
  let differing = 0;
  await pause(300);
  for (let round = 0; round < times; round += 1)
    for (const projection of projections) differing += await work(log, projection);
  const seen = await load.stop();
  const catchUp = new CatchUp(log.store, tallies());
  while ((await catchUp.step()) > 0);
  let wrongRows = 0;
  for (const [projection, table] of [
    [tallies(), 'tallies_v1'],
    [tallyPage, 'tally_v1'],
  ] as const) {
    const [live, folded] = [await tableRows(log.owner, table), await foldedRows(log, projection)];
    const ids = Object.keys({ ...live, ...folded });
    wrongRows += ids.filter((id) => JSON.stringify(live[id]) !== JSON.stringify(folded[id])).length;
  }
  const events = Number((await log.store.head()).position);
  await log.close();
  await database.drop();
  return { ...seen, events, wrongRows, differing };
}

function startLoad(log: OpenLog) {
  const seen = { probes: 0, behind: 0, slowestProbeMs: 0 };
  const stop = new AbortController();
  const working = () => !stop.signal.aborted;
  const wake = new Wake(log.store.pool, 20);
  const loads = [
    new CatchUp(log.store, tallies()).follow(wake, stop.signal),
    ...Array.from({ length: APPENDERS }, (_, nth) => addWhile(log, `load.${nth}`, working)),
    ...Object.values(BEHIND).map((statement) => probeWhile(log, statement, seen, working)),
  ];
  return {
    stop: async () => {
      stop.abort();
      wake.stop();
      await Promise.all(loads);
      return seen;
    },
  };
}

async function addWhile(log: OpenLog, id: string, working: () => boolean): Promise<void> {
  for (let version = 0; working(); version += 2) {
    const events = [tallied(`row.${version % 50}`, 1), tallied(`row.${(version + 1) % 50}`, 1)];
    const rows = [{ projection: 'tally', id, row: { sum: version + 2, version: version + 2 } }];
    const result = await log.store.append(addition(`tally-${id}`, version, events, { rows }));
    if (result.status !== 'appended') throw new Error(JSON.stringify(result));
    await pause(2);
  }
}

async function probeWhile(
  log: OpenLog,
  statement: string,
  seen: { probes: number; behind: number; slowestProbeMs: number },
  working: () => boolean,
): Promise<void> {
  while (working()) {
    const startedAt = Date.now();
    const { rows } = await log.store.pool.query<{ behind: string }>(statement);
    seen.slowestProbeMs = Math.max(seen.slowestProbeMs, Date.now() - startedAt);
    seen.probes += 1;
    if (rows[0]?.behind !== '0') seen.behind += 1;
  }
}

test('T5: readers never see a table that is not where its checkpoint says, while it is rebuilt and swapped under load', async () => {
  const startedAt = Date.now();
  const real = await rebuildUnderLoad(async (log, projection) => {
    const rebuilt = await rebuild(log.ownerStore, projection);
    if (!rebuilt.swapped) throw new Error(`${projection.name} was not swapped`);
    return rebuilt.differing ?? 1;
  }, REBUILDS);
  const seconds = secondsSince(startedAt);
  const mutant = await rebuildUnderLoad(async (log, projection) => {
    await rebuildAndSwapEarly(log.ownerStore, projection);
    return 0;
  }, MUTANT_REBUILDS);
  keepEvidence({
    test: 'T5',
    what: `rebuild under load: ${APPENDERS} appenders, a worker, inline and catch-up tables rebuilt ${REBUILDS} times each`,
    trial: 'readings by probing readers',
    trials: real.probes,
    failures: real.behind + real.wrongRows + real.differing,
    counts: {
      rebuilds: 2 * REBUILDS,
      events: real.events,
      'readings behind': real.behind,
      'rows that differ at the swap': real.differing,
      'wrong rows at the end': real.wrongRows,
      'slowest reading (ms)': real.slowestProbeMs,
    },
    seeds: String(baseSeed),
    seconds,
    mutant: {
      what: 'swapped before it had caught up',
      trials: mutant.probes,
      caught: mutant.behind,
      counts: `${mutant.behind} readings behind, ${mutant.wrongRows} rows wrong at the end`,
    },
  });
  expect(real).toMatchObject({ behind: 0, wrongRows: 0, differing: 0 });
  expect(real.probes).toBeGreaterThan(100);
  expect(mutant.behind).toBeGreaterThan(0);
});
