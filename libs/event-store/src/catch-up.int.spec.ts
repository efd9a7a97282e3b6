import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { CatchUp } from './catch-up';
import { logHealth } from './health';
import { listParked } from './parking';
import { rebuild } from './rebuild';
import { retryStream, skipEvent } from './retry';
import { foldedRows, tableRows } from './testing/rows';
import { addition, openLog, tallied, tallies, type OpenLog, type TallyEvent } from './testing/tally';
import type { RecordedEvent } from './recorded';
import { EventTypes } from './upcast';
import { EventStore } from './event-store';
import { Wake } from './wake';

let database: FreshDatabase;
let log: OpenLog;

beforeEach(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallies()]);
});
afterEach(async () => {
  await log.close();
  await database.drop();
});

const table = 'tallies_v1';
const rowsNow = () => tableRows(log.store.pool, table);
const bySelf = () => foldedRows(log, tallies());

/** Runs a projection to the end of the log. */
async function runOut(projection = tallies(), store = log.store): Promise<void> {
  const catchUp = new CatchUp(store, projection);
  while ((await catchUp.step()) > 0);
}

/** Adds `count` events to each of some streams, whose events go to rows that the streams share. */
async function fill(streams: number, count: number, first = 0): Promise<void> {
  await Promise.all(
    Array.from({ length: streams }, async (_, s) => {
      const events = Array.from({ length: count }, (_event, nth) => tallied(`row.${(s + nth) % 5}`, nth + first));
      await log.store.append(addition(`tally-${s}`, first, events));
    }),
  );
}

