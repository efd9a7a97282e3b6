import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Put, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ScoreEvaluation, scoreEvaluationSchema } from './score-evaluation';

@Controller('evaluations')
export class ScoreEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Put(':id/scores')
  @HttpCode(200)
  @allow('evaluator')
  @ApiOperation({ summary: 'Ange poäng / Give scores' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: scoreEvaluationSchema }) body: ScoreEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ScoreEvaluation(id, body, contextOf(request)));
  }
}
