import { allow, contextOf, type AskedRequest } from '#access';
import { ScoreFeed } from '#comparison';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { unfitSettings } from '../fit-settings';
import { scheduleIdSchema } from '../report-settings';
import { ChangeReportSchedule, changeScheduleSchema, type ChangeScheduleBody } from './change-schedule';

@Controller('report-schedules')
export class ChangeScheduleController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(ScoreFeed) private readonly feed: ScoreFeed,
  ) {}

  @Post(':id/change')
  @HttpCode(200)
  @allow('analyst')
  @ApiOperation({ summary: 'Ändra ett schema / Change a schedule' })
  carryOut(
    @Param('id', { schema: scheduleIdSchema }) id: string,
    @Body({ schema: changeScheduleSchema }) body: ChangeScheduleBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const unfit = unfitSettings(body, this.feed, request.asked.now);
    return this.bus.execute(new ChangeReportSchedule(id, body, contextOf(request), unfit));
  }
}
