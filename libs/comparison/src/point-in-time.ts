import type { ComparisonAnswer } from './answer';
import type { AsOf } from './as-of';
import { bookAsOf, type ScoreBook } from './score-book';
import type { ScoredEvaluation } from './scored-evaluation';

/** What a process knows of the log: the book, and the position and instant it has come to. */
export interface Known {
  readonly state: ScoreBook;
  readonly position: bigint;
  readonly instant: string;
}

/**
 * The evaluations that stood at a point, and the point as an answer states it. "Now" is stated as the position that
 * the process has come to, so that the answer can be asked for again.
 */
export function standingAt(
  known: Known,
  asOf: AsOf,
): { evaluations: readonly ScoredEvaluation[]; asOf: ComparisonAnswer['asOf'] } {
  const { state, position, instant } = known;
  if (asOf === 'now') return { evaluations: bookAsOf(state, 'now'), asOf: { position: position.toString(), instant } };
  const before = state.facts.findLast((fact) => ('position' in asOf ? fact.position <= asOf.position : false));
  const point =
    'position' in asOf
      ? { position: asOf.position.toString(), instant: before?.recordedAt ?? instant }
      : { position: position.toString(), instant: asOf.instant };
  return { evaluations: bookAsOf(state, asOf), asOf: point };
}
