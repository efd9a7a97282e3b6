import { Refusal, refuse } from '#kernel';
import type { ComparisonAnswer } from './answer';
import { compareInstants, type AsOf } from './as-of';
import { bookAsOf, type ScoreBook, type ScoreFact } from './score-book';
import type { ScoredEvaluation } from './scored-evaluation';

/** What a process knows of the log: the book, and the position and instant it has come to. */
export interface Known {
  readonly state: ScoreBook;
  readonly position: bigint;
  readonly instant: string;
}

export interface Standing {
  readonly evaluations: readonly ScoredEvaluation[];
  readonly asOf: ComparisonAnswer['asOf'];
}

const BEFORE_ALL = '1970-01-01T00:00:00.000000Z';

/**
 * The evaluations that stood at a point, and the point as an answer states it: a position and an instant that give the
 * same evaluations whenever they are asked for again.
 *
 * @param now instant of the request; a point after it, or a position after the log's end, is refused (`as-of-to-come`),
 *   since what it holds may still change.
 * @param sample whether the invented municipalities count.
 */
export function standingAt(known: Known, asOf: AsOf, now: string, sample: boolean): Standing | Refusal {
  const point = statedPoint(known, asOf, now);
  if (point instanceof Refusal) return point;
  const evaluations = bookAsOf(known.state, asOf).filter(({ isSample }) => sample || !isSample);
  return { evaluations, asOf: point };
}

/** The point of standingAt alone, as an answer states it. */
export function statedPoint(known: Known, asOf: AsOf, now: string): ComparisonAnswer['asOf'] | Refusal {
  if (!isToCome(known, asOf, now)) return stated(known, asOf);
  return refuse('invalid', 'asOf', 'as-of-to-come', 'Tidpunkten har inte varit än.', 'That point has not come yet.');
}

function isToCome({ position }: Known, asOf: AsOf, now: string): boolean {
  if (asOf === 'now') return false;
  return 'position' in asOf ? asOf.position > position : compareInstants(asOf.instant, now) > 0;
}

function stated({ state, position, instant }: Known, asOf: AsOf): ComparisonAnswer['asOf'] {
  if (asOf === 'now') return { position: position.toString(), instant };
  if ('position' in asOf) {
    const last = lastFact(state, (fact) => fact.position <= asOf.position);
    return { position: asOf.position.toString(), instant: last?.recordedAt ?? BEFORE_ALL };
  }
  const last = lastFact(state, (fact) => compareInstants(fact.recordedAt, asOf.instant) <= 0);
  return { position: (last?.position ?? 0n).toString(), instant: asOf.instant };
}

function lastFact({ facts }: ScoreBook, notAfter: (fact: ScoreFact) => boolean): ScoreFact | undefined {
  return facts.findLast(notAfter);
}
