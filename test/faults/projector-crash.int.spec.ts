import { once } from 'node:events';
import { CatchUp, type CatchUpProjection } from '#event-store';
import { foldedRows, tableRows } from '../../libs/event-store/src/testing/rows';
import { addition, openLog, tallied, tallies, type OpenLog } from '../../libs/event-store/src/testing/tally';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { stepWithCheckpointApart } from './mutants/checkpoint-apart';
import { kill, startChild } from './support/child';
import { keepEvidence, secondsSince } from './support/evidence';
import { baseSeed, pause, randomFrom, scaled } from './support/scale';

const KILLS = scaled(8, 100);
const MUTANT_KILLS = scaled(8, 25);
const ROWS = 290;
jest.setTimeout(scaled(240_000, 900_000));

interface Outcome {
  readonly events: number;
  readonly rows: number;
  readonly wrongRows: number;
}

/** Kills a projecting process at random moments while the log grows; another then finishes what is left. */
async function killProjectors(kind: 'real' | 'mutant', kills: number): Promise<Outcome> {
  const database: FreshDatabase = await freshDatabase();
  const log = await openLog(database.url, [tallies()]);
  const random = randomFrom(baseSeed);
  let working = true;
  const adding = addWhile(log, random, () => working);
  for (let killed = 0; killed < kills; killed += 1) {
    const projector = startChild('projector', [log.url, kind]);
    await once(projector, 'message');
    await pause(random() * 60);
    await kill(projector);
  }
  working = false;
  await adding;
  await finish(log, tallies(), kind);
  const [live, folded] = [await tableRows(log.owner, 'tallies_v1'), await foldedRows(log, tallies())];
  const wrong = Object.keys(folded).filter((id) => JSON.stringify(live[id]) !== JSON.stringify(folded[id]));
  const events = Number((await log.store.head()).position);
  await log.close();
  await database.drop();
  return { events, rows: Object.keys(folded).length, wrongRows: wrong.length };
}

async function addWhile(log: OpenLog, random: () => number, working: () => boolean): Promise<void> {
  for (let version = 0; working(); version += 10) {
    const events = Array.from({ length: 10 }, () => tallied(`row.${Math.floor(random() * ROWS)}`, 1));
    await log.store.append(addition('tally-1', version, events));
    await pause(4);
  }
}

async function finish({ store }: OpenLog, projection: CatchUpProjection, kind: 'real' | 'mutant'): Promise<void> {
  const catchUp = new CatchUp(store, projection);
  const step = kind === 'real' ? () => catchUp.step() : () => stepWithCheckpointApart(store, projection);
  while ((await step()) > 0);
}

test('T4: rows are those of a fold in memory however often the projector is killed; with the checkpoint apart they are not', async () => {
  const startedAt = Date.now();
  const real = await killProjectors('real', KILLS);
  const seconds = secondsSince(startedAt);
  const mutant = await killProjectors('mutant', MUTANT_KILLS);
  keepEvidence({
    test: 'T4',
    what: 'projection crash: kill -9 of the projecting process, rows against a fold in memory',
    trial: 'kills',
    trials: KILLS,
    failures: real.wrongRows,
    counts: { events: real.events, rows: real.rows, 'wrong rows': real.wrongRows },
    seeds: String(baseSeed),
    seconds,
    mutant: {
      what: 'the checkpoint in a statement of its own',
      trials: 1,
      caught: mutant.wrongRows > 0 ? 1 : 0,
      counts: `${mutant.wrongRows} of ${mutant.rows} rows wrong after ${MUTANT_KILLS} kills`,
    },
  });
  expect(real).toMatchObject({ wrongRows: 0, rows: ROWS });
  expect(mutant.wrongRows).toBeGreaterThan(0);
});
