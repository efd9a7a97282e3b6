import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { reportIdSchema } from '../report-settings';
import { RetryReport, retryReportSchema } from './retry-report';

@Controller('ranking-reports')
export class RetryReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/retry')
  @HttpCode(202)
  @allow('analyst')
  @ApiOperation({ summary: 'Försök igen med en rapport som inte kunde göras / Try again with a report that failed' })
  carryOut(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Body({ schema: retryReportSchema }) body: z.infer<typeof retryReportSchema>,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RetryReport(id, body, contextOf(request)));
  }
}
