import { absolute, add, compare, subtract, sum, type Decimal } from '#kernel';
import type { AreaChange, ChangeDecomposition, SumCheck } from './answer';
import type { ComparedInstrument } from './measures';
import { derivedText, figureOf, pointsText, type ScoredEvaluation } from './scored-evaluation';

/** A change in points, and how far rounding in the two sources can have brought it from the true one. */
interface Change {
  readonly points: Decimal;
  readonly halfWidth: Decimal;
}

/**
 * Which area brought how much of the change from one evaluation to a later one, and in each area which sub-question.
 * A part's contribution is its own change in points (source: design, comparison: an area is 100 points of 800). Parts
 * need not add up to their whole, since a total counts as printed: what is left over is stated, with how much of it
 * rounding can explain, and never spread over the parts.
 *
 * @returns figures in points; a part that is not known both times has none.
 * @throws RangeError when the two are of different versions: their areas are not the same.
 */
export function decomposeChange(
  now: ScoredEvaluation,
  before: ScoredEvaluation,
  instrument: ComparedInstrument,
): ChangeDecomposition {
  if (now.instrumentVersion !== before.instrumentVersion) throw new RangeError('A change is within one version');
  const changeOf = (measure: string) => changeBetween(before, now, measure);
  const parts = instrument.areas.map((area) => areaChange(area, changeOf));
  const areas = instrument.areas.map(({ number }) => changeOf(`area:${number}`));
  return {
    from: { evaluationId: before.evaluationId, year: before.year },
    to: { evaluationId: now.evaluationId, year: now.year },
    parts,
    total: checkSum(changeOf('total'), areas),
  };
}

function changeBetween(before: ScoredEvaluation, now: ScoredEvaluation, measure: string): Change | undefined {
  const [earlier, later] = [figureOf(before, measure), figureOf(now, measure)];
  if (!earlier || !later) return undefined;
  return { points: subtract(later.value, earlier.value), halfWidth: add(earlier.halfWidth, later.halfWidth) };
}

function isWithinRounding({ points, halfWidth }: Change): boolean {
  return compare(absolute(points), halfWidth) <= 0;
}

function areaChange(
  { number, title, titleEn, subQuestions }: ComparedInstrument['areas'][number],
  changeOf: (measure: string) => Change | undefined,
): AreaChange {
  const own = changeOf(`area:${number}`);
  const changes = subQuestions.map((question) => ({ question, change: changeOf(`sub:${question.number}`) }));
  return {
    number,
    title,
    titleEn,
    change: own ? derivedText(own.points) : null,
    withinRounding: own ? isWithinRounding(own) : null,
    subQuestions: changes.flatMap(({ question, change }) =>
      change
        ? [
            {
              number: question.number,
              title: question.title,
              change: derivedText(change.points),
              withinRounding: isWithinRounding(change),
            },
          ]
        : [],
    ),
    sum: checkSum(
      own,
      changes.map(({ change }) => change),
    ),
  };
}

function checkSum(whole: Change | undefined, parts: readonly (Change | undefined)[]): SumCheck | null {
  const known = parts.filter((part) => part !== undefined);
  if (!whole || known.length === 0 || known.length < parts.length) return null;
  const sumOfParts = sum(known.map(({ points }) => points));
  const residual = subtract(whole.points, sumOfParts);
  const tolerance = add(whole.halfWidth, sum(known.map(({ halfWidth }) => halfWidth)));
  return {
    sumOfParts: derivedText(sumOfParts),
    change: derivedText(whole.points),
    residual: derivedText(residual),
    tolerance: pointsText(tolerance),
    explainedByRounding: compare(absolute(residual), tolerance) <= 0,
  };
}
