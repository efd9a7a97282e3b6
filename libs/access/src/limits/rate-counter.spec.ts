import { setTimeout as sleep } from 'node:timers/promises';
import { aheadOf } from './allowances';
import { RateCounter, type Standing } from './rate-counter';
import type { Counted, RateStore } from './rate-store';

/** A store in memory, as slow as one over a network. */
class SlowStore implements RateStore {
  readonly totals = new Map<string, number>();
  adds = 0;
  isDown = false;

  constructor(private readonly delayMs = 1) {}

  async add(counted: readonly Counted[]): Promise<readonly number[]> {
    this.adds += 1;
    await sleep(this.delayMs);
    if (this.isDown) throw new Error('down');
    const totals = counted.map(({ key, windowStart, requests }) => {
      const name = `${key} ${windowStart}`;
      this.totals.set(name, (this.totals.get(name) ?? 0) + requests);
      return this.totals.get(name) ?? 0;
    });
    await sleep(this.delayMs);
    return totals;
  }

  async close(): Promise<void> {}
}

const RATE = { requests: 100, windowSeconds: 60 };
const open: RateCounter[] = [];
let nowMs = 1_800_000_000_000;

function counterOn(store: RateStore): RateCounter {
  const counter = new RateCounter(
    store,
    () => undefined,
    () => nowMs,
  );
  open.push(counter);
  return counter;
}

afterEach(async () => {
  for (const counter of open.splice(0)) await counter.close();
});

const admittedOf = (standings: readonly Standing[]) => standings.filter(({ admitted }) => admitted).length;
const asking = (counter: RateCounter, times: number, key = 'anna') =>
  Promise.all(Array.from({ length: times }, async () => counter.take(key, RATE)));

describe('one process', () => {
  it('lets in exactly as many as the rate says, and says what is left and for how long', async () => {
    const counter = counterOn(new SlowStore());
    nowMs = 1_800_000_015_000;
    expect(await counter.take('anna', RATE)).toEqual({
      admitted: true,
      left: 99,
      secondsLeft: 45,
      isFirstRefusal: false,
    });
    expect(admittedOf(await asking(counter, 150))).toBe(99);
    expect(await counter.take('bertil', RATE)).toMatchObject({ admitted: true, left: 99 });
  });

  it('tells the first refusal of a window apart from the others', async () => {
    const counter = counterOn(new SlowStore());
    await asking(counter, 100);
    expect(await counter.take('anna', RATE)).toMatchObject({ admitted: false, left: 0, isFirstRefusal: true });
    expect(await counter.take('anna', RATE)).toMatchObject({ admitted: false, isFirstRefusal: false });
  });

  it('lets in again in the next window', async () => {
    const counter = counterOn(new SlowStore());
    await asking(counter, 120);
    nowMs += 60_000;
    expect(admittedOf(await asking(counter, 120))).toBe(100);
  });

  it('asks the store of nothing while an identity is not far ahead of it', async () => {
    const store = new SlowStore();
    const counter = counterOn(store);
    for (let nth = 0; nth < aheadOf(RATE); nth += 1) expect(counter.take('anna', RATE)).not.toBeInstanceOf(Promise);
    expect(store.adds).toBe(0);
    expect(counter.take('anna', RATE)).toBeInstanceOf(Promise);
  });

  it('adds what has happened beyond the rate too', () => {
    const counter = counterOn(new SlowStore());
    for (let nth = 0; nth < 100; nth += 1) {
      expect(counter.look('anna', RATE).admitted).toBe(true);
      counter.add('anna', RATE);
    }
    expect(counter.look('anna', RATE).admitted).toBe(false);
  });

  it('looks without counting', async () => {
    const counter = counterOn(new SlowStore());
    for (let nth = 0; nth < 200; nth += 1) expect(counter.look('anna', RATE).admitted).toBe(true);
    await asking(counter, 100);
    expect(counter.look('anna', RATE).admitted).toBe(false);
  });
});

describe('several processes', () => {
  /** What n processes let in together of an identity that asks all of them at once. */
  async function together(processes: number, store: RateStore): Promise<number> {
    const counters = Array.from({ length: processes }, () => counterOn(store));
    const rounds = await Promise.all(counters.map((counter) => asking(counter, 200)));
    return admittedOf(rounds.flat());
  }

  it.each([2, 3, 8])('%i of them let in at most a twentieth each beyond the rate', async (processes) => {
    const admitted = await together(processes, new SlowStore());
    expect(admitted).toBeGreaterThanOrEqual(RATE.requests);
    expect(admitted).toBeLessThanOrEqual(RATE.requests + processes * aheadOf(RATE));
  });

  it('would let in the rate each without the store', async () => {
    const store = { add: async (counted: readonly Counted[]) => counted.map(() => 0), close: async () => undefined };
    expect(await together(3, store)).toBeGreaterThan(RATE.requests + 3 * aheadOf(RATE));
  });
});

describe('a store that does not answer', () => {
  it('leaves each process to hold to the rate by itself, and is told of it all when it answers again', async () => {
    const store = new SlowStore();
    const counter = counterOn(store);
    store.isDown = true;
    expect(admittedOf(await asking(counter, 150))).toBe(100);
    store.isDown = false;
    await counter.settle();
    await counter.settle();
    expect([...store.totals.values()]).toEqual([100]);
  });
});
