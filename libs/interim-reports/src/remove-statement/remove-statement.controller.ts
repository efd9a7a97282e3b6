import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RemoveStatement, removeStatementSchema } from './remove-statement';

@Controller('interim-reports')
export class RemoveStatementController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/statements/remove')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ta bort en uppgift / Remove a statement' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: removeStatementSchema }) body: RemoveStatement['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RemoveStatement(id, body, contextOf(request)));
  }
}
