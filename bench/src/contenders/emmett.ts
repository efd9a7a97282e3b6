import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Pool } from 'pg';
import { metadata, takeIn, type GoalAssessed, type Tally } from '../sample';
import type { Contender, Following } from './contender';

interface Consumer {
  reactor(options: object): unknown;
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Store {
  appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>;
  aggregateStream(stream: string, options: object): Promise<{ state: Tally | undefined }>;
  consumer(options?: object): Consumer;
  schema: { migrate(): Promise<unknown> };
  close(): Promise<void>;
}

interface Package {
  getPostgreSQLEventStore(url: string, options: object): Store;
  pongoMultiStreamProjection(options: object): object;
  rebuildPostgreSQLProjections(options: object): Consumer;
}

/** emmett-postgresql by its documented functions and its own settings, with a pool of 32. */
export class Emmett implements Contender {
  readonly name = 'emmett 0.42';
  private rebuilds = 0;

  private constructor(
    private readonly emmett: Package,
    private readonly url: string,
    private readonly pool: Pool,
    private readonly store: Store,
  ) {}

  static async open(url: string): Promise<Emmett> {
    const emmett = createRequire(join(__dirname, '../../package.json'))(
      '@event-driven-io/emmett-postgresql',
    ) as Package;
    const pool = new Pool({ connectionString: url, max: 32 });
    const store = emmett.getPostgreSQLEventStore(url, {
      schema: { autoMigration: 'None' },
      connectionOptions: { pooled: true, pool },
    });
    await store.schema.migrate();
    return new Emmett(emmett, url, pool, store);
  }

  async append(stream: string, version: number, events: readonly GoalAssessed[]): Promise<void> {
    await this.store.appendToStream(
      stream,
      events.map((event) => ({ ...event, metadata })),
      { expectedStreamVersion: version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version) },
    );
  }

  async import(streams: ReadonlyMap<string, readonly GoalAssessed[]>): Promise<void> {
    for (const [stream, events] of streams) await this.append(stream, 0, events);
  }

  async readAndFold(stream: string): Promise<Tally | undefined> {
    const { state } = await this.store.aggregateStream(stream, { evolve: takeIn, initialState: () => undefined });
    return state;
  }

  async follow(): Promise<Following> {
    const seen = new Set<string>();
    const consumer = this.store.consumer();
    consumer.reactor({
      processorId: `bench-${Date.now()}`,
      startFrom: 'END',
      eachMessage: (message: { metadata: { messageId: string } }) => void seen.add(message.metadata.messageId),
    });
    const running = consumer.start();
    const stop = async () => {
      await consumer.close();
      await running.catch(() => undefined);
    };
    return { seen: () => seen.size, stop };
  }

  /** Builds the documents of `area-tally` from the whole log, and makes sure that all of it is in them. */
  async rebuild(events: number): Promise<void> {
    this.rebuilds += 1;
    const projection = this.emmett.pongoMultiStreamProjection({
      collectionName: 'area_tally',
      canHandle: ['GoalAssessed.v1'],
      getDocumentId: ({ data }: GoalAssessed) => `${data.municipalityCode}-${data.area}`,
      evolve: (tally: Tally | null, event: GoalAssessed) => takeIn(tally ?? undefined, event),
    });
    const consumer = this.emmett.rebuildPostgreSQLProjections({
      connectionString: this.url,
      // A processor that has been through the log before would go on from its end.
      projections: [{ projection, processorId: `rebuild-${this.rebuilds}`, truncateOnStart: true }],
    });
    try {
      await consumer.start();
    } finally {
      await consumer.close();
    }
    const { rows } = await this.pool.query<{ taken: number }>(
      `SELECT coalesce(sum((data->>'assessments')::int), 0)::int AS taken FROM area_tally`,
    );
    if (rows[0]?.taken !== events) throw new Error(`emmett's rebuild took in ${rows[0]?.taken} of ${events} events`);
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
