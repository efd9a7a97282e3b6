import type { Instrument } from '#evaluations';
import type { PlannedEvaluation } from './plan-evaluations';
import { randomOf } from './random';

/** Percent by sub-question number: whole numbers 0–100. */
export type Percentages = ReadonlyMap<string, number>;

/** In percentage points. Invented, and set so that totals lie around 450, said to be near the Swedish mean in 2014. */
const LEVEL = { mean: 55, spread: 9 };
const SPREAD = { area: 6, question: 5, answer: 11, areaChange: 3, answerChange: 6 };

/** Larger municipalities score a little higher, sparsely populated ones a little lower; by group of 2011. */
const GROUP_TILT: Readonly<Record<string, number>> = { 1: 6, 2: 3, 3: 4, 4: 1, 8: -4, 10: -3 };

function spreadAround(key: string, size: number): number {
  return randomOf(key).spread() * size;
}

function changeOf(
  { changePercent, municipalityCode, year }: PlannedEvaluation,
  area: string,
  number: string,
  seed: string,
) {
  if (changePercent === 0) return 0;
  const key = `${seed}/change/${municipalityCode}/${year}`;
  return (
    changePercent +
    spreadAround(`${key}/${area}`, SPREAD.areaChange) +
    spreadAround(`${key}/${number}`, SPREAD.answerChange)
  );
}

/**
 * Percentages of one evaluation: the municipality's level, its strength in each area, how hard the question is and
 * chance; a second evaluation keeps the first one's profile and adds its change.
 */
export function drawPercentages(
  instrument: Instrument,
  planned: PlannedEvaluation,
  groupCode: string | undefined,
  seed: string,
): Percentages {
  const own = `${seed}/profile/${planned.municipalityCode}`;
  const level = LEVEL.mean + (GROUP_TILT[groupCode ?? ''] ?? 0) + spreadAround(own, LEVEL.spread);
  const drawn = instrument.areas.flatMap((area) => {
    const strength = spreadAround(`${own}/${area.number}`, SPREAD.area);
    return area.subQuestions.map(({ number }): [string, number] => {
      const question = spreadAround(`${seed}/question/${number}`, SPREAD.question);
      const answer = spreadAround(`${own}/${number}`, SPREAD.answer);
      const percent = level + strength + question + answer + changeOf(planned, area.number, number, seed);
      return [number, Math.min(100, Math.max(0, Math.round(percent)))];
    });
  });
  return new Map(drawn);
}
