import type { ObservationKind } from '#evaluations';
import { round, toText, trim, type Decimal } from '#kernel';
import type { MunicipalityRow } from '#registry';

/** A score in points and half the width of the interval that its source's precision leaves around it. */
export interface Figure {
  readonly value: Decimal;
  readonly halfWidth: Decimal;
}

/** Figures by measure: `total`, `area:1`, `sub:1.1`. */
export interface Figures extends Iterable<readonly [string, Figure]> {
  get(measure: string): Figure | undefined;
}

/** A published evaluation as comparisons use it. */
export interface ScoredEvaluation {
  readonly evaluationId: string;
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly depth: 'sub-question' | 'area' | 'total';
  /** Instant of the first publication, ISO 8601; a correction does not move it. */
  readonly publishedAt: string;
  readonly isSample: boolean;
  readonly figures: Figures;
  readonly observations: readonly Observed[];
}

/** What the evaluators wrote about an area. */
export interface Observed {
  readonly area: string;
  readonly kind: ObservationKind;
  readonly text: string;
}

/** A municipality with the evaluation that stands for it in a comparison. */
export interface Organisation {
  readonly municipality: MunicipalityRow;
  readonly evaluation: ScoredEvaluation;
}

/**
 * The evaluation's figure for a measure, or undefined when it has none. An evaluation known by its total alone takes
 * part in totals and in nothing else (design: three depths of knowledge).
 */
export function figureOf(evaluation: ScoredEvaluation, measure: string): Figure | undefined {
  return evaluation.depth === 'total' && measure !== 'total' ? undefined : evaluation.figures.get(measure);
}

/**
 * Each municipality's latest evaluation (highest year) with one instrument version; other versions are passed over, so
 * that no rank mixes them. Each evaluation counts once (design: comparison).
 *
 * @throws RangeError when a municipality has two evaluations of one version and year.
 */
export function latestOfEach(
  evaluations: Iterable<ScoredEvaluation>,
  instrumentVersion: string,
): readonly ScoredEvaluation[] {
  const latest = new Map<string, ScoredEvaluation>();
  for (const evaluation of evaluations) {
    if (evaluation.instrumentVersion !== instrumentVersion) continue;
    const other = latest.get(evaluation.municipalityCode);
    if (other?.year === evaluation.year) {
      throw new RangeError(`Two evaluations of one year: ${other.evaluationId}, ${evaluation.evaluationId}`);
    }
    if (other === undefined || other.year < evaluation.year) latest.set(evaluation.municipalityCode, evaluation);
  }
  return [...latest.values()];
}

/** The same municipality's evaluation before `subject` with the same instrument version, or null. */
export function previousOf(
  evaluations: Iterable<ScoredEvaluation>,
  subject: ScoredEvaluation,
): ScoredEvaluation | null {
  let previous: ScoredEvaluation | null = null;
  for (const evaluation of evaluations) {
    const { municipalityCode, instrumentVersion, year } = evaluation;
    if (municipalityCode !== subject.municipalityCode || instrumentVersion !== subject.instrumentVersion) continue;
    if (year < subject.year && year > (previous?.year ?? -Infinity)) previous = evaluation;
  }
  return previous;
}

/**
 * Points as an answer writes them: the digits of the source, whole printed numbers whole ("615", "68.35"), without
 * zeros after the second decimal.
 */
export function pointsText(value: Decimal): string {
  return toText(trim(value, Math.min(value.scale, 2)));
}

/** A derived figure as an answer writes it: two decimals, rounded once, half away from zero. */
export function derivedText(value: Decimal): string {
  return toText(round(value, 2));
}
