import { ChangesModule } from '#changes';
import { AccessModule, IS_MUNICIPALITY, LoginModule, SecurityLogModule } from '#access';
import { ComparisonModule } from '#comparison';
import { EvaluationsModule } from '#evaluations';
import { EventStoreModule, readerUrl } from '#event-store';
import { allowanceFor, IntakeModule } from '#intake';
import { InterimReportsModule } from '#interim-reports';
import { RankingReportsModule, RENDER_REPORT, type JobStore } from '#ranking-reports';
import { NetworksModule, REGISTRY, RegistryModule, type Registry } from '#registry';
import { Module, type DynamicModule } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { setReport } from '../../web/src/ranking-report/set-report';
import { WebModule } from '../../web/src/web.module';
import { WorkerModule } from '../../worker/src/worker.module';
import type { Config } from './config';
import { catalogues, projections, tables } from './contexts';
import { HttpModule } from './http/http.module';
import { LimitsModule } from './http/limits.module';
import { loginsProvider, transportProvider } from './http/web-transport';
import { personalRecordsProvider } from './personal-records';

/** Everything under here is the API; the pages have the other addresses. */
export const API_PREFIX = 'api/v1';

/** The modules whose routes are the API's. */
export const API_MODULES = [
  HttpModule,
  AccessModule,
  SecurityLogModule,
  RegistryModule,
  NetworksModule,
  EvaluationsModule,
  InterimReportsModule,
  ComparisonModule,
  IntakeModule,
  RankingReportsModule,
  ChangesModule,
];

/** What is not settled by the environment. */
interface Fitted {
  /** How long one reading statement may run. */
  readonly statementMs: number;
  /** Writes one line of the security log. */
  readonly securityLine: (line: string) => void;
}

@Module({})
export class AppModule {
  /** The process as its role wants it. */
  static forRole(config: Config, url: string, fitted: Fitted): DynamicModule {
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
            ChangesModule,
            RankingReportsModule.renderedBy({ provide: RENDER_REPORT, useValue: setReport }),
            WebModule.speakingThrough(transportProvider, loginsProvider),
          ];
    const routes = RouterModule.register(API_MODULES.map((module) => ({ path: API_PREFIX, module })));
    return { module: AppModule, imports: [...foundations(config, url, fitted), http, ...contexts, ...worker, routes] };
  }
}

function jobStoreOf({ redisUrl }: Config, postgresUrl: string): JobStore {
  return redisUrl === undefined ? { postgresUrl } : { redisUrl };
}

/** What every process has: the log, the registry, the buses, and TypeORM's connections for queries, which only read. */
function foundations(config: Config, url: string, fitted: Fitted): NonNullable<DynamicModule['imports']> {
  return [
    CqrsModule.forRoot(),
    AccessModule.forRoot({ routes: config.role !== 'worker', personalRecords: personalRecordsProvider }),
    SecurityLogModule.writingTo(fitted.securityLine, { routes: config.role !== 'worker' }),
    LimitsModule.forConfig(config),
    ...(config.oidc ? [LoginModule.forSettings(config.oidc, isMunicipality)] : []),
    EventStoreModule.forRoot({ url, catalogues, projections }),
    RegistryModule.forRoot({ sample: config.sample }),
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: readerUrl(url),
      entities: tables,
      synchronize: false,
      migrationsRun: false,
      extra: { max: 10, statement_timeout: fitted.statementMs },
      // A condition that is undefined would otherwise be left out, and the first row be taken for the one meant.
      invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' },
    }),
  ];
}

const isMunicipality = {
  provide: IS_MUNICIPALITY,
  inject: [REGISTRY],
  useFactory: (registry: Registry) => (code: string) => registry.find(code) !== undefined,
};
