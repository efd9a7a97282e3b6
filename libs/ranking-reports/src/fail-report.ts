import { Command, type Decision, type Words } from '#kernel';
import { noSuchReport } from './may';
import type { RankingReportEvent, RankingReportState } from './ranking-report';

/** Why a report cannot be made. */
export interface Failure {
  readonly code: string;
  readonly reason: Words;
}

/** The service cannot make a report that was due. */
export class FailReport extends Command<Failure> {}

/** Only what is due can fail: one that somebody else has made or cancelled meanwhile stands as it does. */
export function failReport(
  { status }: RankingReportState,
  { data, context }: FailReport,
): Decision<RankingReportEvent> {
  switch (status) {
    case 'none':
      return noSuchReport();
    case 'due':
      return [{ type: 'RankingReportFailed.v1', data: { ...data, failedAt: context.now } }];
    case 'done':
    case 'failed':
    case 'cancelled':
      return [];
  }
}
