/**
 * Runs the making of reports, in whatever process has room for it. It decides nothing: what is due stands in the
 * ledger, and a job that is lost, comes twice or outlives its worker changes only when a report is made.
 */
export interface ReportRunner {
  /** Asks for a report to be made; asking again while it waits changes nothing. Throws when that cannot be stored. */
  enqueue(reportId: string): Promise<void>;
  /** Makes this process take jobs, one at a time. */
  process(make: (reportId: string) => Promise<void>): void;
  /** Ends in order: a report that is being made is made. */
  close(): Promise<void>;
}

export const REPORT_RUNNER = Symbol('report runner');
