import type { ScoreFact } from './score-fact';

const MOST_APART = 256;

/**
 * The latest fact of each evaluation. A publication makes new ones that share almost everything with those before:
 * a few that have come since stand apart, and are joined with the others when they are many.
 */
export class LatestFacts {
  private constructor(
    private readonly most: ReadonlyMap<string, ScoreFact>,
    private readonly apart: ReadonlyMap<string, ScoreFact>,
  ) {}

  static readonly NONE = new LatestFacts(new Map(), new Map());

  /** Those after facts in position order. */
  static of(facts: Iterable<ScoreFact>): LatestFacts {
    return LatestFacts.NONE.with(facts);
  }

  get(evaluationId: string): ScoreFact | undefined {
    return this.apart.get(evaluationId) ?? this.most.get(evaluationId);
  }

  with(facts: Iterable<ScoreFact>): LatestFacts {
    const apart = new Map(this.apart);
    for (const fact of facts) apart.set(fact.evaluationId, fact);
    const most = apart.size > MOST_APART ? new Map([...this.most, ...apart]) : this.most;
    return new LatestFacts(most, most === this.most ? apart : new Map());
  }

  /** In the order of their evaluations' first facts. */
  *[Symbol.iterator](): Iterator<ScoreFact> {
    for (const [evaluationId, fact] of this.most) yield this.apart.get(evaluationId) ?? fact;
    for (const [evaluationId, fact] of this.apart) if (!this.most.has(evaluationId)) yield fact;
  }
}
