import { removeExpiredLogins, removeOldNotes } from '#access';
import { POOL } from '#event-store';
import { removeExpiredUploads } from '#intake';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';

const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Removes, once an hour, what is kept no longer: uploads that nobody has taken in, logins that have run out, and old notes about security.
 */
@Injectable()
export class RetentionJob implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Retention');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  onModuleInit(): void {
    const look = () => {
      this.running = this.remove();
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    this.timer.unref();
    look();
  }

  private async remove(): Promise<void> {
    try {
      await removeExpiredUploads(this.pool);
      await removeOldNotes(this.pool);
      await removeExpiredLogins(this.pool);
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : String(error));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
