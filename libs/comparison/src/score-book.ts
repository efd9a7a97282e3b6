import type { EvaluationEvent, PublishedFigures } from '#evaluations';
import { compareInstants, type AsOf } from './as-of';
import { LatestFacts } from './latest-facts';
import { figureReader, PUBLISHED_FIGURES } from './figure-table';
import type { ScoreFact } from './score-fact';
import type { Observed, ScoredEvaluation } from './scored-evaluation';

export type { ScoreFact } from './score-fact';

/** An event of the evaluations context with its place in the log. */
export interface PlacedEvaluationEvent {
  readonly position: bigint;
  /** ISO 8601; never falls from one position to the next. */
  readonly recordedAt: string;
  /** Id of the stream, such as `1880-2010-2012`. */
  readonly evaluationId: string;
  readonly event: EvaluationEvent;
}

/** Everything ever published, corrected or withdrawn, so that any earlier point can be asked for. */
export interface ScoreBook {
  /** In position order. */
  readonly facts: readonly ScoreFact[];
  /** The latest fact of each evaluation. */
  readonly current: LatestFacts;
  /** What has been observed about evaluations that are not published yet. */
  readonly observed: ReadonlyMap<string, readonly Observed[]>;
  /** Position of the last event taken in, whether it was a fact of this book or not; 0 at the beginning. */
  readonly position: bigint;
}

const readFigures = figureReader(PUBLISHED_FIGURES);

export const EMPTY_BOOK: ScoreBook = { facts: [], current: LatestFacts.NONE, observed: new Map(), position: 0n };

/**
 * The book with further events, in position order. Events that publish nothing only move the book's position.
 *
 * @throws RangeError when positions or instants do not rise, when a figure is not a decimal, and when a correction
 *   concerns an evaluation that is not published: the log then says something that the rules never allow.
 */
export function withEvents(book: ScoreBook, events: Iterable<PlacedEvaluationEvent>): ScoreBook {
  const facts: ScoreFact[] = [];
  const current = new Map<string, ScoreFact>();
  const observed = new Map(book.observed);
  let { position } = book;
  for (const placed of events) {
    const { evaluationId, event } = placed;
    if (placed.position <= position) throw new RangeError(`Position ${placed.position} comes after ${position}`);
    position = placed.position;
    const seen = observed.get(evaluationId) ?? [];
    const earlier = current.get(evaluationId) ?? book.current.get(evaluationId);
    const fact = factOf(placed, earlier, (published) => ({ figures: readFigures(published), observations: seen }));
    observe(observed, evaluationId, event);
    if (fact === undefined) continue;
    assertRising(fact, facts.at(-1) ?? book.facts.at(-1));
    facts.push(fact);
    current.set(evaluationId, fact);
  }
  if (facts.length === 0) return { ...book, observed, position };
  return { facts: book.facts.concat(facts), current: book.current.with(facts), observed, position };
}

function assertRising(fact: ScoreFact, last: ScoreFact | undefined): void {
  if (last && compareInstants(fact.recordedAt, last.recordedAt) < 0) {
    throw new RangeError(`Position ${fact.position} was recorded before ${last.position}`);
  }
}

/** Observations wait for their evaluation's publication; a new start forgets them. */
function observe(observed: Map<string, readonly Observed[]>, evaluationId: string, { type, data }: EvaluationEvent) {
  if (type === 'EvaluationObserved.v1') {
    const { area, kind, text } = data;
    observed.set(evaluationId, [...(observed.get(evaluationId) ?? []), { area, kind, text }]);
  }
  if (type === 'EvaluationStarted.v1' || type === 'EvaluationPublished.v1') observed.delete(evaluationId);
}

type Read = (published: PublishedFigures) => Pick<ScoredEvaluation, 'figures' | 'observations'>;

function factOf(
  { position, recordedAt, evaluationId, event }: PlacedEvaluationEvent,
  earlier: ScoreFact | undefined,
  read: Read,
): ScoreFact | undefined {
  const place = { position, recordedAt, evaluationId };
  switch (event.type) {
    case 'EvaluationPublished.v1': {
      const { municipalityCode, instrumentVersion, year, depth, publishedAt, isSample } = event.data;
      const codes = { evaluationId, municipalityCode, instrumentVersion, year };
      return { ...place, evaluation: { ...codes, depth, publishedAt, isSample, ...read(event.data.figures) } };
    }
    case 'EvaluationCorrected.v1': {
      if (!earlier?.evaluation) throw new RangeError(`Correction of ${evaluationId}, which is not published`);
      const { figures } = read(event.data.figures);
      return { ...place, evaluation: { ...earlier.evaluation, depth: event.data.depth, figures } };
    }
    case 'EvaluationWithdrawn.v1':
      return earlier && { ...place, evaluation: null };
    case 'EvaluationStarted.v1':
    case 'EvaluationScored.v1':
    case 'EvaluationObserved.v1':
    case 'EvaluationSubmitted.v1':
    case 'EvaluationReplied.v1':
      return undefined;
  }
}

/**
 * The evaluations that were published at a point, each as it then stood: its latest fact not after the point. A point
 * after the book's end gives what is known so far.
 *
 * @returns evaluations of every municipality, instrument version and year, in the order of their first publication.
 * @throws RangeError when the point's instant is not ISO 8601.
 */
export function bookAsOf(book: ScoreBook, asOf: AsOf): readonly ScoredEvaluation[] {
  const standing = asOf === 'now' ? book.current : LatestFacts.of(book.facts.slice(0, countUntil(book.facts, asOf)));
  return [...standing].flatMap(({ evaluation }) => (evaluation === null ? [] : [evaluation]));
}

/** How many facts of a book are not after the point; by halving, as neither positions nor instants ever fall. */
export function countUntil(facts: readonly ScoreFact[], asOf: Exclude<AsOf, 'now'>): number {
  const isAfter = ({ position, recordedAt }: ScoreFact) =>
    'position' in asOf ? position > asOf.position : compareInstants(recordedAt, asOf.instant) > 0;
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const fact = facts[middle];
    if (fact === undefined || isAfter(fact)) to = middle;
    else from = middle + 1;
  }
  return from;
}
