import { allow, scope, type AskedRequest } from '#access';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadableReports } from '../readable-reports.query';
import { idSchema } from '../schemas';
import { indicatorSeries, type IndicatorSeries } from './indicator-series';

const seriesSchema = z.strictObject({ after: z.string().optional() });

@Controller('interim-reports')
export class IndicatorsQuery {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get(':id/indicators')
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({
    summary:
      'En delårsrapports indikatorer som serier, med brott där värden inte kan jämföras / The indicators of an interim report as series, broken where values cannot be compared',
  })
  async series(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: seriesSchema }) _query: z.infer<typeof seriesSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: readonly IndicatorSeries[]; next: null }> {
    const { report } = await this.reports.one(id, asked);
    return { items: indicatorSeries(report.indicators), next: null };
  }
}
