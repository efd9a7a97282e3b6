import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ReturnInterimReport, returnInterimReportSchema } from './return-interim-report';

@Controller('interim-reports')
export class ReturnInterimReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/return')
  @HttpCode(200)
  @allow('approver')
  @ApiOperation({ summary: 'Återlämna för komplettering / Return for completion' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: returnInterimReportSchema }) body: ReturnInterimReport['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ReturnInterimReport(id, body, contextOf(request)));
  }
}
