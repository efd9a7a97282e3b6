import type { AppendRequest, AppendResult, EventStore } from '#event-store';
import { addition, tallied } from '../../../libs/event-store/src/testing/tally';
import { pause } from './scale';

export interface Acknowledged {
  readonly stream: string;
  readonly commandId: string;
  readonly version: number;
  readonly position: string;
}

/** No server is away for longer in these tests. */
const PATIENCE_MS = 60_000;

/** One side that adds to a stream of its own, and repeats each request with its key until it has an answer. */
export class PersistentAppender {
  readonly acknowledged: Acknowledged[] = [];
  failedAttempts = 0;
  replayed = 0;
  /** Answers that cannot be, as the stream is this side's alone: what was acknowledged is not there any more. */
  conflicts = 0;
  private version = 0;

  constructor(
    private readonly store: EventStore,
    private readonly stream: string,
  ) {}

  async addWhile(working: () => boolean): Promise<void> {
    while (working()) await this.addOne();
  }

  async addOne(): Promise<void> {
    const event = tallied(`row.${this.acknowledged.length % 10}`, 1);
    const plain = addition(this.stream, this.version, [event]);
    const { commandId } = plain.metadata;
    const request = { ...plain, idempotency: { key: commandId, requestHash: commandId } };
    const result = await this.insist(request);
    if (result.status === 'conflict') {
      this.conflicts += 1;
      this.version = result.actual;
    } else if ('answer' in result) {
      if (result.status === 'replayed') this.replayed += 1;
      this.version = result.answer.version;
      const { version, position } = result.answer;
      this.acknowledged.push({ stream: this.stream, commandId, version, position });
    } else throw new Error(result.status);
  }

  private async insist(request: AppendRequest): Promise<AppendResult> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.store.append(request);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        this.failedAttempts += 1;
        await pause(40);
      }
    }
  }
}

/** Acknowledged requests whose event is not where the answer said, and requests that had more than one effect. */
export async function effectsOf(store: EventStore, acknowledged: readonly Acknowledged[]) {
  const { rows } = await store.pool.query<{ position: string; stream: string; version: number; command: string }>(
    `SELECT position, stream, version, metadata::json->>'commandId' AS command FROM event_store.events`,
  );
  const placeOf = new Map(
    rows.map(({ position, stream, version, command }) => [`${stream} ${version} ${command}`, position]),
  );
  const effects = new Map<string, number>();
  for (const { command } of rows) effects.set(command, (effects.get(command) ?? 0) + 1);
  const lost = acknowledged.filter(
    ({ stream, version, commandId, position }) => placeOf.get(`${stream} ${version} ${commandId}`) !== position,
  ).length;
  const doubled = [...effects.values()].filter((count) => count > 1).length;
  return { events: rows.length, lost, doubled };
}
