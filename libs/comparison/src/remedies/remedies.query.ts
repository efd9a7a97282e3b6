import { allow } from '#access';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { remediesFor } from './remedies';

@Controller('comparisons')
export class RemediesQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get(':code/remedies')
  @allow('anyone')
  @ApiOperation({
    summary:
      'Från gap till åtgärd: vilka som gör klart bättre ifrån sig och vad utvärderarna skrev / From gap to remedy: who does clearly better and what the evaluators wrote',
  })
  remedies(
    @Param('code') code: string,
    @Query({ schema: comparisonSchema }) query: z.infer<typeof comparisonSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    return this.desk.answerAbout(code, 'remedies', query, { request, reply }, remediesFor);
  }
}
