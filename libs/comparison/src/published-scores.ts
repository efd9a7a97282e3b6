import type { ComparedInstrument } from './measures';
import type { Places } from './places';
import type { ScoreFact } from './score-book';
import type { ScoredEvaluation } from './scored-evaluation';
import { VersionScores } from './version-scores';

/** What the index needs to know of the world: the instruments, the municipalities, and whether invented ones count. */
export interface Surroundings {
  instrument(version: string): ComparedInstrument | undefined;
  readonly places: Places;
  readonly sample: boolean;
}

/**
 * The published evaluations that stand at one point, found without a search: by municipality, and by instrument version
 * in sorted arrays.
 */
export class PublishedScores {
  private readonly byMunicipality = new Map<string, ScoredEvaluation[]>();
  private readonly byVersion = new Map<string, VersionScores>();
  /** Position of the last fact taken in. */
  position = 0n;

  constructor(private readonly surroundings: Surroundings) {}

  /** Those of a municipality, in no particular order. */
  of(municipalityCode: string): readonly ScoredEvaluation[] {
    return this.byMunicipality.get(municipalityCode) ?? [];
  }

  /** The latest of each municipality in one version; undefined for a version that is not known. */
  version(instrumentVersion: string): VersionScores | undefined {
    const known = this.byVersion.get(instrumentVersion);
    const instrument = known ? undefined : this.surroundings.instrument(instrumentVersion);
    if (!instrument) return known;
    const made = new VersionScores(instrument, this.surroundings.places);
    this.byVersion.set(instrumentVersion, made);
    return made;
  }

  /** Takes in facts in the order of their positions. */
  take(facts: Iterable<ScoreFact>): void {
    for (const fact of facts) {
      this.position = fact.position;
      this.takeOne(fact);
    }
  }

  /** Sorts what has been taken in, which is otherwise done when it is asked for. */
  settle(): void {
    for (const scores of this.byVersion.values()) scores.settled();
  }

  /** Takes in the evaluations of a point in the past. */
  takeStanding(evaluations: Iterable<ScoredEvaluation>): void {
    for (const evaluation of evaluations) this.put(evaluation.evaluationId, evaluation);
  }

  private takeOne({ evaluationId, evaluation }: ScoreFact): void {
    this.put(evaluationId, evaluation);
  }

  private put(evaluationId: string, evaluation: ScoredEvaluation | null): void {
    if (evaluation?.isSample && !this.surroundings.sample) return;
    const code = evaluation?.municipalityCode ?? evaluationId.slice(0, 4);
    const others = this.of(code).filter((one) => one.evaluationId !== evaluationId);
    const standing = evaluation ? [...others, evaluation] : others;
    const gone = this.of(code).find((one) => one.evaluationId === evaluationId);
    const version = evaluation?.instrumentVersion ?? gone?.instrumentVersion;
    this.byMunicipality.set(code, standing);
    if (version === undefined) return;
    const latest = standing
      .filter(({ instrumentVersion }) => instrumentVersion === version)
      .reduce<ScoredEvaluation | undefined>((best, one) => (best && best.year > one.year ? best : one), undefined);
    this.version(version)?.put(code, latest);
  }
}
