import { allow } from '#access';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { statementsFor } from './statements';

@Controller('comparisons')
export class StatementsQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get(':code/statements')
  @allow('anyone')
  @ApiOperation({
    summary:
      'Jämförelsen i ord, varje mening med sina siffror / The comparison in words, each sentence with its figures',
  })
  statements(
    @Param('code') code: string,
    @Query({ schema: comparisonSchema }) query: z.infer<typeof comparisonSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    return this.desk.answerAbout(code, 'statements', query, { request, reply }, statementsFor);
  }
}
