import { allow, assured, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { CorrectEvaluation, correctEvaluationSchema } from './correct-evaluation';

@Controller('evaluations')
export class CorrectEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/correct')
  @HttpCode(200)
  @allow('analyst')
  @assured()
  @ApiOperation({ summary: 'Rätta / Correct' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: correctEvaluationSchema }) body: CorrectEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new CorrectEvaluation(id, body, contextOf(request)));
  }
}
