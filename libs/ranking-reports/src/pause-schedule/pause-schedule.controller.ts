import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { scheduleIdSchema } from '../report-settings';
import { PauseReportSchedule, pauseScheduleSchema } from './pause-schedule';

@Controller('report-schedules')
export class PauseScheduleController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/pause')
  @HttpCode(200)
  @allow('analyst')
  @ApiOperation({ summary: 'Pausa ett schema / Pause a schedule' })
  carryOut(
    @Param('id', { schema: scheduleIdSchema }) id: string,
    @Body({ schema: pauseScheduleSchema }) body: z.infer<typeof pauseScheduleSchema>,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new PauseReportSchedule(id, body, contextOf(request)));
  }
}
