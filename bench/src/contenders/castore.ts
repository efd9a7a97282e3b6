import { createRequire } from 'node:module';
import { join } from 'node:path';
import { metadata, takeIn, type GoalAssessed, type Tally } from '../sample';
import type { Contender } from './contender';

interface Adapter {
  pushEvent(event: object, options: object): Promise<unknown>;
  pushEventGroup(options: object, ...events: object[]): Promise<unknown>;
  getEvents(aggregateId: string, context: object): Promise<{ events: { type: string; payload: unknown }[] }>;
  _sql: { end(): Promise<void> };
}

interface AdapterPackage {
  PostgresEventStorageAdapter: {
    new (options: { connectionString: string }): Adapter;
    createEventTable(options: object): Promise<unknown>;
  };
}

interface CorePackage {
  GroupedEvent: new (options: object) => object;
}

const store = { eventStoreId: 'goals' };

/** castore's PostgreSQL adapter; several events of one append go as an event group. It has no log across streams. */
export class Castore implements Contender {
  readonly name = 'castore 2.4';

  private constructor(
    private readonly core: CorePackage,
    private readonly adapter: Adapter,
  ) {}

  static async open(url: string): Promise<Castore> {
    const load = createRequire(join(__dirname, '../../package.json'));
    const { PostgresEventStorageAdapter } = load('@castore/event-storage-adapter-postgres') as AdapterPackage;
    const aggregateId = { type: 'VARCHAR', length: 200 };
    await PostgresEventStorageAdapter.createEventTable({ connectionString: url, aggregateId });
    return new Castore(
      load('@castore/core') as CorePackage,
      new PostgresEventStorageAdapter({ connectionString: url }),
    );
  }

  async append(stream: string, version: number, events: readonly [GoalAssessed, ...GoalAssessed[]]): Promise<void> {
    const details = events.map(({ type, data }, nth) => ({
      aggregateId: stream,
      version: version + nth + 1,
      type,
      payload: data,
      metadata,
    }));
    const [first] = details;
    if (details.length === 1 && first) {
      await this.adapter.pushEvent(first, store);
      return;
    }
    const group = details.map(
      (event) => new this.core.GroupedEvent({ event, context: store, eventStorageAdapter: this.adapter }),
    );
    await this.adapter.pushEventGroup({}, ...group);
  }

  async import(streams: ReadonlyMap<string, readonly [GoalAssessed, ...GoalAssessed[]]>): Promise<void> {
    for (const [stream, events] of streams) await this.append(stream, 0, events);
  }

  async readAndFold(stream: string): Promise<Tally | undefined> {
    const { events } = await this.adapter.getEvents(stream, store);
    return events.reduce<Tally | undefined>(
      (tally, { payload }) => takeIn(tally, { type: 'GoalAssessed.v1', data: payload as GoalAssessed['data'] }),
      undefined,
    );
  }

  async close(): Promise<void> {
    await this.adapter['_sql'].end();
  }
}
