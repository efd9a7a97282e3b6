import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RecordText, recordTextSchema } from './record-text';

@Controller('interim-reports')
export class RecordTextController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/texts')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ange en eller flera texter / State one or more texts' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordTextSchema }) body: RecordText['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RecordText(id, body, contextOf(request)));
  }
}
