import { allow, contextOf, type AskedRequest } from '#access';
import { ScoreFeed } from '#comparison';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { unfitSettings } from '../fit-settings';
import { MakeReportSchedule, makeScheduleSchema, type MakeScheduleBody } from './make-schedule';

@Controller('report-schedules')
export class MakeScheduleController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(ScoreFeed) private readonly feed: ScoreFeed,
  ) {}

  @Post()
  @allow('analyst')
  @ApiOperation({ summary: 'Låt rapporter göras på bestämda tider / Have reports made at set times' })
  make(
    @Body({ schema: makeScheduleSchema }) body: MakeScheduleBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const unfit = unfitSettings(body, this.feed, request.asked.now);
    return this.bus.execute(new MakeReportSchedule(body, contextOf(request), unfit));
  }
}
