import type { ReportProgress } from './report-progress';
import type { RankingReportRow } from './report-row';

/** A report as it stands: its row in the ledger, and how far the work on it has come. */
export interface RankingReportStanding extends RankingReportRow {
  readonly progress: ReportProgress;
}
