import type { EventStore } from './event-store';
import type { RecordedEvent } from './recorded';
import type { Wake } from './wake';

const EVENTS_PER_READ = 2000;

/**
 * A state of the whole log that a process keeps in its memory: read from the beginning at the start, then kept up. For
 * what is asked often and computed from many streams, such as comparisons.
 */
export class LiveFold<State> {
  private current: State;
  private at = 0n;
  private instant = '1970-01-01T00:00:00.000000Z';
  private reading: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    initial: State,
    private readonly take: (state: State, events: readonly RecordedEvent[]) => State,
  ) {
    this.current = initial;
  }

  /** The state, and the position and instant (that of its last event) that it has come to. */
  get now(): { readonly state: State; readonly position: bigint; readonly instant: string } {
    return { state: this.current, position: this.at, instant: this.instant };
  }

  /** Reads to the end of the log. Calls at the same time share one reading. */
  async catchUp(): Promise<void> {
    this.reading ??= this.readOn().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** Keeps up until `signal` is aborted; failures to read are reported and tried again. */
  async follow(wake: Wake, signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
    while (!signal.aborted) {
      await this.catchUp().catch(report);
      await wake.next(5000);
    }
  }

  /** The next part is being read while the last is taken in. */
  private async readOn(): Promise<void> {
    let next = this.store.readLog(this.at, EVENTS_PER_READ);
    for (;;) {
      const events = await next;
      const last = events.at(-1);
      if (!last) return;
      const mayBeMore = events.length === EVENTS_PER_READ;
      if (mayBeMore) next = this.store.readLog(last.position, EVENTS_PER_READ);
      // When these cannot be taken in, nobody waits for the part that is on its way.
      next.catch(() => undefined);
      this.current = this.take(this.current, events);
      this.at = last.position;
      this.instant = last.recordedAt;
      if (!mayBeMore) return;
    }
  }
}
