import type { Cluster } from '../cluster';
import { Emmett } from '../contenders/emmett';
import { Kompassros } from '../contenders/kompassros';
import type { Attempt } from '../measure';
import { rebuild, RebuildRunning, type RebuildOptions } from '../../../libs/event-store/src/rebuild';
import { AREA_TALLY_SQL, areaTally, assessed, type GoalAssessed } from '../sample';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const EVENTS_PER_STREAM = 100;
const EVENTS_PER_CHECKPOINT = 2000;
const SQL = 'one INSERT … SELECT … GROUP BY';
const REPETITIONS = 5;

/** In databases of their own, so that the log holds just these events. */
export async function* rebuildRows(cluster: Cluster, size: Size, withEmmett: boolean): AsyncGenerator<Row> {
  const ours = await Kompassros.open(await cluster.makeDatabase('rebuild_kompassros'));
  const emmett = withEmmett ? await Emmett.open(await cluster.makeDatabase('rebuild_emmett')) : undefined;
  try {
    await ours.import(streams(size.rebuiltEvents));
    await ours.ownerStore.pool.query('VACUUM ANALYZE event_store.events');
    await standAtTheEnd(ours);
    await emmett?.import(streams(size.rebuiltElsewhere));
    yield await wholeRow(ours, size, emmett);
    yield await restartableRow(ours, size);
  } finally {
    await ours.close();
    await emmett?.close();
  }
}

function streams(events: number): Map<string, readonly [GoalAssessed, ...GoalAssessed[]]> {
  const all = new Map<string, readonly [GoalAssessed, ...GoalAssessed[]]>();
  for (let from = 0; from < events; from += EVENTS_PER_STREAM) {
    const others = Array.from({ length: EVENTS_PER_STREAM - 1 }, (_, nth) => assessed(from + nth + 1));
    all.set(`goal-${from}`, [assessed(from), ...others]);
  }
  return all;
}

async function wholeRow(ours: Kompassros, size: Size, emmett: Emmett | undefined): Promise<Row> {
  const count = { Kompassros: size.rebuiltEvents, [SQL]: size.rebuiltEvents, 'emmett 0.42': size.rebuiltElsewhere };
  const notes = [await sameRows(ours)];
  if (emmett)
    notes.push(`emmett rebuilds from ${size.rebuiltElsewhere.toLocaleString('en')} events: compare per event`);
  return measureRow({
    title: `Rebuild a read model of 1,160 rows from ${size.rebuiltEvents.toLocaleString('en')} events`,
    unit: 'events/s',
    count,
    repetitions: Math.min(size.repetitions, REPETITIONS),
    attempts: [
      { who: 'Kompassros', run: () => rebuilt(ours) },
      inServer(ours),
      ...(emmett ? [{ who: emmett.name, run: () => emmett.rebuild(size.rebuiltElsewhere) }] : []),
    ],
    aim: { of: 'time', bound: 1, against: [SQL] },
    notes,
  });
}

function restartableRow(ours: Kompassros, size: Size): Promise<Row> {
  const options = { eventsPerCheckpoint: EVENTS_PER_CHECKPOINT };
  return measureRow({
    title: `The same, restartable: rows and checkpoint written every ${EVENTS_PER_CHECKPOINT.toLocaleString('en')} events`,
    unit: 'events/s',
    count: size.rebuiltEvents,
    repetitions: Math.min(size.repetitions, REPETITIONS),
    attempts: [{ who: 'Kompassros', run: () => rebuilt(ours, options) }, inServer(ours)],
    aim: { of: 'time', bound: 2.5, against: [SQL] },
  });
}

/** A rebuild comes to where the live table stands: here, as if a worker had kept up. */
async function standAtTheEnd(ours: Kompassros): Promise<void> {
  await ours.ownerStore.pool.query(
    'UPDATE event_store.projections SET position = (SELECT position FROM event_store.head) WHERE name = $1',
    [areaTally.name],
  );
}

/** The session of the rebuild before may still be ending, and its lock with it. */
async function rebuilt(ours: Kompassros, options: RebuildOptions = {}): Promise<void> {
  for (;;) {
    try {
      await rebuild(ours.ownerStore, areaTally, options);
      return;
    } catch (error) {
      if (!(error instanceof RebuildRunning)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** Into a table with the same columns and indexes. */
function inServer(ours: Kompassros): Attempt {
  const { pool } = ours.ownerStore;
  const run = async () => {
    await pool.query('DROP TABLE IF EXISTS read_models.area_tally_sql');
    await pool.query('CREATE TABLE read_models.area_tally_sql (LIKE read_models.area_tally_v1 INCLUDING ALL)');
    await pool.query(AREA_TALLY_SQL);
  };
  return { who: SQL, run };
}

/** Both ways must come to the same, or the row would compare different things. */
async function sameRows(ours: Kompassros): Promise<string> {
  await rebuilt(ours);
  await inServer(ours).run();
  const { rows } = await ours.ownerStore.pool.query<{ rows: number; differing: number }>(
    `SELECT count(*)::int AS rows, count(*) FILTER (
       WHERE a.document::jsonb IS DISTINCT FROM b.document::jsonb OR a.position IS DISTINCT FROM b.position)::int AS differing
     FROM read_models.area_tally_v1 AS a FULL JOIN read_models.area_tally_sql AS b USING (id)`,
  );
  const found = rows[0];
  if (!found || found.differing > 0)
    throw new Error(`${found?.differing} rows differ between the rebuild and plain SQL`);
  return `the rebuild and the plain SQL came to the same ${found.rows.toLocaleString('en')} rows`;
}
