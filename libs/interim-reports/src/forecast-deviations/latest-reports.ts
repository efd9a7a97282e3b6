import { groupedBy } from '../grouped';
import type { PublishedInterimReportRow as Report } from '../published-interim-report';

/** Which report a figure comes from. */
export interface ReportHead {
  readonly reportId: string;
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly cycle: string;
  /** ISO date. */
  readonly outturnThrough: string;
  readonly isSample: boolean;
}

export interface LatestReport {
  readonly head: ReportHead;
  readonly report: Report;
}

/** Each committee's report whose outturn runs farthest. */
export function latestOfEach(reports: readonly Report[]): readonly LatestReport[] {
  const committees = groupedBy(
    reports,
    ({ municipalityCode, committee }) => `${municipalityCode} ${committee.toLowerCase()}`,
  );
  return committees.map((group) => {
    const report = group.reduce((last, next) => (next.outturnThrough > last.outturnThrough ? next : last));
    const { id, municipalityCode, municipalityName, committee, cycle, outturnThrough, isSample } = report;
    return {
      report,
      head: { reportId: id, municipalityCode, municipalityName, committee, cycle, outturnThrough, isSample },
    };
  });
}
