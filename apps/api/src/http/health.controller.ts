import { allow } from '#access';
import { checkLog, logHealth, POOL, type LogHealth } from '#event-store';
import { Controller, Get, Inject, Logger, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Pool } from 'pg';

export interface Readiness {
  readonly status: 'ok';
  /** The log's last position. */
  readonly position: string;
  readonly projections: readonly Pick<
    LogHealth['projections'][number],
    'name' | 'lagEvents' | 'stalledSeconds' | 'parked'
  >[];
}

@Controller('health')
export class HealthController {
  private readonly log = new Logger('Health');

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  @Get('live')
  @allow('anyone')
  @ApiOperation({ summary: 'Processen svarar / The process answers' })
  live(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * Not ready without a database, or with a log that is not whole. A stream that is parked or a read model that lags is
   * told, but others can be served all the same.
   */
  @Get('ready')
  @allow('anyone')
  @ApiOperation({ summary: 'Databasen svarar och händelserna är hela / The database answers and the log is whole' })
  async ready(): Promise<Readiness> {
    const [check, health] = await this.look();
    if (!check.holds) {
      this.log.error(`The log ends at ${check.lastPosition}, but its head says ${check.head}`);
      throw new ServiceUnavailableException();
    }
    const projections = health.projections.map(({ name, lagEvents, stalledSeconds, parked }) => ({
      name,
      lagEvents,
      stalledSeconds: Math.round(stalledSeconds),
      parked,
    }));
    return { status: 'ok', position: check.head.toString(), projections };
  }

  private async look() {
    try {
      return await Promise.all([checkLog(this.pool, { counting: false }), logHealth(this.pool)]);
    } catch (error) {
      this.log.error(`The database does not answer: ${String(error)}`);
      throw new ServiceUnavailableException();
    }
  }
}
