import { allow, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake } from '#event-store';
import { Refused } from '#kernel';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Ledger } from '../ledger.query';
import { noSuchSchedule } from '../may';
import { reportSchedulePage } from '../report-schedule.table';
import { scheduleIdSchema } from '../report-settings';
import { shownSchedule, type ShownSchedule } from './shown-schedule';

const querySchema = z.strictObject({ after: z.string().optional() });

@Controller('report-schedules')
export class SchedulesQuery {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Scheman för rapporter, med de närmaste tiderna / Report schedules with their next times' })
  async list(
    @Query({ schema: querySchema }) _query: z.infer<typeof querySchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ readonly items: readonly ShownSchedule[]; readonly next: null }> {
    await this.reach(asked.after);
    const schedules = await this.ledger.schedules();
    return { items: schedules.map((schedule) => shownSchedule(schedule, asked.now)), next: null };
  }

  @Get(':id')
  @allow('anyone')
  @ApiOperation({ summary: 'Ett schema för rapporter / A report schedule' })
  async one(
    @Param('id', { schema: scheduleIdSchema }) id: string,
    @Query({ schema: querySchema }) _query: z.infer<typeof querySchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<ShownSchedule> {
    await this.reach(asked.after);
    const schedule = await this.ledger.schedule(id);
    if (!schedule) throw new Refused(noSuchSchedule());
    return shownSchedule(schedule, asked.now);
  }

  private async reach(after: bigint | undefined): Promise<void> {
    if (after === undefined) return;
    if (!(await awaitProjection(this.pool, this.wake, reportSchedulePage.name, after))) throw new Unavailable();
  }
}
