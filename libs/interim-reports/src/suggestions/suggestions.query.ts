import { allow, scope, type AskedRequest } from '#access';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadableReports } from '../readable-reports.query';
import { idSchema } from '../schemas';
import type { Suggestion } from './suggestion';
import { suggestionsFor } from './suggestions';

const suggestionsSchema = z.strictObject({ after: z.string().optional() });

@Controller('interim-reports')
export class SuggestionsQuery {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get(':id/suggestions')
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({
    summary:
      'Vad siffrorna talar för i fråga om varje mål, bredvid bedömningen / What the figures suggest for each goal, beside the assessment',
  })
  async suggestions(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: suggestionsSchema }) _query: z.infer<typeof suggestionsSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: readonly Suggestion[]; next: null }> {
    const { report } = await this.reports.one(id, asked);
    return { items: suggestionsFor(report), next: null };
  }
}