describe('a catch-up projection', () => {
  it('holds what a fold of the whole log holds, across batches', async () => {
    await fill(10, 70);
    await runOut();
    await fill(10, 70, 70);
    await runOut();
    expect(await rowsNow()).toEqual(await bySelf());
    expect((await logHealth(log.store.pool)).projections).toMatchObject([
      { name: 'tallies', lagEvents: 0, parked: 0, stalledSeconds: 0 },
    ]);
  });

  it('is shared by several workers: every event once, in order', async () => {
    const stop = new AbortController();
    const wakes = Array.from({ length: 4 }, () => new Wake(log.store.pool, 20));
    const workers = wakes.map((wake) => new CatchUp(log.store, tallies()).follow(wake, stop.signal));
    for (let round = 0; round < 20; round += 1) await fill(6, 10, round * 10);
    const { position } = await log.store.head();
    const deadline = Date.now() + 20_000;
    while ((await logHealth(log.store.pool)).projections[0]?.lagEvents !== 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    for (const wake of wakes) wake.stop();
    await Promise.all(workers);
    expect(await rowsNow()).toEqual(await bySelf());
    const counts = Object.values(await rowsNow()) as { count: number }[];
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(Number(position));
  });

  it('says how far behind it is, and for how long', async () => {
    await fill(1, 3);
    const before = (await logHealth(log.store.pool)).projections[0];
    await new Promise((resolve) => setTimeout(resolve, 300));
    const later = (await logHealth(log.store.pool)).projections[0];
    expect(before?.lagEvents).toBe(3);
    expect(later?.stalledSeconds).toBeGreaterThan((before?.stalledSeconds ?? 0) + 0.2);
    expect(later?.stalledSeconds).toBeLessThan(20);
  });
});

/** Refuses one version of one stream. */
const refusing = (stream: string, version: number) => (event: RecordedEvent<TallyEvent>) =>
  event.stream === stream && event.version === version;

describe('an event that cannot be taken', () => {
  it('parks its own stream from there on, and nothing else', async () => {
    await fill(4, 10);
    await runOut(tallies(refusing('tally-2', 6)));
    const parked = await listParked(log.store.pool);
    expect(parked).toMatchObject([{ projection: 'tallies', stream: 'tally-2', attempts: 1 }]);
    expect(parked[0]?.error).toContain('cannot take tally-2 version 6');
    const rows = Object.values(await rowsNow()) as { count: number }[];
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(35);
    await fill(4, 5, 10);
    await runOut(tallies(refusing('tally-2', 6)));
    const later = Object.values(await rowsNow()) as { count: number }[];
    expect(later.reduce((sum, { count }) => sum + count, 0)).toBe(50);
    expect((await logHealth(log.store.pool)).projections[0]).toMatchObject({ parked: 1, lagEvents: 0 });
  });

  it('is parked as well when an upcaster throws', async () => {
    await fill(3, 4);
    const failing = new EventTypes([
      {
        category: 'tally',
        types: { 'Counted.v1': true },
        upcasters: {
          'Tallied.v1': {
            to: 'Counted.v1',
            upcast: (data: TallyEvent['data']) => {
              if (data.row === 'row.3') throw new Error('no such row');
              return data;
            },
          },
        },
      },
    ]);
    await runOut(tallies(), new EventStore(log.store.pool, failing));
    expect((await listParked(log.store.pool)).map(({ stream }) => stream)).toEqual(['tally-0', 'tally-1', 'tally-2']);
    const counts = Object.values(await rowsNow()) as { count: number }[];
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3 + 2 + 1);
  });

  it('is parked as well when the table cannot hold the row; the rest of the batch goes on', async () => {
    await fill(3, 4);
    await log.store.append(
      addition('tally-bad', 0, [tallied('row.9', 1), tallied('row.9', 1, 'x'), tallied('row.8', 1)]),
    );
    await log.store.append(addition('tally-0', 4, [tallied('row.1', 7)]));
    await runOut();
    expect(await listParked(log.store.pool)).toMatchObject([{ stream: 'tally-bad', position: 14n }]);
    const rows = (await rowsNow()) as Record<string, { count: number }>;
    expect(rows['row.9']?.count).toBe(1);
    expect(rows['row.8']).toBeUndefined();
    expect(Object.values(rows).reduce((sum, { count }) => sum + count, 0)).toBe(14);
    expect((await logHealth(log.store.pool)).projections[0]).toMatchObject({ lagEvents: 0, parked: 1 });
  });

  it('stays parked on a retry that fails, with one attempt more, and other rows are as they were', async () => {
    await fill(4, 10);
    const projection = tallies(refusing('tally-2', 6));
    await runOut(projection);
    const before = await rowsNow();
    const retried = await retryStream(log.store, projection, 'tally-2');
    expect(retried).toMatchObject({ outcome: 'parked' });
    expect(await rowsNow()).toEqual(before);
    expect(await listParked(log.store.pool)).toMatchObject([{ stream: 'tally-2', attempts: 2 }]);
  });

  it('once corrected: a retry gives the very rows that there would have been without the fault', async () => {
    await fill(4, 10);
    await runOut(tallies(refusing('tally-2', 6)));
    await fill(4, 10, 10);
    await runOut(tallies(refusing('tally-2', 6)));
    expect(await rowsNow()).not.toEqual(await bySelf());
    expect(await retryStream(log.store, tallies(), 'tally-2')).toEqual({ stream: 'tally-2', outcome: 'taken' });
    expect(await rowsNow()).toEqual(await bySelf());
    expect(await listParked(log.store.pool)).toEqual([]);
    expect(await retryStream(log.store, tallies(), 'tally-2')).toEqual({ stream: 'tally-2', outcome: 'not-parked' });
  });

  it('leaves other parked streams out of a retry', async () => {
    await fill(4, 10);
    const both = tallies((event) => refusing('tally-2', 6)(event) || refusing('tally-1', 3)(event));
    await runOut(both);
    await retryStream(log.store, tallies(refusing('tally-1', 3)), 'tally-2');
    expect((await listParked(log.store.pool)).map(({ stream }) => stream)).toEqual(['tally-1']);
    await retryStream(log.store, tallies(), 'tally-1');
    expect(await rowsNow()).toEqual(await bySelf());
  });

  it('moves the place where it is parked when a later event is in the way, and takes what is before', async () => {
    await fill(4, 10);
    await runOut(tallies(refusing('tally-2', 6)));
    const retried = await retryStream(log.store, tallies(refusing('tally-2', 9)), 'tally-2');
    expect(retried).toMatchObject({ outcome: 'parked' });
    const rows = Object.values(await rowsNow()) as { count: number }[];
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(38);
    expect((await listParked(log.store.pool))[0]?.position).toBe((retried as { position: bigint }).position);
  });

  it('is left out for good with a reason, by the live table and by every rebuild', async () => {
    await fill(4, 10);
    const projection = tallies(refusing('tally-2', 6));
    await runOut(projection);
    const [parked] = await listParked(log.store.pool);
    const position = parked?.position ?? 0n;
    await expect(skipEvent(log.store, projection, { position, reason: ' ' })).rejects.toThrow('needs a reason');
    await expect(skipEvent(log.store, projection, { position: 999n, reason: 'r' })).rejects.toThrow('no event');
    expect(await skipEvent(log.store, projection, { position, reason: 'entered twice' })).toMatchObject({
      outcome: 'taken',
    });
    const { rows } = await log.owner.query('SELECT position, stream, reason, error FROM event_store.skipped');
    expect(rows).toMatchObject([{ position: position.toString(), stream: 'tally-2', reason: 'entered twice' }]);
    expect((rows[0] as { error: string }).error).toContain('cannot take');
    const counts = Object.values(await rowsNow()) as { count: number }[];
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(39);
    expect(await rebuild(log.ownerStore, projection)).toMatchObject({ differing: 0, swapped: true });
    expect((await logHealth(log.store.pool)).projections[0]).toMatchObject({ parked: 0, skipped: 1 });
  });
});
