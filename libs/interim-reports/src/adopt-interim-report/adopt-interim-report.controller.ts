import { allow, assured, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { AdoptInterimReport, adoptInterimReportSchema } from './adopt-interim-report';

@Controller('interim-reports')
export class AdoptInterimReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/adopt')
  @HttpCode(200)
  @allow('approver')
  @assured()
  @ApiOperation({ summary: 'Besluta om rapporten / Adopt the report' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: adoptInterimReportSchema }) body: AdoptInterimReport['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new AdoptInterimReport(id, body, contextOf(request)));
  }
}
