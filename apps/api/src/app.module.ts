import { ComparisonModule } from '#comparison';
import { EvaluationsModule } from '#evaluations';
import { EventStoreModule } from '#event-store';
import { allowanceFor, IntakeModule } from '#intake';
import { InterimReportsModule } from '#interim-reports';
import { RankingReportsModule, RENDER_REPORT, type JobStore } from '#ranking-reports';
import { NetworksModule, RegistryModule } from '#registry';
import { Module, type DynamicModule } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { renderReport } from '../../web/src/ranking-report/render-report';
import { WebModule } from '../../web/src/web.module';
import { WorkerModule } from '../../worker/src/worker.module';
import type { Config } from './config';
import { catalogues, projections, tables } from './contexts';
import { HttpModule } from './http/http.module';
import { transportProvider } from './http/web-transport';

/** Everything under here is the API; the pages have the other addresses. */
export const API_PREFIX = 'api/v1';

/** The modules whose routes are the API's. */
export const API_MODULES = [
  HttpModule,
  RegistryModule,
  NetworksModule,
  EvaluationsModule,
  InterimReportsModule,
  ComparisonModule,
  IntakeModule,
  RankingReportsModule,
];

@Module({})
export class AppModule {
  /** The process as its role wants it. */
  static forRole(config: Config, url: string): DynamicModule {
    const http = HttpModule.forConfig(config);
    const worker = config.role === 'api' ? [] : [WorkerModule.withJobsOn(jobStoreOf(config, url))];
    const allowance = allowanceFor({ attempts: config.uploadsPerTenMinutes, shared: config.authMode === 'demo' });
    const intake = IntakeModule.forRoot(allowance);
    const contexts =
      config.role === 'worker'
        ? []
        : [
            NetworksModule,
            EvaluationsModule,
            InterimReportsModule,
            ComparisonModule,
            intake,
            RankingReportsModule.renderedBy({ provide: RENDER_REPORT, useValue: renderReport }),
            WebModule.speakingThrough(transportProvider),
          ];
    const routes = RouterModule.register(API_MODULES.map((module) => ({ path: API_PREFIX, module })));
    return { module: AppModule, imports: [...foundations(config, url), http, ...contexts, ...worker, routes] };
  }
}

function jobStoreOf({ redisUrl }: Config, postgresUrl: string): JobStore {
  return redisUrl === undefined ? { postgresUrl } : { redisUrl };
}

/** What every process has: the log, the registry, the buses, and TypeORM's connection for queries. */
function foundations(config: Config, url: string): NonNullable<DynamicModule['imports']> {
  return [
    CqrsModule.forRoot(),
    EventStoreModule.forRoot({ url, catalogues, projections }),
    RegistryModule.forRoot({ sample: config.sample }),
    TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      entities: tables,
      synchronize: false,
      migrationsRun: false,
      extra: { max: 10 },
      // A condition that is undefined would otherwise be left out, and the first row be taken for the one meant.
      invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' },
    }),
  ];
}
