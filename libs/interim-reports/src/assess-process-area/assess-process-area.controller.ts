import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { AssessProcessArea, assessProcessAreaSchema } from './assess-process-area';

@Controller('interim-reports')
export class AssessProcessAreaController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/process-areas')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Bedöm ett eller flera processområden / Assess one or more process areas' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: assessProcessAreaSchema }) body: AssessProcessArea['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new AssessProcessArea(id, body, contextOf(request)));
  }
}
