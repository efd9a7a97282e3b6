import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { reportIdSchema } from '../report-settings';
import { CancelReport, cancelReportSchema } from './cancel-report';

@Controller('ranking-reports')
export class CancelReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @allow('analyst')
  @ApiOperation({ summary: 'Avbryt en rapport som inte är klar / Cancel a report that is not made yet' })
  carryOut(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Body({ schema: cancelReportSchema }) body: z.infer<typeof cancelReportSchema>,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new CancelReport(id, body, contextOf(request)));
  }
}
