import { allow, type AskedRequest } from '#access';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { PublishedReports } from '../published-reports.query';
import { forecastAccuracy, type ForecastAccuracy } from './forecast-accuracy';

const accuracySchema = z.strictObject({
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  committee: z.string().normalize('NFC').max(200).optional(),
  after: z.string().optional(),
});

@Controller('forecast-accuracy')
export class ForecastAccuracyQuery {
  constructor(@Inject(PublishedReports) private readonly reports: PublishedReports) {}

  @Get()
  @allow('anyone')
  @ApiOperation({
    summary:
      'Prognossäkerhet: varje prognos mot bokslutet, med tecken / Forecast accuracy: each forecast against the final accounts, signed',
  })
  async accuracy(
    @Query({ schema: accuracySchema }) { municipalityCode, committee }: z.infer<typeof accuracySchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<ForecastAccuracy & { readonly next: null }> {
    const reports = await this.reports.all({ municipalityCode, committee }, asked);
    return { ...forecastAccuracy(reports), next: null };
  }
}
