import { allow, type AskedRequest } from '#access';
import { Refused } from '#kernel';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { nextPeriods, refusedCron, type Period } from '../periods';

const SHOWN_PERIODS = 5;

const querySchema = z.strictObject({
  cron: z.string().max(60).meta({ description: 'Fem fält, minut först / five fields, minute first: 0 6 1 * *' }),
  after: z.string().optional(),
});

/** What a schedule would come to, before anybody makes it. */
@Controller('report-times')
export class ReportTimesQuery {
  @Get()
  @allow('anyone')
  @ApiOperation({
    summary: 'De närmaste tiderna som ett schema skulle få / The next times that a schedule would have',
  })
  times(
    @Query({ schema: querySchema }) { cron }: z.infer<typeof querySchema>,
    @Req() { asked }: AskedRequest,
  ): { readonly items: readonly Period[]; readonly next: null } {
    const refusal = refusedCron(cron);
    if (refusal) throw new Refused(refusal);
    return { items: nextPeriods(cron, asked.now, SHOWN_PERIODS), next: null };
  }
}
