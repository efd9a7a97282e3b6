import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import { noSuchReport } from '../may';
import type { RankingReportEvent, RankingReportState } from '../ranking-report';
import { reasonSchema } from '../report-settings';

export const cancelReportSchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'CancelRankingReport' });

export class CancelReport extends Command<z.infer<typeof cancelReportSchema>> {}

export function cancelReport(
  { status }: RankingReportState,
  { data, context }: CancelReport,
): Decision<RankingReportEvent> {
  switch (status) {
    case 'none':
      return noSuchReport();
    case 'due':
    case 'failed':
      return [{ type: 'RankingReportCancelled.v1', data: { reason: data.reason, cancelledAt: context.now } }];
    case 'cancelled':
      return [];
    case 'done':
      return refuse('conflict', '', 'already-made', 'Rapporten är redan klar.', 'The report is made already.');
  }
}
