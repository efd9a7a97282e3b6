import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import { noSuchReport } from '../may';
import type { RankingReportEvent, RankingReportState } from '../ranking-report';

export const retryReportSchema = z.strictObject({}).default({}).meta({ id: 'RetryRankingReport' });

export class RetryReport extends Command<z.infer<typeof retryReportSchema>> {}

/** A report that could not be made is due again, for the instant that it fell due. */
export function retryReport({ status }: RankingReportState, { context }: RetryReport): Decision<RankingReportEvent> {
  switch (status) {
    case 'none':
      return noSuchReport();
    case 'due':
      return [];
    case 'failed':
      return [{ type: 'RankingReportRetried.v1', data: { retriedAt: context.now } }];
    case 'done':
      return refuse('conflict', '', 'already-made', 'Rapporten är redan klar.', 'The report is made already.');
    case 'cancelled':
      return refuse('conflict', '', 'already-cancelled', 'Rapporten är avbruten.', 'The report is cancelled.');
  }
}
