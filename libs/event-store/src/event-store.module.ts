import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { EventStore } from './event-store';
import { POOL, PROJECTIONS } from './event-store.tokens';
import { openPool } from './open-pool';
import type { AnyProjection } from './read-model';
import { assertTypesKnown } from './stored-types';
import { EventTypes, type EventCatalogue } from './upcast';
import { Wake } from './wake';

export interface EventStoreOptions {
  /** URL of the runtime role. */
  readonly url: string;
  readonly catalogues: readonly EventCatalogue[];
  readonly projections: readonly AnyProjection[];
  /** Connections of this process for commands, projections and reading the log. */
  readonly connections?: number;
}

/** Gives the whole process its EventStore, Wake, the pool behind them and the list of projections. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  static forRoot({ url, catalogues, projections, connections = 10 }: EventStoreOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: POOL, useFactory: () => openPool(url, connections) },
        { provide: PROJECTIONS, useValue: projections },
        {
          provide: EventStore,
          useFactory: async (pool: Pool) => {
            const types = new EventTypes(catalogues);
            await assertTypesKnown(pool, types);
            return new EventStore(pool, types);
          },
          inject: [POOL],
        },
        {
          provide: Wake,
          useFactory: async (pool: Pool) => {
            const wake = new Wake(pool);
            await wake.listen();
            return wake;
          },
          inject: [POOL],
        },
      ],
      exports: [POOL, PROJECTIONS, EventStore, Wake],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.wake.stop();
    await this.pool.end();
  }
}
