import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { LiveFold } from './live-fold';
import type { RecordedEvent } from './recorded';
import { addition, openLog, tallied, tallies, tallyPage, type OpenLog } from './testing/tally';

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallyPage, tallies()]);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

const some = (count: number) => Array.from({ length: count }, (_, nth) => tallied('r', nth));

function counting(fails: (taken: number) => boolean = () => false) {
  return new LiveFold<readonly bigint[]>(log.store, [], (seen, events: readonly RecordedEvent[]) => {
    if (fails(seen.length)) throw new Error('cannot be taken in');
    return [...seen, ...events.map(({ position }) => position)];
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, nth) => BigInt(nth + 1));

describe('a state of the whole log in memory', () => {
  it('takes in each event once and in order, however the log is divided for reading', async () => {
    const fold = counting();
    await fold.catchUp();
    expect(fold.now).toMatchObject({ state: [], position: 0n });
    for (let nth = 0; nth < 4; nth += 1) await log.store.append(addition(`tally-fold.${nth}`, 0, some(500)));
    await fold.catchUp();
    expect(fold.now.state).toEqual(upTo(2000));
    for (let nth = 4; nth < 9; nth += 1) await log.store.append(addition(`tally-fold.${nth}`, 0, some(500)));
    await fold.catchUp();
    expect(fold.now).toMatchObject({ state: upTo(4500), position: 4500n });
    const fromTheStart = counting();
    await Promise.all([fromTheStart.catchUp(), fromTheStart.catchUp()]);
    expect(fromTheStart.now.state).toEqual(upTo(4500));
  });

  it('stands where it came to when a part cannot be taken in, and goes on from there', async () => {
    let isBroken = true;
    const fold = counting((taken) => isBroken && taken >= 2000);
    await expect(fold.catchUp()).rejects.toThrow('cannot be taken in');
    expect(fold.now).toMatchObject({ state: upTo(2000), position: 2000n });
    isBroken = false;
    await fold.catchUp();
    expect(fold.now.state).toEqual(upTo(4500));
  });
});
