import { allow, contextOf, type AskedRequest } from '#access';
import { ScoreFeed } from '#comparison';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { unfitSettings } from '../fit-settings';
import { OrderReport, orderReportSchema, type OrderReportBody } from '../order-report';

@Controller('ranking-reports')
export class OrderReportController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(ScoreFeed) private readonly feed: ScoreFeed,
  ) {}

  @Post()
  @HttpCode(202)
  @allow('analyst')
  @ApiOperation({ summary: 'Beställ en rapport / Order a report' })
  order(
    @Body({ schema: orderReportSchema }) body: OrderReportBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const { now, commandId } = request.asked;
    const unfit = unfitSettings(body, this.feed, now);
    const due = { ...body, scheduleId: null, period: null, dueAt: now, since: null };
    return this.bus.execute(new OrderReport(commandId, due, contextOf(request), unfit));
  }
}
