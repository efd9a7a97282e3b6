import { allow, contextOf, type AskedRequest } from '#access';
import { Refused, type CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Ledger } from '../ledger.query';
import { noSuchSchedule } from '../may';
import { OrderReport } from '../order-report';
import { scheduleIdSchema } from '../report-settings';

const runScheduleSchema = z.strictObject({}).default({}).meta({ id: 'RunReportSchedule' });

@Controller('report-schedules')
export class RunScheduleController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  @Post(':id/run')
  @HttpCode(202)
  @allow('analyst')
  @ApiOperation({ summary: 'Gör ett schemas rapport nu / Make a schedule’s report now' })
  async run(
    @Param('id', { schema: scheduleIdSchema }) id: string,
    @Body({ schema: runScheduleSchema }) _body: object,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const { now, commandId } = request.asked;
    const schedule = await this.ledger.schedule(id);
    if (!schedule) throw new Refused(noSuchSchedule());
    const { name: title, instrumentVersion, measures, peers, formats } = schedule;
    const before = await this.ledger.lastPeriod(id, true);
    const since = before && before.dueAt < now ? { reportId: before.id, dueAt: before.dueAt } : null;
    const settings = { instrumentVersion, measures, peers, formats };
    const due = { scheduleId: id, title, period: null, dueAt: now, since, ...settings };
    return this.bus.execute(new OrderReport(commandId, due, contextOf(request)));
  }
}
