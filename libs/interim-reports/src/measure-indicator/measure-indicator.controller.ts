import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { MeasureIndicator, measureIndicatorSchema } from './measure-indicator';

@Controller('interim-reports')
export class MeasureIndicatorController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/indicators')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ange en eller flera indikatorers värden / State the values of one or more indicators' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: measureIndicatorSchema }) body: MeasureIndicator['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new MeasureIndicator(id, body, contextOf(request)));
  }
}
