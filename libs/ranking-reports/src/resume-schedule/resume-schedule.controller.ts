import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { scheduleIdSchema } from '../report-settings';
import { ResumeReportSchedule, resumeScheduleSchema } from './resume-schedule';

@Controller('report-schedules')
export class ResumeScheduleController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/resume')
  @HttpCode(200)
  @allow('analyst')
  @ApiOperation({ summary: 'Låt ett schema gå vidare / Resume a schedule' })
  carryOut(
    @Param('id', { schema: scheduleIdSchema }) id: string,
    @Body({ schema: resumeScheduleSchema }) body: z.infer<typeof resumeScheduleSchema>,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ResumeReportSchedule(id, body, contextOf(request)));
  }
}
