import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { SubmitEvaluation, submitEvaluationSchema } from './submit-evaluation';

@Controller('evaluations')
export class SubmitEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/submit')
  @HttpCode(200)
  @allow('evaluator')
  @ApiOperation({ summary: 'Lämna in / Submit' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: submitEvaluationSchema }) body: SubmitEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new SubmitEvaluation(id, body, contextOf(request)));
  }
}
