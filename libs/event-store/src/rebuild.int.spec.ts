import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { CatchUp } from './catch-up';
import { PoisonEvent } from './fold-event';
import { logHealth } from './health';
import { migrate } from './migrate';
import { listParked } from './parking';
import type { AnyProjection, CatchUpProjection } from './read-model';
import { rebuild, RebuildRunning, type Progress } from './rebuild';
import { rollBack } from './roll-back';
import { skipEvent } from './retry';
import { foldedRows, tableRows } from './testing/rows';
import { addition, openLog, tallied, tallies, tallyCatalogue, tallyPage, type OpenLog } from './testing/tally';
import { EventTypes } from './upcast';

let database: FreshDatabase;
let log: OpenLog;

beforeEach(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallies(), tallyPage]);
});
afterEach(async () => {
  await log.close();
  await database.drop();
});

async function runOut(projection: CatchUpProjection): Promise<void> {
  const catchUp = new CatchUp(log.store, projection);
  while ((await catchUp.step()) > 0);
}

/** Events in `streams` streams with their inline rows, as a command would store them. */
async function fill(streams: number, count: number, first = 0): Promise<void> {
  for (let s = 0; s < streams; s += 1) {
    const events = Array.from({ length: count }, (_, nth) => tallied(`row.${(s + nth) % 7}`, first + nth));
    const past = await log.store.readStream<ReturnType<typeof tallied>>(`tally-${s}`);
    const sum = [...past.map(({ event }) => event), ...events].reduce((total, { data }) => total + data.amount, 0);
    const rows = [{ projection: 'tally', id: `${s}`, row: { sum, version: first + count } }];
    await log.store.append(addition(`tally-${s}`, first, events, { rows }));
  }
}

const both: readonly AnyProjection[] = [tallies(), tallyPage];
const tables: Readonly<Record<string, string>> = { tallies: 'tallies_v1', tally: 'tally_v1' };
const rowsOf = (projection: AnyProjection) => tableRows(log.owner, tables[projection.name] ?? '');

describe.each(both)('rebuilding $name ($kind)', (projection) => {
  it('gives the rows that the live table has, keeps the old one and says what it did', async () => {
    await fill(9, 30);
    await runOut(tallies());
    const told: Progress[] = [];
    const before = await rowsOf(projection);
    const rebuilt = await rebuild(log.ownerStore, projection, { progress: (progress) => told.push(progress) });
    expect(rebuilt).toMatchObject({ position: 270n, events: 270, differing: 0, examples: [], swapped: true });
    expect(told.at(-1)).toMatchObject({ eventsDone: 270, eventsInAll: 270, secondsLeft: 0 });
    expect(told.at(-1)?.eventsPerSecond).toBeGreaterThan(0);
    expect(await rowsOf(projection)).toEqual(before);
    expect(await tableRows(log.owner, `${tables[projection.name]}_old`)).toEqual(before);
    expect(await rowsOf(projection)).toEqual(await foldedRows(log, projection));
    await fill(9, 3, 30);
    await runOut(tallies());
    expect(await rowsOf(projection)).toEqual(await foldedRows(log, projection));
  });

  it('finds and repairs rows that were changed by hand, and can be gone back from', async () => {
    await fill(9, 30);
    await runOut(tallies());
    const table = tables[projection.name];
    await log.owner.query(
      `UPDATE read_models.${table} SET document = '{"sum":-1}' WHERE id = (SELECT min(id) FROM read_models.${table})`,
    );
    await log.owner.query(`DELETE FROM read_models.${table} WHERE id = (SELECT max(id) FROM read_models.${table})`);
    const spoilt = await rowsOf(projection);
    const compared = await rebuild(log.ownerStore, projection, { compareOnly: true });
    expect(compared).toMatchObject({ differing: 2, swapped: false });
    expect(await rowsOf(projection)).toEqual(spoilt);
    const rebuilt = await rebuild(log.ownerStore, projection);
    expect(rebuilt).toMatchObject({ differing: 2, swapped: true });
    expect(rebuilt.examples).toHaveLength(2);
    expect(await rowsOf(projection)).toEqual(await foldedRows(log, projection));
    expect(await rollBack(log.ownerStore, projection)).toMatchObject({ differing: 2, swapped: true });
    expect(await rowsOf(projection)).toEqual(spoilt);
  });

  it('can be done again and again, with a table in between that was left over', async () => {
    await fill(2, 5);
    await runOut(tallies());
    for (let round = 0; round < 3; round += 1)
      expect(await rebuild(log.ownerStore, projection)).toMatchObject({ differing: 0 });
    const { rows } = await log.owner.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read_models' AND tablename LIKE $1 ORDER BY 1`,
      [`${tables[projection.name]}%`],
    );
    expect(rows.map(({ name }) => name)).toEqual([tables[projection.name], `${tables[projection.name]}_old`]);
    expect((await log.owner.query('SELECT FROM event_store.rebuilds')).rowCount).toBe(0);
  });

  it('may be used and changed by the runtime role after the swap', async () => {
    await fill(1, 2);
    await rebuild(log.ownerStore, projection);
    await fill(1, 2, 2);
    await runOut(tallies());
    expect(await rowsOf(projection)).toEqual(await foldedRows(log, projection));
  });

  it('is written once per checkpoint and goes on from there when it was cut off', async () => {
    await fill(3, 2000);
    await runOut(tallies());
    let calls = 0;
    const cut = rebuild(log.ownerStore, projection, {
      eventsPerCheckpoint: 1000,
      progress: () => {
        calls += 1;
        if (calls === 3) throw new Error('cut off');
      },
    });
    await expect(cut).rejects.toThrow('cut off');
    const { rebuildingAt } =
      (await logHealth(log.store.pool)).projections.find(({ name }) => name === projection.name) ?? {};
    expect(rebuildingAt).toBe(4000n);
    const resumed = await rebuild(log.ownerStore, projection, { eventsPerCheckpoint: 1000, resume: true });
    expect(resumed).toMatchObject({ events: 2000, position: 6000n, differing: 0, swapped: true });
    expect(await rowsOf(projection)).toEqual(await foldedRows(log, projection));
  });

  it('is refused while another is at it', async () => {
    await fill(1, 2);
    await runOut(tallies());
    let second: unknown;
    await rebuild(log.ownerStore, projection, {
      progress: () => {
        second ??= rebuild(log.ownerStore, projection).catch((error: unknown) => error);
      },
    });
    expect(await second).toBeInstanceOf(RebuildRunning);
  });
});

