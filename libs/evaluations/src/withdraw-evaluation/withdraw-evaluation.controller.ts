import { allow, assured, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { WithdrawEvaluation, withdrawEvaluationSchema } from './withdraw-evaluation';

@Controller('evaluations')
export class WithdrawEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/withdraw')
  @HttpCode(200)
  @allow('analyst', 'evaluator')
  @assured()
  @ApiOperation({ summary: 'Återkalla / Withdraw' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: withdrawEvaluationSchema }) body: WithdrawEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new WithdrawEvaluation(id, body, contextOf(request)));
  }
}
