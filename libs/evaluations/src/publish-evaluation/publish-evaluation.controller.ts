import { allow, assured, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { PublishEvaluation, publishEvaluationSchema } from './publish-evaluation';

@Controller('evaluations')
export class PublishEvaluationController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/publish')
  @HttpCode(200)
  @allow('analyst')
  @assured()
  @ApiOperation({ summary: 'Publicera / Publish' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: publishEvaluationSchema }) body: PublishEvaluation['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new PublishEvaluation(id, body, contextOf(request)));
  }
}