describe('a rebuild', () => {
  it('holds few rows in memory however many there are', async () => {
    for (let part = 0; part < 12; part += 1) {
      const events = Array.from({ length: 2000 }, (_, nth) => tallied(`row.${part}.${nth}`, 1));
      await log.store.append(addition(`tally-${part}`, 0, events));
    }
    const again = Array.from({ length: 2000 }, (_, nth) => tallied(`row.0.${nth}`, 1));
    await log.store.append(addition('tally-again', 0, again));
    await rebuild(log.ownerStore, tallies(), {});
    const { rows } = await log.owner.query('SELECT count(*)::int AS rows FROM read_models.tallies_v1');
    expect(rows).toEqual([{ rows: 0 }]);
    await runOut(tallies());
    expect(await rebuild(log.ownerStore, tallies())).toMatchObject({ rows: 24_000, differing: 0 });
  });

  it('stops at an event that it cannot take, and the live table stays', async () => {
    await fill(3, 10);
    await runOut(tallies());
    const before = await rowsOf(tallies());
    const poisoned = tallies(({ stream, version }) => stream === 'tally-1' && version === 4);
    const stopped = await rebuild(log.ownerStore, poisoned).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(PoisonEvent);
    expect(stopped).toMatchObject({ projection: 'tallies', stream: 'tally-1', position: 14n });
    expect(await rowsOf(tallies())).toEqual(before);
    await skipEvent(log.store, poisoned, { position: 14n, reason: 'tried' });
    expect(await rebuild(log.ownerStore, poisoned)).toMatchObject({ swapped: true });
  });

  it('takes in what was parked', async () => {
    await fill(3, 10);
    await runOut(tallies(({ stream }) => stream === 'tally-1'));
    expect(await listParked(log.owner)).toHaveLength(1);
    expect(await rebuild(log.ownerStore, tallies())).toMatchObject({ swapped: true });
    expect(await listParked(log.owner)).toEqual([]);
    expect(await rowsOf(tallies())).toEqual(await foldedRows(log, tallies()));
    await expect(rollBack(log.ownerStore, tallies())).rejects.toThrow('No earlier table');
  });

  it('waits its turn behind a long reader, and others do not wait behind it for long', async () => {
    await fill(3, 10);
    await runOut(tallies());
    const reader = await log.store.pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM read_models.tallies_v1');
    const rebuilding = rebuild(log.ownerStore, tallies());
    let slowestMs = 0;
    for (const until = Date.now() + 3000; Date.now() < until;) {
      const started = Date.now();
      await log.store.pool.query('SELECT count(*) FROM read_models.tallies_v1');
      slowestMs = Math.max(slowestMs, Date.now() - started);
    }
    await reader.query('COMMIT');
    reader.release();
    expect(await rebuilding).toMatchObject({ swapped: true, differing: 0 });
    expect(slowestMs).toBeLessThan(1800);
  });

  it('of a new version is made by the migration, beside the table of the old version, which stays', async () => {
    await fill(3, 10);
    await runOut(tallies());
    const next = tallies(() => false, 2);
    await migrate({ ownerUrl: database.url, types: new EventTypes([tallyCatalogue]), projections: [next] });
    expect(await tableRows(log.owner, 'tallies_v2')).toEqual(await foldedRows(log, next));
    expect(await tableRows(log.owner, 'tallies_v1')).toEqual(await foldedRows(log, tallies()));
    await fill(3, 10, 10);
    expect(await new CatchUp(log.store, tallies()).step()).toBe(0);
    await runOut(next);
    expect(await tableRows(log.owner, 'tallies_v2')).toEqual(await foldedRows(log, next));
  });

  it('of a new version that stops at an event stops the migration with one line, and the old version goes on', async () => {
    await fill(3, 10);
    await runOut(tallies());
    const poisoned = tallies(({ stream, version }) => stream === 'tally-1' && version === 4, 2);
    const again = () =>
      migrate({ ownerUrl: database.url, types: new EventTypes([tallyCatalogue]), projections: [poisoned] });
    await expect(again()).rejects.toThrow(/^Read model tallies_v2 cannot be built: .*position 14 .*skip tallies 14/);
    await runOut(tallies());
    expect(await rowsOf(tallies())).toEqual(await foldedRows(log, tallies()));
  });
});
