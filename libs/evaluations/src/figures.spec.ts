import { absolute, compare, decimal, round, sum, toText } from '#kernel';
import * as fc from 'fast-check';
import type { Score } from './evaluation';
import { areasOf, byMeasure, instrument, OREBRO_2010, OREBRO_2012, publishedScores, subQuestionsOf } from './examples';
import { depthOf, differenceOf, figuresOf, gapsIn, points, publishedFigures, sharpest, type Known } from './figures';

const V2010 = instrument('2010');

function figures(scores: readonly Score[], version = '2010') {
  return figuresOf(instrument(version), byMeasure(scores));
}

function computed(known: Known | undefined): string | undefined {
  return known?.computed && points(known.computed.value);
}

function explained(known: Known | undefined): boolean | undefined {
  return known && differenceOf(known)?.explainedByRounding;
}

describe('Örebro 2012, by sub-question', () => {
  const { areas, subQuestions, total } = figures(OREBRO_2012);

  it.each([
    ['1', '68.35', '68'],
    ['2', '85.55', '85'],
    ['3', '86.00', '86'],
    ['4', '74.10', '74'],
    ['5', '70.25', '70'],
    ['6', '73.80', '74'],
    ['7', '70.65', '71'],
    ['8', '87.30', '87'],
  ])('area %s is %s of max × percent, and rounding explains the printed %s', (area, value, printed) => {
    const known = areas.get(area);
    expect(computed(known)).toBe(value);
    expect(known?.printed && toText(known.printed.value)).toBe(printed);
    expect(explained(known)).toBe(true);
  });

  it('adds up to 616.00 against the printed 615, which rounding explains', () => {
    expect(computed(total)).toBe('616.00');
    const difference = differenceOf(total);
    expect(difference && [toText(difference.difference), points(difference.tolerance, 0)]).toEqual(['-1.00', '4.5']);
    expect(explained(total)).toBe(true);
  });

  it('explains every printed sub-question', () => {
    expect([...subQuestions.values()].map(explained)).toEqual(Array(45).fill(true));
  });

  it('prints sub-questions that miss six of eight printed areas by one', () => {
    const misses = V2010.areas.filter(({ number, subQuestions: subs }) => {
      const added = sum(subs.map((sub) => subQuestions.get(sub.number)?.printed?.value ?? decimal('0')));
      const printed = areas.get(number)?.printed?.value ?? decimal('0');
      return compare(added, printed) !== 0;
    });
    expect(misses).toHaveLength(6);
  });

  it('is known by sub-question and publishes 54 figures', () => {
    expect(depthOf(figures(OREBRO_2012))).toBe('sub-question');
    const out = publishedFigures(figures(OREBRO_2012));
    expect(Object.keys(out)).toHaveLength(1 + 8 + 45);
    expect(out['area:1']).toEqual({ value: '68.35', halfWidth: '0.5' });
    expect(out['sub:1.1']).toEqual({ value: '9.00', halfWidth: '0.075' });
  });

  it('publishes the printed total, whose interval is narrower than that of 45 rounded percentages', () => {
    expect(publishedFigures(figures(OREBRO_2012))['total']).toEqual({ value: '615', halfWidth: '0.5' });
  });
});

describe('Örebro 2010, by area', () => {
  const { areas, total, subQuestions } = figures(OREBRO_2010);

  it('adds up to 516 against the printed 515: shown, explained, not mended', () => {
    expect(computed(total)).toBe('516');
    expect(total.printed && toText(total.printed.value)).toBe('515');
    expect(explained(total)).toBe(true);
    expect(publishedFigures(figures(OREBRO_2010))['total']).toEqual({ value: '515', halfWidth: '0.5' });
  });

  it('imputes no sub-question from an area, and computes no area from nothing', () => {
    expect([...subQuestions.values()]).toEqual(Array.from({ length: 45 }, () => ({})));
    expect([...areas.values()].map(computed)).toEqual(Array(8).fill(undefined));
    expect(depthOf(figures(OREBRO_2010))).toBe('area');
  });
});

describe('a total alone', () => {
  const nacka = figures(publishedScores('0182', 2011));

  it('gives nothing but the total', () => {
    expect(depthOf(nacka)).toBe('total');
    expect(publishedFigures(nacka)).toEqual({ total: { value: '644', halfWidth: '0.5' } });
    expect([...nacka.areas.values()]).toEqual(
      Array.from({ length: 8 }, () => ({ computed: undefined, printed: undefined })),
    );
    expect(gapsIn(V2010, nacka)).toEqual([]);
  });
});

describe('what rounding cannot explain', () => {
  it.each([
    ['area 1 printed 69, a step inside', [{ area: '1', printedPoints: '69' }], 'area:1', true],
    ['area 1 printed 70', [{ area: '1', printedPoints: '70' }], 'area:1', false],
    ['area 1 printed 67.3, just outside ± 0.55', [{ area: '1', printedPoints: '67.3' }], 'area:1', false],
    ['area 3 printed 85, the farthest that is explained', [{ area: '3', printedPoints: '85' }], 'area:3', true],
    ['area 3 printed 84', [{ area: '3', printedPoints: '84' }], 'area:3', false],
    ['total printed 620, inside 4.5', [{ total: '620' }], 'total', true],
    ['total printed 621', [{ total: '621' }], 'total', false],
    ['total printed 315', [{ total: '315' }], 'total', false],
  ] as const)('%s', (_, instead, measure, isExplained) => {
    const { areas, total } = figures([...OREBRO_2012, ...instead]);
    const known = measure === 'total' ? total : areas.get(measure.slice(5));
    expect(explained(known)).toBe(isExplained);
  });

  it('flags a printed sub-question that its percentage cannot give', () => {
    const wrong: Score = { subQuestion: '1.1', percent: '60', printedPoints: '10' };
    expect(explained(figures([wrong]).subQuestions.get('1.1'))).toBe(false);
  });
});

