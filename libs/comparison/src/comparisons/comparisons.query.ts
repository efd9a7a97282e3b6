import { allow } from '#access';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { compareOrganisation } from '../compare';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';

@Controller('comparisons')
export class ComparisonsQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get(':code')
  @allow('anyone')
  @ApiOperation({ summary: 'En kommuns poäng jämförda med andras / The scores of a municipality compared with others' })
  compare(
    @Param('code') code: string,
    @Query({ schema: comparisonSchema }) query: z.infer<typeof comparisonSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    return this.desk.answerAbout(code, 'comparison', query, { request, reply }, compareOrganisation);
  }
}
