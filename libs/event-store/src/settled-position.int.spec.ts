import { addition, openLog, tallied, tallies, type OpenLog } from './testing/tally';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { settledPosition } from './settled-position';

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallies()]);
});

afterAll(async () => {
  await log.close();
  await database.drop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the settled position of an instant', () => {
  it('is that of the last event recorded by then', async () => {
    await log.store.append(addition('tally-1', 0, [tallied('row.1', 1)]));
    const { recordedAt } = await log.store.head();
    await pause(5);
    await log.store.append(addition('tally-1', 1, [tallied('row.1', 1)]));
    expect(await settledPosition(log.store, recordedAt)).toBe(1n);
    expect(await settledPosition(log.store, '2020-01-01T00:00:00Z')).toBe(0n);
  });

  it('is not known before the instant has passed', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(await settledPosition(log.store, soon)).toBeUndefined();
  });

  it('waits for an append that is under way, since what it adds was recorded by then', async () => {
    const appender = await log.owner.connect();
    await appender.query('BEGIN');
    await appender.query('SELECT position FROM event_store.head FOR UPDATE');
    const instant = new Date().toISOString();
    await pause(20);
    let settled = false;
    const asked = settledPosition(log.store, instant).then((position) => {
      settled = true;
      return position;
    });
    await pause(150);
    expect(settled).toBe(false);
    await appender.query('COMMIT');
    appender.release();
    expect(await asked).toBe((await log.store.head()).position);
  });
});
