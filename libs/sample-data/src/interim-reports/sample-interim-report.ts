import type { AdoptInterimReport, ForecastTable, GivenStatement } from '#interim-reports';

/** A whole interim report, from its opening to the committee's decision. */
export interface SampleInterimReport {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  /** ISO date. */
  readonly outturnThrough: string;
  readonly origin?: string;
  readonly tables: readonly ForecastTable[];
  readonly statements: readonly GivenStatement[];
  /** Null for one that is submitted and waits for the committee. */
  readonly decision: AdoptInterimReport['data'] | null;
}
