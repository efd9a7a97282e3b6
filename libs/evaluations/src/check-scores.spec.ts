import type { Refusal } from '#kernel';
import { checkScores } from './check-scores';
import type { Score } from './evaluation';
import { instrument, OREBRO_2012 } from './examples';
import { scoresSchema } from './schemas';

function codes(refusal: Refusal | undefined): string[] | undefined {
  return refusal?.faults.map(({ where, code }) => `${where}: ${code}`);
}

function checked(...scores: Score[]): string[] | undefined {
  return codes(checkScores(instrument('2010'), scores));
}

describe('scores against an instrument', () => {
  it('lets a whole printed evaluation pass', () => {
    expect(checkScores(instrument('2010'), OREBRO_2012)).toBeUndefined();
  });

  it.each<[string, Score, string | undefined]>([
    ['percent 0', { subQuestion: '1.1', percent: '0' }, undefined],
    ['percent 100', { subQuestion: '1.1', percent: '100' }, undefined],
    ['percent 100.00', { subQuestion: '1.1', percent: '100.00' }, undefined],
    ['percent 100.01', { subQuestion: '1.1', percent: '100.01' }, 'percent: out-of-range'],
    ['percent 101', { subQuestion: '1.1', percent: '101' }, 'percent: out-of-range'],
    ['percent 33.333', { subQuestion: '1.1', percent: '33.333' }, 'percent: too-many-decimals'],
    ['an unknown sub-question', { subQuestion: '1.9', percent: '60' }, 'subQuestion: unknown-sub-question'],
    ['a sub-question with a zero before', { subQuestion: '01.1', percent: '60' }, 'subQuestion: unknown-sub-question'],
    ['printed points at the maximum', { subQuestion: '1.1', percent: '100', printedPoints: '15' }, undefined],
    ['above it', { subQuestion: '1.1', percent: '100', printedPoints: '16' }, 'printedPoints: out-of-range'],
    ['an area at 100', { area: '1', printedPoints: '100' }, undefined],
    ['an area above 100', { area: '1', printedPoints: '100.5' }, 'printedPoints: out-of-range'],
    ['an area with two decimals', { area: '1', printedPoints: '68.35' }, undefined],
    [
      'an area with 15 decimals',
      { area: '1', printedPoints: '68.123456789012345' },
      'printedPoints: too-many-decimals',
    ],
    ['an unknown area', { area: '9', printedPoints: '60' }, 'area: unknown-area'],
    ['a total of 800', { total: '800' }, undefined],
    ['a total of 801', { total: '801' }, 'total: out-of-range'],
    ['a total with three decimals', { total: '615.125' }, 'total: too-many-decimals'],
  ])('%s', (_, score, fault) => {
    expect(checked(score)).toEqual(fault && [`scores[0].${fault}`]);
  });

  it('names every place, not only the first', () => {
    expect(checked({ total: '900' }, { area: '1', printedPoints: '68' }, { area: '9', printedPoints: '60' })).toEqual([
      'scores[0].total: out-of-range',
      'scores[2].area: unknown-area',
    ]);
  });

  it('takes each measure once, also when both say the same', () => {
    const once = { subQuestion: '1.1', percent: '60' };
    expect(checked(once, { total: '615' }, once)).toEqual(['scores[2]: given-twice']);
  });

  it('says that the sub-questions of a version are not known', () => {
    expect(codes(checkScores(instrument('2020'), [{ subQuestion: '1.1', percent: '60' }]))).toEqual([
      'scores[0].subQuestion: sub-questions-unknown',
    ]);
  });

  it('is a refusal of what cannot be true', () => {
    expect(checkScores(instrument('2010'), [{ total: '801' }])?.kind).toBe('invalid');
  });
});

describe('the form of scores', () => {
  it.each<[string, unknown]>([
    ['negative percent', [{ subQuestion: '1.1', percent: '-1' }]],
    ['a number in place of text', [{ subQuestion: '1.1', percent: 60 }]],
    ['a decimal comma', [{ subQuestion: '1.1', percent: '60,5' }]],
    ['an exponent', [{ total: '6e2' }]],
    ['a leading zero', [{ total: '0615' }]],
    ['a space', [{ total: ' 615' }]],
    ['a group separator', [{ total: '1 000' }]],
    ['infinity', [{ total: 'Infinity' }]],
    ['an unknown field', [{ total: '615', note: 'x' }]],
    ['two kinds in one', [{ area: '1', printedPoints: '68', percent: '60' }]],
    ['no scores', []],
    ['more than 200', Array.from({ length: 201 }, () => ({ total: '1' }))],
  ])('refuses %s', (_, scores) => {
    expect(scoresSchema.safeParse(scores).success).toBe(false);
  });

  it('takes the three forms', () => {
    const three = [
      { subQuestion: '1.1', percent: '60', printedPoints: '9' },
      { area: '1', printedPoints: '68' },
      { total: '615' },
    ];
    expect(scoresSchema.parse(three)).toEqual(three);
  });
});

describe('what is said of an unfit score', () => {
  const said = (...scores: Score[]) => checkScores(instrument('2010'), scores)?.faults.map(({ detail }) => detail);

  it('writes figures as each language does, and names the measure in words', () => {
    const over = { area: '1', printedPoints: '100.5' };
    expect(said(over)).toEqual([{ sv: '100,5 är mer än 100.', en: '100.5 is more than 100.' }]);
    const once = { subQuestion: '1.1', percent: '60' };
    expect(said(once, once)).toEqual([
      { sv: 'Delfråga 1.1 anges mer än en gång.', en: 'Sub-question 1.1 is given more than once.' },
    ]);
  });
});
