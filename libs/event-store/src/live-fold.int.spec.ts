import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { LiveFold } from './live-fold';
import type { RecordedEvent } from './recorded';
import { addition, openLog, tallied, tallies, tallyPage, type OpenLog } from './testing/tally';
import { Wake } from './wake';

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

function counting(fails: (taken: number) => boolean = () => false, types: readonly string[] = ['Tallied.v1']) {
  return new LiveFold<readonly bigint[]>(log.store, {
    initial: [],
    types,
    take: (seen, events: readonly RecordedEvent[]) => {
      if (fails(seen.length)) throw new Error('cannot be taken in');
      return [...seen, ...events.map(({ position }) => position)];
    },
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

  it('reads the events of its types alone, and comes to the end of the log all the same', async () => {
    const fold = counting(undefined, ['Emptied.v1']);
    await fold.catchUp();
    const { recordedAt } = await log.store.head();
    expect(fold.now).toEqual({ state: [], position: 4500n, instant: recordedAt });
  });

  it('goes on from where it is told to, and not once it has read', async () => {
    const fold = counting();
    fold.startFrom({ state: [4490n], position: 4490n, instant: '2026-01-01T00:00:00.000000Z' });
    await fold.catchUp();
    expect(fold.now.state).toEqual(upTo(4500).slice(4489));
    expect(() => fold.startFrom({ state: [], position: 0n, instant: '' })).toThrow('already');
  });

  it('has whatever was appended before it was asked to catch up, though it was reading then', async () => {
    const fold = counting();
    for (let nth = 0; nth < 20; nth += 1) {
      const reading = fold.catchUp();
      const result = await log.store.append(addition(`tally-meanwhile.${nth}`, 0, some(1)));
      await fold.catchUp();
      expect(result).toMatchObject({ answer: { position: fold.now.position.toString() } });
      await reading;
    }
    expect(fold.now.state).toEqual(upTo(4520));
  });

  it('does not sleep through a movement that comes while it reads', async () => {
    const [wake, stop] = [new Wake(log.store.pool, 60_000), new AbortController()];
    const faults: unknown[] = [];
    const fold = counting(() => {
      wake.rouse();
      return faults.length === 0;
    });
    const startedAt = Date.now();
    const following = fold.follow(wake, stop.signal, (error) => faults.push(error));
    while (fold.now.position < 4500n) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    await following;
    wake.stop();
    expect(faults).toEqual([new Error('cannot be taken in')]);
    expect(Date.now() - startedAt).toBeLessThan(4000);
  });

  it('reads on where a part of the log ends by its size', async () => {
    const before = (await log.store.head()).position;
    const large = Array.from({ length: 9 }, (_, nth) => tallied('r', nth, 'x'.repeat(1_000_000)));
    for (let nth = 0; nth < 3; nth += 1) await log.store.append(addition(`tally-large.${nth}`, 0, large));
    const { events, reached } = await log.store.readLogOf(['Tallied.v1'], before, 2000);
    expect([events.length, reached?.position]).toEqual([17, before + 17n]);
    const fold = counting();
    await fold.catchUp();
    expect(fold.now.state).toEqual(upTo(Number(before) + 27));
  });
});
