import { add, compare, decimal, multiply, sum, toText, whole, type Decimal } from '#kernel';
import * as fc from 'fast-check';
import { figureOfText } from './examples';
import type { Figure } from './scored-evaluation';
import {
  fieldOf,
  gapToMean,
  meanOf,
  percentileOf,
  quartileOf,
  spreadOf,
  standingAmong,
  standingIn,
  type Spread,
  type Standing,
} from './statistics';

const figures = (values: readonly string[], halfWidth = '0') => values.map((value) => figureOfText(value, halfWidth));

function standings(field: readonly Figure[]): readonly Standing[] {
  const sorted = fieldOf(field);
  return field.map((figure) => standingIn(sorted, figure));
}

const ranks = (values: readonly string[], halfWidth?: string) =>
  standings(figures(values, halfWidth)).map(({ rank }) => rank);
const intervals = (values: readonly string[], halfWidth?: string) =>
  standings(figures(values, halfWidth)).map(({ rankInterval: { from, to } }) => `${from}–${to}`);

function spread(...scores: readonly string[]): Spread {
  const found = spreadOf(fieldOf(figures(scores)));
  if (found === undefined) throw new Error('no scores');
  return found;
}

describe('rank', () => {
  it('is competition ranking, highest best', () => {
    expect(ranks(['615', '506', '450', '644'])).toEqual([2, 3, 4, 1]);
    expect(ranks(['10', '8', '8', '5'])).toEqual([1, 2, 2, 4]);
    expect(ranks(['7'])).toEqual([1]);
    expect(ranks(['3', '3', '3'])).toEqual([1, 1, 1]);
  });

  it('sees equal numbers as equal however many decimals they have', () => {
    expect(ranks(['86', '86.00', '85.55', '86.0'])).toEqual([1, 1, 4, 1]);
  });

  it('keeps apart what binary fractions cannot', () => {
    expect(ranks(['0.3', '0.30000000000000001'])).toEqual([2, 1]);
  });
});

describe('rank interval', () => {
  it('is one rank where rounding hides nothing', () => {
    expect(intervals(['615', '506', '450', '644'], '0.5')).toEqual(['2–2', '3–3', '4–4', '1–1']);
  });

  it('holds neighbours together whose intervals touch: 615 and 616 share the end point 615.5', () => {
    expect(intervals(['615', '616', '644'], '0.5')).toEqual(['2–3', '2–3', '1–1']);
    expect(intervals(['615', '616.01', '644'], '0.5')).toEqual(['3–3', '2–2', '1–1']);
  });

  it('chains: the middle one touches both, the outer ones do not touch each other', () => {
    expect(intervals(['100', '101', '102'], '0.5')).toEqual(['2–3', '1–3', '1–2']);
  });

  it('is the whole tie for exact scores that are equal', () => {
    expect(intervals(['10', '8', '8', '5'])).toEqual(['1–1', '2–3', '2–3', '4–4']);
  });

  it('uses each score’s own precision', () => {
    const exact = { value: decimal('68.35'), halfWidth: decimal('0') };
    const printed = figureOfText('68', '0.5');
    const far = figureOfText('70', '0.5');
    expect(standings([exact, printed, far]).map(({ rankInterval: { from, to } }) => `${from}–${to}`)).toEqual([
      '2–3',
      '2–3',
      '1–1',
    ]);
  });
});

describe('percentile', () => {
  const percentile = (values: readonly string[]) => {
    const [first] = standings(figures(values));
    return first && toText(percentileOf(first));
  };

  it('is the share of the others below plus half of the ties', () => {
    expect(percentile(['5', '1', '2', '3', '9'])).toBe('75.00');
    expect(percentile(['5', '1', '5', '5', '9'])).toBe('50.00');
    expect(percentile(['5', '1', '5', '9'])).toBe('50.00');
    expect(percentile(['5', '5', '9', '9'])).toBe('16.67');
    expect(percentile(['9', '1', '2'])).toBe('100.00');
    expect(percentile(['0', '1', '2'])).toBe('0.00');
  });

  it('has no meaning alone', () => {
    expect(() => percentile(['5'])).toThrow(RangeError);
  });
});

describe('standing', () => {
  it('is of a figure in the field', () => {
    const field = fieldOf(figures(['1', '2']));
    expect(() => standingIn(field, figureOfText('3', '0'))).toThrow(RangeError);
    expect(() => standingIn(field, figureOfText('1.5', '0'))).toThrow(RangeError);
  });
});

