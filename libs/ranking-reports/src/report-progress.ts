import type { RankingReportRow } from '../report-row';

export interface ReportProgress {
  readonly id: string;
  readonly state: RankingReportRow['state'];
  /** How many reports are to be made before it. */
  readonly ahead: number;
}

export function reportProgress({ id, state }: RankingReportRow, ahead: number): ReportProgress {
  return { id, state, ahead };
}

/** As one server-sent event, named after the state. */
export function progressText(progress: ReportProgress): string {
  return `event: ${progress.state}\ndata: ${JSON.stringify(progress)}\n\n`;
}
