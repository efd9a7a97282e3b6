import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ReportAssignment, reportAssignmentSchema } from './report-assignment';

@Controller('interim-reports')
export class ReportAssignmentController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/assignments')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Redovisa ett eller flera uppdrag / Report one or more assignments' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reportAssignmentSchema }) body: ReportAssignment['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ReportAssignment(id, body, contextOf(request)));
  }
}
