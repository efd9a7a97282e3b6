import { aheadOf, type Rate } from './allowances';
import type { RateStore } from './rate-store';

/** How an identity stands in its window after it has asked. */
export interface Standing {
  readonly admitted: boolean;
  /** Requests that are left of the window's. */
  readonly left: number;
  readonly secondsLeft: number;
  /** Whether this is the first request of the window that was refused here. */
  readonly isFirstRefusal: boolean;
}

interface Entry {
  readonly key: string;
  readonly windowStart: number;
  readonly windowSeconds: number;
  /** What the store has said that all processes let in. */
  settled: number;
  /** Let in here, and on the way to the store. */
  sent: number;
  /** Let in here, and not told yet. */
  pending: number;
  refused: boolean;
}

const SETTLE_EVERY_MS = 250;
const MOST_IDENTITIES = 50_000;
/** Whoever comes when so many are counted already shares one count with the others who do. */
const THE_REST = 'the rest';

/**
 * Counts requests in this process and settles with a store that all processes share, four times a second and whenever
 * an identity has come as far ahead of the store as its rate lets it. With n processes an identity is let in at most n
 * times that much (`aheadOf`) beyond its rate, and with one process not at all. While the store does not answer, each
 * process holds to the rate by itself.
 */
export class RateCounter {
  private entries = new Map<string, Entry>();
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private adrift = false;
  private prunedAt = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly store: RateStore,
    private readonly report: (error: unknown) => void = () => undefined,
    private readonly nowMs: () => number = Date.now,
  ) {
    this.timer = setInterval(() => void this.settle(), SETTLE_EVERY_MS);
    this.timer.unref();
  }

  /** Counts one request. Waits for the store only where the identity is too far ahead of it. */
  take(key: string, rate: Rate): Standing | Promise<Standing> {
    const entry = this.entryOf(key, rate);
    if (countOf(entry) >= rate.requests) return this.refusal(entry);
    if (!this.adrift && entry.sent + entry.pending >= aheadOf(rate)) {
      return this.settleAgain().then(() => this.take(key, rate));
    }
    entry.pending += 1;
    return this.standing(entry, rate, true);
  }

  /** Counts what has happened already, whether or not it would have been let in. */
  add(key: string, rate: Rate): void {
    this.entryOf(key, rate).pending += 1;
  }

  /** How an identity stands, without counting anything; what other processes let in lately may be missing. */
  look(key: string, rate: Rate): Standing {
    const entry = this.entryOf(key, rate);
    return countOf(entry) < rate.requests ? this.standing(entry, rate, true) : this.refusal(entry);
  }

  /** Tells the store what it does not know yet, and learns what the others let in. Never fails. */
  settle(): Promise<void> {
    this.running ??= this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.settleAgain();
    await this.store.close();
  }

  /** A settlement that begins from now on, shared by all who ask for one meanwhile. */
  private settleAgain(): Promise<void> {
    if (!this.running) return this.settle();
    this.following ??= this.running.then(() => {
      this.following = undefined;
      return this.settle();
    });
    return this.following;
  }

  private async send(): Promise<void> {
    this.prune();
    const entries = [...this.entries.values()].filter(({ pending }) => pending > 0);
    if (entries.length === 0) return;
    const counted = entries.map(({ key, windowStart, windowSeconds, pending }) => ({
      key,
      windowStart,
      windowSeconds,
      requests: pending,
    }));
    for (const entry of entries) [entry.sent, entry.pending] = [entry.pending, 0];
    try {
      const totals = await this.store.add(counted);
      entries.forEach((entry, nth) => ([entry.settled, entry.sent] = [totals[nth] ?? entry.settled + entry.sent, 0]));
      this.adrift = false;
    } catch (error) {
      for (const entry of entries) [entry.pending, entry.sent] = [entry.pending + entry.sent, 0];
      if (!this.adrift) this.report(error);
      this.adrift = true;
    }
  }

  /** Lets go of windows that have passed. */
  private prune(): void {
    const seconds = this.nowMs() / 1000;
    if (Math.abs(seconds - this.prunedAt) < 10) return;
    this.prunedAt = seconds;
    for (const [key, { windowStart, windowSeconds }] of this.entries) {
      if (windowStart + windowSeconds <= seconds) this.entries.delete(key);
    }
  }

  private entryOf(key: string, rate: Rate): Entry {
    const { windowSeconds } = rate;
    const windowStart = Math.floor(this.nowMs() / 1000 / windowSeconds) * windowSeconds;
    const known = this.entries.get(key);
    if (known?.windowStart === windowStart) return known;
    if (!known && this.entries.size > MOST_IDENTITIES && key !== THE_REST) return this.entryOf(THE_REST, rate);
    const entry = { key, windowStart, windowSeconds, settled: 0, sent: 0, pending: 0, refused: false };
    this.entries.set(key, entry);
    return entry;
  }

  private refusal(entry: Entry): Standing {
    const isFirstRefusal = !entry.refused;
    entry.refused = true;
    return { admitted: false, left: 0, secondsLeft: this.secondsLeft(entry), isFirstRefusal };
  }

  private standing(entry: Entry, rate: Rate, admitted: boolean): Standing {
    const left = Math.max(0, rate.requests - countOf(entry));
    return { admitted, left, secondsLeft: this.secondsLeft(entry), isFirstRefusal: false };
  }

  private secondsLeft({ windowStart, windowSeconds }: Entry): number {
    return Math.max(1, Math.ceil(windowStart + windowSeconds - this.nowMs() / 1000));
  }
}

function countOf({ settled, sent, pending }: Entry): number {
  return settled + sent + pending;
}
