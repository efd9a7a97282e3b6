import { allow, type AskedRequest } from '#access';
import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { ComparisonDesk, type Replying } from '../comparison-desk';
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
    @Req() { asked }: AskedRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    return this.desk.answerAbout(code, 'statements', query, { asked, reply, ifNoneMatch }, statementsFor);
  }
}
