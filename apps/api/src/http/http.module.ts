import { AUTHENTICATORS, SECURITY_LOG } from '#access';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { Config } from '../config';
import { CONFIG } from './config.token';
import { demoAuthenticator } from './demo-authenticator';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { ProblemFilter } from './problem.filter';
import { RequestGuard } from './request.guard';
import { SecurityLines } from './security-lines';
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
        { provide: AUTHENTICATORS, useValue: config.authMode === 'demo' ? [demoAuthenticator] : [] },
        { provide: SECURITY_LOG, useClass: SecurityLines },
        { provide: APP_GUARD, useClass: RequestGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, SECURITY_LOG],
    };
  }
}
