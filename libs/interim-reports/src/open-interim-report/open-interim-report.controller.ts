import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { OpenInterimReport, openInterimReportSchema, type OpenInterimReportBody } from './open-interim-report';

@Controller('interim-reports')
export class OpenInterimReportController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Post()
  @allow('reporter')
  @scope('reports:write')
  @ApiOperation({ summary: 'Öppna en delårsrapport / Open an interim report' })
  open(
    @Body({ schema: openInterimReportSchema }) body: OpenInterimReportBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const municipality = this.registry.find(body.municipalityCode);
    return this.bus.execute(new OpenInterimReport(body, contextOf(request), municipality));
  }
}
