import { allow, scope, type AskedRequest } from '#access';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import type { InterimReportRow } from '../interim-report-row';
import { ReadableReports } from '../readable-reports.query';
import { idSchema } from '../schemas';
import { checkReport } from './check-report';
import type { CheckedReport } from './finding';
import { asRegistered } from './registered';

const checksSchema = z.strictObject({ after: z.string().optional() });

@Controller('interim-reports')
export class ChecksQuery {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get(':id/checks')
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({
    summary:
      'Kontroller av en delårsrapport: vad de fann och hur mycket de jämförde / Checks of an interim report: what they found and how much they compared',
  })
  async checks(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: checksSchema }) _: z.infer<typeof checksSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<CheckedReport> {
    const { report } = await this.reports.one(id, asked);
    const earlier = await this.cycleBefore(report, asked);
    return checkReport({
      tables: report.tables.map(asRegistered),
      texts: report.texts,
      ...(earlier && { earlier: { cycle: earlier.cycle, tables: earlier.tables.map(asRegistered) } }),
    });
  }

  /** The latest report that the same committee made earlier in the same year, among those that the reader may see. */
  private async cycleBefore(
    report: InterimReportRow,
    asked: AskedRequest['asked'],
  ): Promise<InterimReportRow | undefined> {
    const { municipalityCode, committee, fiscalYear, outturnThrough } = report;
    const ofYear = await this.reports.all({ municipalityCode, committee, fiscalYear }, asked);
    return ofYear.findLast((other) => other.outturnThrough < outturnThrough);
  }
}
