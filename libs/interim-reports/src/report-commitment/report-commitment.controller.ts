import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ReportCommitment, reportCommitmentSchema } from './report-commitment';

@Controller('interim-reports')
export class ReportCommitmentController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/commitments')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Redovisa ett eller flera åtaganden / Report one or more commitments' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reportCommitmentSchema }) body: ReportCommitment['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ReportCommitment(id, body, contextOf(request)));
  }
}
