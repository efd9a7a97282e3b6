import 'reflect-metadata';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory, RouterModule } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemFilter } from '../../apps/api/src/http/problem.filter';
import { RequestGuard } from '../../apps/api/src/http/request.guard';
import { validationPipe } from '../../apps/api/src/http/validation.pipe';
import { AUTHENTICATORS, SECURITY_LOG } from '../../libs/access/src';
import { ComparisonModule } from '../../libs/comparison/src';
import { ScoreFeed } from '../../libs/comparison/src/score-feed';
import { EventStoreModule } from '../../libs/event-store/src';
import { REGISTRY, type MunicipalityRow, type Registry } from '../../libs/registry/src';
import { catalogues } from './comparison-world';

/**
 * The comparison context as it stands in the service: the same guard, validation and errors, over another registry, and
 * without a limit to how often one address may ask.
 */
export interface ComparisonService {
  readonly app: NestFastifyApplication;
  readonly feed: ScoreFeed;
  readonly port: number;
  stop(): Promise<void>;
}

@Global()
@Module({})
class RegistryOf {
  static list(municipalities: readonly MunicipalityRow[]): DynamicModule {
    const byCode = new Map(municipalities.map((one) => [one.code, one]));
    const registry: Registry = {
      sample: true,
      find: (code) => byCode.get(code),
      all: () => municipalities,
      search: () => [],
    };
    return { module: RegistryOf, providers: [{ provide: REGISTRY, useValue: registry }], exports: [REGISTRY] };
  }
}

@Module({})
class Whole {}

/** Nobody shows who they are, so nobody has to be asked. */
const providers = [
  { provide: AUTHENTICATORS, useValue: [] },
  { provide: SECURITY_LOG, useValue: { note: () => undefined } },
  { provide: APP_GUARD, useClass: RequestGuard },
  { provide: APP_PIPE, useFactory: validationPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

export async function startComparisons(
  url: string,
  municipalities: readonly MunicipalityRow[],
): Promise<ComparisonService> {
  const whole = {
    module: Whole,
    providers,
    imports: [
      EventStoreModule.forRoot({ url, catalogues, projections: [] }),
      RegistryOf.list(municipalities),
      ComparisonModule,
      RouterModule.register([{ path: 'api/v1', module: ComparisonModule }]),
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(whole, new FastifyAdapter(), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await app.listen(0, '127.0.0.1');
  const port = Number(new URL(await app.getUrl()).port);
  return { app, feed: app.get(ScoreFeed), port, stop: () => app.close() };
}
