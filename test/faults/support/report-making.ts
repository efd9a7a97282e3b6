import { EventStoreModule, readerUrl } from '#event-store';
import { BullMqRunner, ReportMakingModule, type ReportRunner } from '#ranking-reports';
import { RegistryModule } from '#registry';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import { catalogues, projections, tables } from '../../../apps/api/src/contexts';

@Module({})
class Making {
  static on(url: string): DynamicModule {
    return {
      module: Making,
      imports: [
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({ url, catalogues, projections, connections: 4 }),
        RegistryModule.forRoot({ sample: true }),
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: readerUrl(url),
          entities: tables,
          synchronize: false,
          extra: { max: 4 },
        }),
        ReportMakingModule,
      ],
    };
  }
}

/** The part of the service that makes reports, without HTTP. */
export function openMaking(url: string): Promise<INestApplicationContext> {
  types.setTypeParser(types.builtins.JSON, (text) => text);
  return NestFactory.createApplicationContext(Making.on(url), { logger: ['error'], abortOnError: false });
}

const LOCK_MS = 1500;

/** Jobs on Redis, or in the database where there is none. */
export function openRunner(url: string, redisUrl: string): ReportRunner {
  const store = redisUrl === '' ? { postgresUrl: url } : { redisUrl };
  return new BullMqRunner({ store, report: () => undefined, lockMs: LOCK_MS });
}
