import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { AssessGoal, assessGoalSchema } from './assess-goal';

@Controller('interim-reports')
export class AssessGoalController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/goal-assessments')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Bedöm ett eller flera mål / Assess one or more goals' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: assessGoalSchema }) body: AssessGoal['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new AssessGoal(id, body, contextOf(request)));
  }
}
