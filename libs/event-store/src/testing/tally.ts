import { randomUUID } from 'node:crypto';
import type { Event } from '#kernel';
import type { Pool } from 'pg';
import type { AppendRequest } from '../append-request';
import { EventStore } from '../event-store';
import { openPool } from '../open-pool';
import { migrate } from '../migrate';
import type { AnyProjection, CatchUpProjection, InlineProjection } from '../read-model';
import type { Metadata, RecordedEvent } from '../recorded';
import { ensureRuntimeLogin } from '../runtime-role';
import { EventTypes, type EventCatalogue } from '../upcast';

/** A small context for tests: amounts that are added to rows, of which several streams may share one. */
export type TallyEvent = Event<'Tallied.v1', { readonly row: string; readonly amount: number; readonly note?: string }>;

export const tallyCatalogue: EventCatalogue<TallyEvent> = {
  category: 'tally',
  types: { 'Tallied.v1': true },
  upcasters: {},
};

export interface TallyRow {
  readonly sum: number;
  readonly count: number;
  /** Every position folded, in order: shows losses, repetitions and inversions at once. */
  readonly trail: string;
  /** An integer column of the table; a row whose note is no number cannot be stored. */
  readonly note?: string;
}

/** Rows across streams. An event that `refuses` names makes the fold throw. */
export function tallies(
  refuses: (event: RecordedEvent<TallyEvent>) => boolean = () => false,
  version = 1,
): CatchUpProjection<TallyEvent, TallyRow> {
  return {
    kind: 'catch-up',
    name: 'tallies',
    version,
    columns: { sum: 'integer', note: 'integer' },
    readable: 'everyone',
    rowOf: ({ event }) => event.data.row,
    project: (row, recorded) => {
      if (refuses(recorded)) throw new Error(`cannot take ${recorded.stream} version ${recorded.version}`);
      const { amount, note } = recorded.event.data;
      return {
        sum: (row?.sum ?? 0) + amount,
        count: (row?.count ?? 0) + 1,
        trail: `${row?.trail ?? ''},${recorded.position}`,
        note: note ?? row?.note,
      };
    },
  };
}

/** One row per stream, stored with its events. */
export const tallyPage: InlineProjection<TallyEvent, { sum: number; version: number }> = {
  kind: 'inline',
  name: 'tally',
  version: 1,
  category: 'tally',
  columns: { sum: 'integer' },
  readable: 'everyone',
  project: (row, { event, version }) => ({ sum: (row?.sum ?? 0) + event.data.amount, version }),
};

export const tallied = (row: string, amount: number, note?: string): TallyEvent => ({
  type: 'Tallied.v1',
  data: { row, amount, ...(note !== undefined && { note }) },
});

export const metadata = (): Metadata => ({ actorId: 'a-tester', role: 'analyst', commandId: randomUUID() });

/** A request for one stream. */
export function addition(
  stream: string,
  expected: number,
  events: readonly Event[],
  more: Partial<AppendRequest> = {},
): AppendRequest {
  const [, ...id] = stream.split('-');
  return { answerId: id.join('-'), metadata: metadata(), writes: [{ stream, expected, events }], rows: [], ...more };
}

export interface OpenLog {
  /** URL of the runtime role. */
  readonly url: string;
  readonly ownerUrl: string;
  /** As the runtime role. */
  readonly store: EventStore;
  readonly owner: Pool;
  /** As the owner, for what the operator does. */
  readonly ownerStore: EventStore;
  close(): Promise<void>;
}

/** Migrates a database and opens its log, as the runtime role and as the owner. */
export async function openLog(
  ownerUrl: string,
  projections: readonly AnyProjection[] = [],
  types: EventTypes = new EventTypes([tallyCatalogue]),
): Promise<OpenLog> {
  await migrate({ ownerUrl, types, projections });
  const url = await ensureRuntimeLogin(ownerUrl);
  const [pool, owner] = [openPool(url, 20), openPool(ownerUrl, 6)];
  const close = async () => {
    await pool.end();
    await owner.end();
  };
  return {
    url,
    ownerUrl,
    store: new EventStore(pool, types),
    owner,
    ownerStore: new EventStore(owner, types),
    close,
  };
}
