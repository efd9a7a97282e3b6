import { join } from 'node:path';
import { anchorOncePerDay, POOL } from '#event-store';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Config } from '../../../api/src/config';
import { CONFIG } from '../../../api/src/http/config.token';

const LOOK_EVERY_MS = 10 * 60 * 1000;

/** The setting by which somebody decides that the log is not anchored by the service. */
const NOWHERE = 'off';

/** Where anchors lie: as KOMPASSROS_ANCHORS says, else in the data folder of the embedded database; undefined: nowhere. */
export function anchorFolder(config: Pick<Config, 'database'>, env: NodeJS.ProcessEnv): string | undefined {
  const named = env['KOMPASSROS_ANCHORS'];
  if (named === NOWHERE) return undefined;
  if (named) return named;
  return config.database.kind === 'embedded' ? join(config.database.folder, 'anchors') : undefined;
}

/**
 * Anchors the log once a day. What has been done is a row in the database, so it does not matter how often it is
 * looked after or by how many processes: a day that was missed is made up for as soon as one runs.
 */
@Injectable()
export class AnchorJob implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Anchors');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const folder = anchorFolder(this.config, process.env);
    if (folder === undefined && process.env['KOMPASSROS_ANCHORS'] === NOWHERE) return;
    if (folder === undefined) {
      this.log.warn('The log is not anchored: set KOMPASSROS_ANCHORS to a folder outside the database');
      return;
    }
    const look = () => {
      this.running = this.anchor(folder);
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    this.timer.unref();
    look();
  }

  private async anchor(folder: string): Promise<void> {
    try {
      await anchorOncePerDay(this.pool, folder);
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : String(error));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
