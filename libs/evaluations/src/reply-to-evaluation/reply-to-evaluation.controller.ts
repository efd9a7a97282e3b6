import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ReplyToEvaluation, replyToEvaluationSchema } from './reply-to-evaluation';

@Controller('evaluations')
export class ReplyToEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/reply')
  @HttpCode(200)
  @allow('approver')
  @ApiOperation({ summary: 'Kommunens svar / The reply of the municipality' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: replyToEvaluationSchema }) body: ReplyToEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ReplyToEvaluation(id, body, contextOf(request)));
  }
}
