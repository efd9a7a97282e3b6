import { POOL } from '#event-store';
import { Inject, Logger, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { SECURITY_LOG } from '../security-log';
import { keepNotes } from './kept-notes.query';
import { SecurityLogQueue } from './security-log-queue';
import { SecurityLogQuery } from './security-log.query';

/** The security log of the process, for everything in it. */
@Module({})
export class SecurityLogModule implements BeforeApplicationShutdown {
  constructor(@Inject(SECURITY_LOG) private readonly queue: SecurityLogQueue) {}

  /**
   * @param line writes one line where the operator looks
   * @param choice.routes whether the process answers what is asked here
   */
  static writingTo(line: (text: string) => void, { routes }: { readonly routes: boolean }): DynamicModule {
    const log = new Logger('Security');
    return {
      module: SecurityLogModule,
      global: true,
      controllers: routes ? [SecurityLogQuery] : [],
      providers: [
        {
          provide: SECURITY_LOG,
          inject: [POOL],
          useFactory: (pool: Pool) =>
            new SecurityLogQueue({ line, keep: (notes) => keepNotes(pool, notes) }, (error) =>
              log.error(`Notes wait to be stored: ${String(error)}`),
            ),
        },
      ],
      exports: [SECURITY_LOG],
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.queue.close();
  }
}