describe('depth', () => {
  const subs = subQuestionsOf(OREBRO_2012);
  const withoutOne = subs.filter((score) => !('subQuestion' in score && score.subQuestion === '4.3'));

  it.each([
    ['nothing', [], undefined, []],
    ['all sub-questions', subs, 'sub-question', []],
    ['all but 4.3', withoutOne, undefined, ['sub:4.3: missing']],
    ['all but 4.3, and the printed total', [...withoutOne, { total: '615' }], 'total', ['sub:4.3: missing']],
    ['all but 4.3, and all printed areas', [...withoutOne, ...areasOf(OREBRO_2012)], 'area', ['sub:4.3: missing']],
    ['all areas', areasOf(OREBRO_2010), 'area', []],
    ['all areas but 8', areasOf(OREBRO_2010).slice(0, 7), undefined, ['area:8: missing']],
    [
      'all areas but 8, and the total',
      [...areasOf(OREBRO_2010).slice(0, 7), { total: '515' }],
      'total',
      ['area:8: missing'],
    ],
    [
      'area 1 by sub-question and the others by area',
      [...subs.slice(0, 5), ...areasOf(OREBRO_2012).slice(1)],
      'area',
      [],
    ],
  ] as const)('%s', (_, scores, depth, gaps) => {
    const known = figures(scores);
    expect(depthOf(known)).toBe(depth);
    expect(gapsIn(V2010, known).map(({ where, code }) => `${where}: ${code}`)).toEqual(gaps);
  });

  it('leaves an area without a computed figure while one of its sub-questions is missing', () => {
    const { areas, total } = figures(withoutOne);
    expect(computed(areas.get('4'))).toBeUndefined();
    expect(computed(areas.get('5'))).toBe('70.25');
    expect(total.computed).toBeUndefined();
  });

  it('is never by sub-question for a version whose sub-questions are unknown', () => {
    const all = instrument('2020').areas.map(({ number }): Score => ({ area: number, printedPoints: '60' }));
    expect(depthOf(figures(all, '2020'))).toBe('area');
  });
});

describe('the sharpest figure', () => {
  it('is the computed one when a printed one is as wide', () => {
    expect(sharpest(figures(OREBRO_2012).areas.get('1') ?? {})?.value).toEqual(decimal('68.35'));
  });

  it('is a printed one with a decimal, whose interval is narrower', () => {
    const known = figures([...OREBRO_2012, { area: '1', printedPoints: '68.4' }]).areas.get('1');
    expect(sharpest(known ?? {})?.value).toEqual(decimal('68.4'));
  });
});

const percent = fc.integer({ min: 0, max: 100 }).map(String);
const printed = fc.integer({ min: 0, max: 100 }).map(String);
const numbers = V2010.areas.flatMap(({ subQuestions }) => subQuestions.map(({ number }) => number));
const everySub = fc
  .array(percent, { minLength: numbers.length, maxLength: numbers.length })
  .map((values) => numbers.map((subQuestion, nth): Score => ({ subQuestion, percent: values[nth] ?? '0' })));
const everyArea = fc
  .array(printed, { minLength: 8, maxLength: 8 })
  .map((values) => values.map((printedPoints, nth): Score => ({ area: String(nth + 1), printedPoints })));

describe('for any scores', () => {
  it('explains a difference exactly when it is within the tolerance', () => {
    let [explainedOnes, others] = [0, 0];
    fc.assert(
      fc.property(everySub, everyArea, (subs, areas) => {
        for (const known of figures([...subs, ...areas]).areas.values()) {
          const found = differenceOf(known);
          if (!found) throw new Error('Both are known');
          const within = compare(absolute(found.difference), found.tolerance) <= 0;
          expect(found.explainedByRounding).toBe(within);
          expect(toText(found.tolerance)).toBe('1.000');
          if (within) explainedOnes += 1;
          else others += 1;
        }
      }),
    );
    expect(Math.min(explainedOnes, others)).toBeGreaterThan(0);
  });

  it('explains every total and area that is rounded from the exact points', () => {
    fc.assert(
      fc.property(everySub, (subs) => {
        const exact = figures(subs);
        const rounded = (known: Known | undefined) => toText(round(known?.computed?.value ?? decimal('0'), 0));
        const areas = [...exact.areas].map(([area, known]): Score => ({ area, printedPoints: rounded(known) }));
        const again = figures([...subs, ...areas, { total: rounded(exact.total) }]);
        expect([...again.areas.values(), again.total].map(explained)).toEqual(Array(9).fill(true));
      }),
    );
  });

  it('gives the same figures in whatever order the scores come', () => {
    fc.assert(
      fc.property(
        fc.tuple(everySub, everyArea).chain(([subs, areas]) => {
          const all = [...subs, ...areas];
          return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
        }),
        ([all, shuffled]) => expect(figures(shuffled)).toEqual(figures(all)),
      ),
    );
  });
});