describe('quartile limits', () => {
  const limits = (...scores: string[]) => {
    const { lowerQuartile, median, upperQuartile } = spread(...scores);
    return [lowerQuartile, median, upperQuartile].map((limit) => Number(toText(limit)));
  };

  it('are type 7, worked by hand', () => {
    expect(limits('7')).toEqual([7, 7, 7]);
    expect(limits('1', '2')).toEqual([1.25, 1.5, 1.75]);
    expect(limits('1', '2', '3', '4')).toEqual([1.75, 2.5, 3.25]);
    expect(limits('5', '3', '1', '4', '2')).toEqual([2, 3, 4]);
    expect(limits('1', '2', '4', '8', '16', '32')).toEqual([2.5, 6, 14]);
    expect(limits('68.35', '85.55', '86.00', '74.10', '70.25', '73.80', '70.65', '87.30')).toEqual([
      70.55, 73.95, 85.6625,
    ]);
  });

  it('do not exist without scores', () => {
    expect(spreadOf(fieldOf([]))).toBeUndefined();
  });
});

describe('quartile', () => {
  const five = spread('10', '20', '30', '40', '50');

  it.each([
    ['41', 4],
    ['40', 4],
    ['39.99', 3],
    ['30.00', 3],
    ['29.99', 2],
    ['20', 2],
    ['19.99', 1],
    ['0', 1],
  ])('%s against the limits 20, 30, 40 is %i', (score, quartile) => {
    expect(quartileOf(decimal(score), five)).toBe(quartile);
  });

  it('is by the exact limit, not the one shown: 14.375 is shown as 14.38', () => {
    const close = spread('0', '0', '0', '14', '14.50', '15');
    expect(toText(close.upperQuartile)).toBe('14.3750');
    expect(quartileOf(decimal('14.375'), close)).toBe(4);
    expect(quartileOf(decimal('14.3749'), close)).toBe(3);
  });

  it('is the highest where all are equal', () => {
    expect(quartileOf(decimal('7'), spread('7', '7', '7', '7', '7'))).toBe(4);
  });
});

describe('mean', () => {
  it('rounds once, half away from zero', () => {
    expect(toText(meanOf(spread('506', '450', '644')))).toBe('533.33');
    expect(toText(meanOf(spread('2.34', '2.35')))).toBe('2.35');
    expect(toText(meanOf(spread('-2.34', '-2.35')))).toBe('-2.35');
  });

  it('gives gaps before its own rounding', () => {
    expect(toText(gapToMean(decimal('615'), spread('506', '450', '644')))).toBe('81.67');
    expect(toText(gapToMean(decimal('5'), spread('2.34', '2.35')))).toBe('2.66');
    expect(toText(gapToMean(decimal('1'), spread('2.34', '2.35')))).toBe('-1.35');
  });
});

const score = fc
  .integer({ min: 0, max: 80_000 })
  .map((hundredths): Decimal => ({ units: BigInt(hundredths), scale: 2 }));
const crowded = fc.integer({ min: 0, max: 12 }).map(whole);
const halfWidth = fc.constantFrom('0', '0.5', '0.13', '2').map(decimal);
const figure: fc.Arbitrary<Figure> = fc.record({ value: fc.oneof(score, crowded), halfWidth });
const field = fc.array(figure, { minLength: 1, maxLength: 40 });

/** The rules read off the design word by word, one comparison at a time. */
function naive(all: readonly Figure[], index: number) {
  const own = all[index] as Figure;
  const others = all.filter((_, other) => other !== index);
  const minus = (a: Decimal, b: Decimal) => add(a, multiply(b, whole(-1)));
  const surelyAbove = (a: Figure, b: Figure) => compare(minus(a.value, a.halfWidth), add(b.value, b.halfWidth)) > 0;
  return {
    n: all.length,
    rank: 1 + others.filter(({ value }) => compare(value, own.value) > 0).length,
    rankInterval: {
      from: 1 + others.filter((other) => surelyAbove(other, own)).length,
      to: all.length - others.filter((other) => surelyAbove(own, other)).length,
    },
    below: others.filter(({ value }) => compare(value, own.value) < 0).length,
    ties: others.filter(({ value }) => compare(value, own.value) === 0).length,
  };
}

/** Type 7 over hundredths; quarters of whole numbers are exact in binary. */
function naiveType7(hundredths: readonly number[], quarters: number): number {
  const sorted = hundredths.toSorted((a, b) => a - b);
  const place = ((sorted.length - 1) * quarters) / 4;
  const [at = 0, next = at] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return at + (place - Math.floor(place)) * (next - at);
}

