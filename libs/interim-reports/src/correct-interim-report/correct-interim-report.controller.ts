import { allow, assured, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { CorrectInterimReport, correctInterimReportSchema } from './correct-interim-report';

@Controller('interim-reports')
export class CorrectInterimReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/correct')
  @HttpCode(200)
  @allow('approver')
  @assured()
  @ApiOperation({ summary: 'Rätta en fastställd rapport / Correct an adopted report' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: correctInterimReportSchema }) body: CorrectInterimReport['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new CorrectInterimReport(id, body, contextOf(request)));
  }
}
