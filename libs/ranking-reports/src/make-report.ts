import { Command, refuse, type Decision } from '#kernel';
import { noSuchReport } from './may';
import { packReport } from './packed-report';
import type { RankingReportEvent, RankingReportState } from './ranking-report';
import type { RankingReport } from './report';

/** The service has made a report that was due. */
export class MakeReport extends Command<RankingReport> {}

/** A report is made once; one that was cancelled meanwhile is not made any more. */
export function makeReport(
  { status }: RankingReportState,
  { data, context }: MakeReport,
): Decision<RankingReportEvent> {
  switch (status) {
    case 'none':
      return noSuchReport();
    case 'due':
      return [
        {
          type: 'RankingReportMade.v1',
          data: { asOf: data.asOf, packedReport: packReport(data), madeAt: context.now },
        },
      ];
    case 'done':
      return [];
    case 'failed':
      return refuse(
        'conflict',
        '',
        'has-failed',
        'Rapporten väntar på ett nytt försök.',
        'The report waits for a new try.',
      );
    case 'cancelled':
      return refuse('conflict', '', 'already-cancelled', 'Rapporten är avbruten.', 'The report is cancelled.');
  }
}