describe('for any scores', () => {
  it('standings are what counting one by one gives', () => {
    fc.assert(fc.property(field, (all) => expect(standings(all)).toEqual(all.map((_, index) => naive(all, index)))));
  });

  it('standing among others is standing in the field with them', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 40 }), figure, (others, own) => {
        expect(standingAmong(fieldOf(others), own)).toEqual(standingIn(fieldOf([own, ...others]), own));
      }),
    );
  });

  it('sum, least and greatest are what adding and comparing one by one gives', () => {
    fc.assert(
      fc.property(field, (all) => {
        const found = spreadOf(fieldOf(all)) as Spread;
        const scores = all.map(({ value }) => value);
        expect(compare(found.sum, sum(scores))).toBe(0);
        expect(found.count).toBe(scores.length);
        expect(scores).toContainEqual(found.min);
        expect(scores).toContainEqual(found.max);
        expect(scores.every((one) => compare(found.min, one) <= 0 && compare(found.max, one) >= 0)).toBe(true);
      }),
    );
  });

  it('a rank lies in its interval, and the interval within 1 to n', () => {
    fc.assert(
      fc.property(field, (all) => {
        for (const { rank, rankInterval, n } of standings(all)) {
          expect(rankInterval.from).toBeGreaterThanOrEqual(1);
          expect(rank).toBeGreaterThanOrEqual(rankInterval.from);
          expect(rank).toBeLessThanOrEqual(rankInterval.to);
          expect(rankInterval.to).toBeLessThanOrEqual(n);
        }
      }),
    );
  });

  it('ranks with half of their ties add up to 1 + 2 + … + n', () => {
    fc.assert(
      fc.property(field, (all) => {
        const twice = standings(all).reduce((total, { rank, ties }) => total + 2 * rank + ties, 0);
        expect(twice).toBe(all.length * (all.length + 1));
      }),
    );
  });

  it('percentiles lie between 0 and 100 and are half of it on average', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 40 }), (all) => {
        const percentiles = standings(all).map((standing) => Number(toText(percentileOf(standing))));
        expect(Math.min(...percentiles)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...percentiles)).toBeLessThanOrEqual(100);
        const mean = percentiles.reduce((a, b) => a + b, 0) / percentiles.length;
        expect(Math.abs(mean - 50)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  it('order does not matter', () => {
    const shuffled = field.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        const before = standings(all);
        const moved = order.map((index) => all[index] as Figure);
        expect(standings(moved)).toEqual(order.map((index) => before[index]));
        expect(spreadOf(fieldOf(moved))).toEqual(spreadOf(fieldOf(all)));
      }),
    );
  });

  it('an equal newcomer moves nobody’s rank above it, and shares the rank it equals', () => {
    fc.assert(
      fc.property(field, fc.nat(), (all, at) => {
        const twin = all[at % all.length] as Figure;
        const before = standings(all);
        const after = standings([...all, twin]);
        const twinRank = after.at(-1)?.rank as number;
        expect(twinRank).toBe(before[at % all.length]?.rank);
        before.forEach(({ rank }, index) => expect(after[index]?.rank).toBe(rank > twinRank ? rank + 1 : rank));
      }),
    );
  });

  it('a coarser source never narrows a rank interval', () => {
    fc.assert(
      fc.property(field, (all) => {
        const coarser = all.map(({ value, halfWidth: half }) => ({ value, halfWidth: add(half, decimal('0.5')) }));
        const fine = standings(all);
        standings(coarser).forEach(({ rankInterval, rank }, index) => {
          expect(rank).toBe(fine[index]?.rank);
          expect(rankInterval.from).toBeLessThanOrEqual(fine[index]?.rankInterval.from as number);
          expect(rankInterval.to).toBeGreaterThanOrEqual(fine[index]?.rankInterval.to as number);
        });
      }),
    );
  });

  it('limits are those of a plain type 7', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80_000 }), { minLength: 1, maxLength: 60 }), (hundredths) => {
        const scores = hundredths.map((units) => ({ value: { units: BigInt(units), scale: 2 }, halfWidth: whole(0) }));
        const { lowerQuartile, median, upperQuartile } = spreadOf(fieldOf(scores)) as Spread;
        const inHundredths = (limit: Decimal) => Number(toText(multiply(limit, whole(100))));
        expect([lowerQuartile, median, upperQuartile].map(inHundredths)).toEqual(
          [1, 2, 3].map((quarters) => naiveType7(hundredths, quarters)),
        );
      }),
    );
  });

  it('limits are in order, between the least and the greatest', () => {
    fc.assert(
      fc.property(field, (all) => {
        const { min, lowerQuartile, median, upperQuartile, max } = spreadOf(fieldOf(all)) as Spread;
        const order = [min, lowerQuartile, median, upperQuartile, max];
        expect(order.toSorted(compare)).toEqual(order);
      }),
    );
  });
});
