import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { StartEvaluation, startEvaluationSchema, type StartEvaluationBody } from './start-evaluation';

@Controller('evaluations')
export class StartEvaluationController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Post()
  @allow('evaluator')
  @ApiOperation({ summary: 'Påbörja en utvärdering / Start an evaluation' })
  start(
    @Body({ schema: startEvaluationSchema }) body: StartEvaluationBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const municipality = this.registry.find(body.municipalityCode);
    return this.bus.execute(new StartEvaluation(body, contextOf(request), municipality));
  }
}
