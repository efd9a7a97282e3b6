import { allow, type AskedRequest } from '#access';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { PublishedReports } from '../published-reports.query';
import { forecastDeviations, type ForecastDeviations, type Population } from './forecast-deviations';

const fourDigits = z
  .string()
  .regex(/^\d{4}$/)
  .optional();

const deviationsSchema = z.strictObject({
  municipalityCode: fourDigits,
  committee: z.string().normalize('NFC').max(200).optional(),
  fiscalYear: fourDigits.meta({
    description: 'Utelämnat: det senaste året med en fastställd rapport / the latest year',
  }),
  after: z.string().optional(),
});

@Controller('forecast-deviations')
export class ForecastDeviationsQuery {
  constructor(
    @Inject(PublishedReports) private readonly reports: PublishedReports,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @ApiOperation({
    summary:
      'Prognosavvikelser i procent av budget, mellan enheter, nämnder, kommuner och verksamheter / Forecast deviations in percent of budget, across units, committees, municipalities and activities',
  })
  async deviations(
    @Query({ schema: deviationsSchema }) { municipalityCode, committee, fiscalYear }: z.infer<typeof deviationsSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<ForecastDeviations & { readonly next: null }> {
    const reports = await this.reports.all({ municipalityCode, committee }, asked);
    const year = fiscalYear === undefined ? undefined : Number(fiscalYear);
    return { ...forecastDeviations(reports, year, (code) => this.populationOf(code)), next: null };
  }

  private populationOf(code: string): Population | undefined {
    const found = this.registry.find(code);
    return found && { inhabitants: found.population, date: found.populationDate };
  }
}
