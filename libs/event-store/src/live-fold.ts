import type { EventStore } from './event-store';
import type { RecordedEvent } from './recorded';
import type { Wake } from './wake';

const EVENTS_PER_READ = 2000;

/** A state, and the position and instant of the last event that it takes account of. */
export interface FoldPoint<State> {
  readonly state: State;
  readonly position: bigint;
  readonly instant: string;
}

/** What is folded: the state before all events, the types of today that change it, and how they do. */
export interface Folding<State> {
  readonly initial: State;
  readonly types: readonly string[];
  take(state: State, events: readonly RecordedEvent[]): State;
}

/**
 * A state of the whole log that a process keeps in its memory: read from the beginning at the start, or from where a
 * snapshot ends, then kept up. For what is asked often and computed from many streams, such as comparisons.
 */
export class LiveFold<State> {
  private current: FoldPoint<State>;
  private reading: Promise<void> | undefined;
  private nextReading: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly folding: Folding<State>,
  ) {
    this.current = { state: folding.initial, position: 0n, instant: '1970-01-01T00:00:00.000000Z' };
  }

  /** The state, and the point of the log that it has come to: events of other types move that as well. */
  get now(): FoldPoint<State> {
    return this.current;
  }

  /** Goes on from a state that was folded before, in place of the beginning. Throws once events have been read. */
  startFrom(point: FoldPoint<State>): void {
    if (this.current.position > 0n || this.reading) throw new Error('The log is being read already');
    this.current = point;
  }

  /**
   * Reads to the end that the log has when it is called. What is being read already may have begun before that, so
   * those who call meanwhile share the reading after it.
   */
  async catchUp(): Promise<void> {
    if (this.nextReading) return this.nextReading;
    if (!this.reading) return this.read();
    this.nextReading = this.reading
      .catch(() => undefined)
      .then(() => {
        this.nextReading = undefined;
        return this.read();
      });
    return this.nextReading;
  }

  /** Keeps up until `signal` is aborted; failures to read are reported and tried again. */
  async follow(wake: Wake, signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
    signal.addEventListener('abort', () => wake.rouse(), { once: true });
    while (!signal.aborted) {
      // Asked for before reading: what moves the log while it is read is not slept through.
      const moved = wake.next(5000);
      await this.catchUp().catch(report);
      await moved;
    }
  }

  private read(): Promise<void> {
    this.reading = this.readOn().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** The next part is being read while the last is taken in. */
  private async readOn(): Promise<void> {
    let next = this.part(this.current.position);
    for (;;) {
      const { events, reached } = await next;
      if (!reached || reached.position <= this.current.position) return;
      const mayBeMore = events.at(-1)?.position === reached.position;
      if (mayBeMore) next = this.part(reached.position);
      // When these cannot be taken in, nobody waits for the part that is on its way.
      next.catch(() => undefined);
      const state = events.length > 0 ? this.folding.take(this.current.state, events) : this.current.state;
      this.current = { state, ...reached };
      if (!mayBeMore) return;
    }
  }

  private part(after: bigint) {
    return this.store.readLogOf(this.folding.types, after, EVENTS_PER_READ);
  }
}
