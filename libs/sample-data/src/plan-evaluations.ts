import { randomOf } from './random';

export interface PlannedEvaluation {
  readonly municipalityCode: string;
  readonly year: number;
  /** Change of level since the municipality's first evaluation, in percentage points; 0 for the first. */
  readonly changePercent: number;
}

const FIRST_YEAR = 2008;
const LAST_YEAR = 2014;
const EVALUATED_TWICE = 12;
const FALLING = 3;

function secondOf(code: string, place: number, firstYear: number, seed: string): PlannedEvaluation[] {
  if (place >= EVALUATED_TWICE) return [];
  const random = randomOf(`${seed}/plan/${code}/second`);
  const changePercent = place < FALLING ? -random.between(4, 8) : random.between(3, 12);
  const year = random.between(firstYear + 2, Math.min(firstYear + 4, LAST_YEAR));
  return [{ municipalityCode: code, year, changePercent }];
}

/**
 * Who is evaluated when: everyone once, spread evenly over the years; twelve a second time two to four years later,
 * three of those with a fall.
 */
export function planEvaluations(codes: readonly string[], seed: string): PlannedEvaluation[] {
  const shuffled = randomOf(`${seed}/plan`).shuffle(codes);
  return shuffled
    .flatMap((code, place) => {
      const latest = place < EVALUATED_TWICE ? LAST_YEAR - 2 : LAST_YEAR;
      const year = FIRST_YEAR + (place % (latest - FIRST_YEAR + 1));
      return [{ municipalityCode: code, year, changePercent: 0 }, ...secondOf(code, place, year, seed)];
    })
    .toSorted((a, b) => a.year - b.year || a.municipalityCode.localeCompare(b.municipalityCode));
}
