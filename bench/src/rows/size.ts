/** How much is done. */
export interface Size {
  readonly repetitions: number;
  /** Single appends per run, by concurrency. */
  readonly singles: Readonly<Record<1 | 8 | 32, number>>;
  /** Events per run of a batch row. */
  readonly batchedEvents: number;
  readonly importedEvents: number;
  readonly reads: Readonly<Record<1 | 8, number>>;
  readonly rebuiltEvents: number;
  /** Another store takes some milliseconds for each event. */
  readonly rebuiltElsewhere: number;
  readonly followedEvents: number;
  readonly followedRounds: number;
  /** A hundred times Sweden, or ten times where it must be quick. */
  readonly comparedOrganisations: number;
  /** How long a server is asked in each repetition. */
  readonly servedSeconds: number;
  readonly reportRepetitions: number;
  /** Ranking reports that are due at once. */
  readonly queuedReports: number;
}

export const FULL: Size = {
  repetitions: 9,
  singles: { 1: 500, 8: 2000, 32: 4000 },
  batchedEvents: 4000,
  importedEvents: 20_000,
  reads: { 1: 200, 8: 1000 },
  rebuiltEvents: 200_000,
  rebuiltElsewhere: 2000,
  followedEvents: 2000,
  followedRounds: 5,
  comparedOrganisations: 29_000,
  servedSeconds: 3,
  reportRepetitions: 5,
  queuedReports: 1000,
};

export const QUICK: Size = {
  repetitions: 3,
  singles: { 1: 150, 8: 600, 32: 1200 },
  batchedEvents: 1000,
  importedEvents: 5000,
  reads: { 1: 60, 8: 300 },
  rebuiltEvents: 20_000,
  rebuiltElsewhere: 500,
  followedEvents: 1000,
  followedRounds: 1,
  comparedOrganisations: 2900,
  servedSeconds: 1,
  reportRepetitions: 2,
  queuedReports: 80,
};
