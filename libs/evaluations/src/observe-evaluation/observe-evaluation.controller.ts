import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ObserveEvaluation, observeEvaluationSchema } from './observe-evaluation';

@Controller('evaluations')
export class ObserveEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/observations')
  @HttpCode(200)
  @allow('evaluator')
  @ApiOperation({ summary: 'Ange en iakttagelse / Add an observation' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: observeEvaluationSchema }) body: ObserveEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ObserveEvaluation(id, body, contextOf(request)));
  }
}
