import {
  allowancesFor,
  PostgresRates,
  RATE_STORE,
  RateCounter,
  RedisRates,
  SECURITY_LOG,
  type RateStore,
  type SecurityLog,
} from '#access';
import { POOL } from '#event-store';
import { Inject, Logger, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Config } from '../config';
import { REQUEST_LIMITS, RequestLimits } from './limits';

/** What counts how often anybody asks, with all processes together. */
@Module({})
export class LimitsModule implements BeforeApplicationShutdown {
  constructor(@Inject(RateCounter) private readonly counter: RateCounter) {}

  static forConfig({ redisUrl, authMode, ratesPerMinute }: Config): DynamicModule {
    const log = new Logger('Limits');
    const allowances = allowancesFor({ set: ratesPerMinute, shared: authMode === 'demo' });
    return {
      module: LimitsModule,
      global: true,
      providers: [
        {
          provide: RATE_STORE,
          inject: [POOL],
          useFactory: (pool: Pool) => (redisUrl === undefined ? new PostgresRates(pool) : new RedisRates(redisUrl)),
        },
        {
          provide: RateCounter,
          inject: [RATE_STORE],
          useFactory: (store: RateStore) =>
            new RateCounter(store, (error) => log.error(`Each process counts by itself: ${String(error)}`)),
        },
        {
          provide: REQUEST_LIMITS,
          inject: [RateCounter, SECURITY_LOG],
          useFactory: (counter: RateCounter, security: SecurityLog) => new RequestLimits(counter, allowances, security),
        },
      ],
      exports: [REQUEST_LIMITS],
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.counter.close();
  }
}
