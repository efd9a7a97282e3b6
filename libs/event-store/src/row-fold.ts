import type { ClientBase } from 'pg';
import { PoisonEvent, rowIdOf } from './fold-event';
import { upcastRaw, type RawEvent } from './raw-log';
import type { AnyProjection } from './read-model';
import type { RecordedEvent } from './recorded';
import { loadRows, storeRows } from './rows';
import type { EventTypes } from './upcast';

export interface FoldPlace {
  /** In schema read_models. */
  readonly table: string;
  /** How far the table has come already; 0 for an empty one. */
  readonly position: bigint;
}

const ROWS_IN_MEMORY = 10_000;

/**
 * Folds the log into a projection's rows in memory and writes each row once, when told to or when there would be too
 * many; those that were let go are read back when an event concerns them. So memory does not grow with the log.
 */
export class RowFold {
  private readonly rows = new Map<string, unknown>();
  private readonly changed = new Map<string, bigint>();
  private eventsSinceWritten = 0;
  private at: bigint;
  private written: bigint;

  constructor(
    private readonly projection: AnyProjection,
    private readonly types: EventTypes,
    private readonly place: FoldPlace,
    private readonly skipped: ReadonlySet<string>,
  ) {
    this.at = place.position;
    this.written = place.position;
  }

  /** The last position taken in. */
  get position(): bigint {
    return this.at;
  }

  /** The last position whose rows are in the table. */
  get writtenUpTo(): bigint {
    return this.written;
  }

  get eventsToWrite(): number {
    return this.eventsSinceWritten;
  }

  /** More rows are held than should be. */
  get isFull(): boolean {
    return this.rows.size > ROWS_IN_MEMORY;
  }

  /** Takes in the next stretch of the log. Throws PoisonEvent at an event that it cannot take. */
  async take(client: ClientBase, raw: readonly RawEvent[]): Promise<void> {
    const concerned = raw.flatMap((stored) => (this.skipped.has(stored.position) ? [] : this.read(stored)));
    await this.bringBack(client, concerned);
    for (const { event, id } of concerned) this.fold(event, id);
    const last = raw.at(-1);
    if (last) this.at = BigInt(last.position);
    this.eventsSinceWritten += raw.length;
  }

  private read(stored: RawEvent): { event: RecordedEvent; id: string }[] {
    try {
      const event = upcastRaw(this.types, stored);
      const id = rowIdOf(this.projection, event);
      return id === undefined ? [] : [{ event, id }];
    } catch (error) {
      throw new PoisonEvent(this.projection.name, stored.stream, BigInt(stored.position), error);
    }
  }

  private fold(event: RecordedEvent, id: string): void {
    try {
      this.rows.set(id, this.projection.project(this.rows.get(id), event));
      this.changed.set(id, event.position);
    } catch (error) {
      throw new PoisonEvent(this.projection.name, event.stream, event.position, error);
    }
  }

  private async bringBack(client: ClientBase, concerned: readonly { readonly id: string }[]): Promise<void> {
    if (this.written === 0n) return;
    const missing = new Set(concerned.flatMap(({ id }) => (this.rows.has(id) ? [] : [id])));
    if (missing.size === 0) return;
    for (const [id, row] of await loadRows(client, this.place.table, [...missing])) this.rows.set(id, row);
  }

  /** Writes what has changed, in the caller's transaction; to be told by `settle` or `undo` how that ended. */
  async write(client: ClientBase): Promise<void> {
    const changes = [...this.changed].map(([id, position]) => [id, { row: this.rows.get(id), position }] as const);
    await storeRows(client, this.place.table, new Map(changes));
  }

  /** What was written stands. */
  settle(): void {
    if (this.isFull) this.rows.clear();
    this.changed.clear();
    this.eventsSinceWritten = 0;
    this.written = this.at;
  }

  /** What was written does not stand: back to what did. */
  undo(): void {
    this.rows.clear();
    this.changed.clear();
    this.eventsSinceWritten = 0;
    this.at = this.written;
  }
}
