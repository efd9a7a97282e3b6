import type { Pool } from 'pg';
import {
  CatchUp,
  ensureRuntimeLogin,
  EventStore,
  EventTypes,
  migrate,
  openPool,
  verifyLog,
  Wake,
  type AppendRequest,
} from '../../../libs/event-store/src';
import { areaTally, catalogue, metadata, takeIn, tallyPage, type GoalAssessed, type Tally } from '../sample';
import type { Contender, Following } from './contender';

type Events = readonly [GoalAssessed, ...GoalAssessed[]];

/** Streams that go into one request of an import. */
const STREAMS_PER_REQUEST = 20;

/** The event store of this repository, as the service uses it: runtime role, version check, chain, one head. */
export class Kompassros implements Contender {
  readonly name = 'Kompassros';

  private constructor(
    private readonly pool: Pool,
    readonly store: EventStore,
    readonly ownerStore: EventStore,
  ) {}

  static async open(ownerUrl: string): Promise<Kompassros> {
    const types = new EventTypes([catalogue]);
    await migrate({ ownerUrl, types, projections: [tallyPage, areaTally] });
    const pool = openPool(await ensureRuntimeLogin(ownerUrl), 10);
    return new Kompassros(pool, new EventStore(pool, types), new EventStore(openPool(ownerUrl, 4), types));
  }

  async append(stream: string, version: number, events: Events): Promise<void> {
    await this.add({ answerId: stream, metadata, writes: [write(stream, version, events)], rows: [] });
  }

  /** With the row of an inline projection. */
  async appendWithRow(stream: string, version: number, events: Events): Promise<void> {
    const row = events.reduce<Tally | undefined>(takeIn, undefined);
    const rows = [{ projection: tallyPage.name, id: stream.slice('goal-'.length), row }];
    await this.add({ answerId: stream, metadata, writes: [write(stream, version, events)], rows });
  }

  /** One request is made ready while the one before is being stored. */
  async import(streams: ReadonlyMap<string, Events>): Promise<void> {
    const all = [...streams].map(([stream, events]) => write(stream, 0, events));
    let before: Promise<void> = Promise.resolve();
    for (let from = 0; from < all.length; from += STREAMS_PER_REQUEST) {
      const [first, ...others] = all.slice(from, from + STREAMS_PER_REQUEST);
      if (!first) return;
      const next = this.add({ answerId: 'import', metadata, writes: [first, ...others], rows: [] });
      await before;
      before = next;
    }
    await before;
  }

  private async add(request: AppendRequest): Promise<void> {
    const { status } = await this.store.append(request);
    if (status !== 'appended') throw new Error(`An append ended as ${status}`);
  }

  async readAndFold(stream: string): Promise<Tally | undefined> {
    const events = await this.store.readStream<GoalAssessed>(stream);
    return events.reduce<Tally | undefined>((tally, { event }) => takeIn(tally, event), undefined);
  }

  /** A catch-up projection into its table, as a worker runs it; what is seen is counted in the table. */
  async follow(): Promise<Following> {
    const wake = new Wake(this.pool);
    await wake.listen();
    const done = new AbortController();
    const catchUp = new CatchUp(this.store, areaTally);
    while ((await catchUp.step()) > 0);
    const following = catchUp.follow(wake, done.signal);
    const stop = async () => {
      done.abort();
      wake.stop();
      await following;
    };
    return { seen: () => this.tallied(), stop };
  }

  private async tallied(): Promise<number> {
    const { rows } = await this.pool.query<{ seen: number }>(
      `SELECT coalesce(sum((document->>'assessments')::int), 0)::int AS seen FROM read_models.area_tally_v1`,
    );
    return rows[0]?.seen ?? 0;
  }

  /** Throws unless the whole log holds together after all that was done to it. */
  async verify(): Promise<bigint> {
    const { events, faults } = await verifyLog(this.pool);
    if (faults.length > 0) throw new Error(`The log does not hold: ${faults[0]?.what}`);
    return events;
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.ownerStore.pool.end();
  }
}

function write(stream: string, expected: number, events: Events) {
  return { stream, expected, events };
}
