import {
  AUTHENTICATORS,
  KeyAuthenticator,
  SessionAuthenticator,
  StoredActors,
  TokenAuthenticator,
  type Authenticator,
} from '#access';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { Config } from '../config';
import { CONFIG } from './config.token';
import { demoAuthenticator } from './demo-authenticator';
import { HealthController } from './health.controller';
import { LimitsGuard } from './limits.guard';
import { MetricsController } from './metrics.controller';
import { ProblemFilter } from './problem.filter';
import { RequestGuard } from './request.guard';
import { SessionController } from './session.controller';
import { validationPipe } from './validation.pipe';

/** What is common to all requests: who asks, what may be sent, and how a refusal reads. */
@Module({})
export class HttpModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [HealthController, MetricsController, SessionController],
      providers: [
        { provide: CONFIG, useValue: config },
        authenticatorsFor(config),
        { provide: APP_GUARD, useClass: RequestGuard },
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG],
    };
  }
}

/** In the order in which they are asked. */
function authenticatorsFor({ oidc, authMode }: Config): Provider {
  const known = oidc ? [SessionAuthenticator, TokenAuthenticator] : [];
  return {
    provide: AUTHENTICATORS,
    inject: [StoredActors, ...known, KeyAuthenticator],
    useFactory: (directory: StoredActors, ...found: Authenticator[]) =>
      authMode === 'demo' ? [...found, demoAuthenticator(directory)] : found,
  };
}
