import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { readModelAsOf } from './as-of';
import { CatchUp } from './catch-up';
import { assertTypesKnown, noteStoredTypes } from './stored-types';
import { tableRows } from './testing/rows';
import { addition, openLog, tallied, tallies, tallyCatalogue, tallyPage, type OpenLog } from './testing/tally';
import { EventTypes } from './upcast';

let database: FreshDatabase;
let log: OpenLog;
/** The live tables as they stood at some positions, with the instant of the last event. */
const seen: { position: bigint; recordedAt: string; tallies: unknown; pages: unknown }[] = [];

async function look(): Promise<void> {
  const catchUp = new CatchUp(log.store, tallies());
  while ((await catchUp.step()) > 0);
  seen.push({
    ...(await log.store.head()),
    tallies: await tableRows(log.owner, 'tallies_v1'),
    pages: await tableRows(log.owner, 'tally_v1'),
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallies(), tallyPage]);
  for (let step = 0; step < 12; step += 1) {
    const stream = step % 3;
    const version = Math.floor(step / 3) * 2;
    const rows = [{ projection: 'tally', id: `${stream}`, row: { sum: (version / 2 + 1) * 3, version: version + 2 } }];
    const events = [tallied(`row.${step % 4}`, 1), tallied('all', 2)];
    await log.store.append(addition(`tally-${stream}`, version, events, { rows }));
    await look();
  }
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

const asPlain = (rows: ReadonlyMap<string, unknown>) => JSON.parse(JSON.stringify(Object.fromEntries(rows))) as unknown;

describe('a read model as of a point', () => {
  it('is what the table held then, by position', async () => {
    expect(seen).toHaveLength(12);
    for (const then of seen) {
      const { position } = then;
      expect(asPlain((await readModelAsOf(log.store, tallies(), { position })).rows)).toEqual(then.tallies);
      expect(asPlain((await readModelAsOf(log.store, tallyPage, { position })).rows)).toEqual(then.pages);
    }
  });

  it('is what the table held then, by instant, to the microsecond', async () => {
    for (const { recordedAt, position, tallies: then } of seen) {
      const found = await readModelAsOf(log.store, tallies(), { instant: recordedAt });
      expect(found.position).toBe(position);
      expect(asPlain(found.rows)).toEqual(then);
    }
    const first = seen[0]?.recordedAt ?? '';
    const before = `${first.slice(0, 20)}${String(Number(first.slice(20, 26)) - 1).padStart(6, '0')}Z`;
    expect(await readModelAsOf(log.store, tallies(), { instant: before })).toMatchObject({ position: 0n });
    const now = new Date(Date.now() - 1).toISOString();
    expect((await readModelAsOf(log.store, tallies(), { instant: now })).position).toBe(24n);
  });

  it('gives only the rows that are asked for', async () => {
    const { rows } = await readModelAsOf(log.store, tallies(), { position: 9n }, ['all', 'row.1', 'no such']);
    expect([...rows.keys()].sort()).toEqual(['all', 'row.1']);
    const pages = await readModelAsOf(log.store, tallyPage, { position: 8n }, ['1', 'none']);
    expect(asPlain(pages.rows)).toEqual({ 1: { sum: 3, version: 2 } });
  });

  it('at position 0 is empty', async () => {
    expect((await readModelAsOf(log.store, tallies(), { position: 0n })).rows.size).toBe(0);
  });

  it.each([
    [{ position: 25n }, 'which ends at 24'],
    [{ position: -1n }, 'is not in the log'],
    [{ instant: '2999-01-01T00:00:00Z' }, 'has not come yet'],
    [{ instant: 'yesterday' }, 'is not an instant'],
    [{ instant: '2026-13-01T00:00:00Z' }, 'is not an instant'],
    [{ instant: '2026-01-01' }, 'is not an instant'],
  ])('refuses %p', async (point, message) => {
    await expect(readModelAsOf(log.store, tallies(), point)).rejects.toThrow(message);
  });
});

describe('events that a version does not know', () => {
  it('stop the migration and the start with one line that names them', async () => {
    const older = new EventTypes([{ category: 'other', types: { 'Other.v1': true }, upcasters: {} }]);
    const line = 'The log holds events that this version does not know: Tallied.v1 (position';
    await expect(assertTypesKnown(log.store.pool, older)).rejects.toThrow(line);
    await noteStoredTypes(log.owner);
    await expect(assertTypesKnown(log.store.pool, older)).rejects.toThrow(line);
    await expect(assertTypesKnown(log.store.pool, new EventTypes([tallyCatalogue]))).resolves.toBeUndefined();
    await expect(openLog(database.url, [], older)).rejects.toThrow(line);
  });
});
