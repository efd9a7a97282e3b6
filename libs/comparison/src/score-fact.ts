import type { ScoredEvaluation } from './scored-evaluation';

/** What one event made of an evaluation: its published figures from then on, or null when it was withdrawn. */
export interface ScoreFact {
  readonly position: bigint;
  readonly recordedAt: string;
  readonly evaluationId: string;
  readonly evaluation: ScoredEvaluation | null;
}
