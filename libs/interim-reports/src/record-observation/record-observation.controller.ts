import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RecordObservation, recordObservationSchema } from './record-observation';

@Controller('interim-reports')
export class RecordObservationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/observations')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ange en eller flera iakttagelser / State one or more observations' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordObservationSchema }) body: RecordObservation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RecordObservation(id, body, contextOf(request)));
  }
}
