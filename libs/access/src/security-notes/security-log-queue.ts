import type { SecurityCode, SecurityLog, SecurityNote } from '../security-log';
import { datedNote, type DatedNote } from './dated-note';

/** Where notes go. */
export interface SecurityOutput {
  /** One line of JSON for whoever follows the process. */
  line(text: string): void;
  /** Stores notes for good. */
  keep(notes: readonly DatedNote[]): Promise<void>;
}

/** How many of each code this process has noted, and how many notes could not be stored. */
export interface SecurityCounts {
  readonly noted: ReadonlyMap<SecurityCode, number>;
  readonly notStored: number;
}

const FLUSH_EVERY_MS = 500;
const MOST_IN_ONE = 500;
const MOST_WAITING = 10_000;

/**
 * Writes each note as a line at once, and stores them in batches beside the requests they are about. While the store
 * does not answer notes wait for it, up to a number; what is beyond that stands on the output only, and is counted.
 */
export class SecurityLogQueue implements SecurityLog {
  private waiting: DatedNote[] = [];
  private readonly noted = new Map<SecurityCode, number>();
  private notStored = 0;
  private running: Promise<void> | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly output: SecurityOutput,
    private readonly report: (error: unknown) => void = () => undefined,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {
    this.timer = setInterval(() => void this.flush(), FLUSH_EVERY_MS);
    this.timer.unref();
  }

  note(given: SecurityNote): void {
    const note = datedNote(given, this.now());
    if (!note || this.waiting.length >= MOST_WAITING) this.notStored += 1;
    else this.waiting.push(note);
    if (!note) return;
    this.noted.set(note.code, (this.noted.get(note.code) ?? 0) + 1);
    this.output.line(JSON.stringify({ log: 'security', ...note }));
  }

  counts(): SecurityCounts {
    return { noted: this.noted, notStored: this.notStored };
  }

  /** Stores what waits. Never fails: what could not be stored waits on. */
  flush(): Promise<void> {
    this.running ??= this.store().finally(() => (this.running = undefined));
    return this.running;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
    await this.flush();
    this.notStored += this.waiting.length;
  }

  private async store(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MOST_IN_ONE);
      try {
        await this.output.keep(batch);
      } catch (error) {
        this.report(error);
        return;
      }
      this.waiting = this.waiting.slice(batch.length);
    }
  }
}
