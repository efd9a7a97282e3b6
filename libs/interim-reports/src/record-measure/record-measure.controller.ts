import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RecordMeasure, recordMeasureSchema } from './record-measure';

@Controller('interim-reports')
export class RecordMeasureController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/measures')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ange en eller flera åtgärder / State one or more measures' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordMeasureSchema }) body: RecordMeasure['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RecordMeasure(id, body, contextOf(request)));
  }
}
