import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { SubmitInterimReport, submitInterimReportSchema } from './submit-interim-report';

@Controller('interim-reports')
export class SubmitInterimReportController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/submit')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:submit')
  @ApiOperation({ summary: 'Lämna in till nämnden / Submit to the committee' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: submitInterimReportSchema }) body: SubmitInterimReport['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new SubmitInterimReport(id, body, contextOf(request)));
  }
}
