import type { Score } from '#evaluations';
import { fieldsOf, scoreField, scoreFrom, scoresFrom, scoresProblem, valuesOf } from './scores';

const SUB: Score = { subQuestion: '1.1', percent: '60.5', printedPoints: '9' };

describe('the fields of a score', () => {
  it.each<[string, Score]>([
    ['sub:1.1', SUB],
    ['sub:1.1', { subQuestion: '1.1', percent: '60' }],
    ['area:3', { area: '3', printedPoints: '86' }],
    ['total', { total: '615' }],
  ])('%s say what is stored, there and back', (key, score) => {
    for (const language of ['sv', 'en'] as const) expect(scoreFrom(key, valuesOf(score, language))).toEqual(score);
  });

  it('show the decimal mark of the language', () => {
    expect(valuesOf(SUB, 'sv').percent).toBe('60,5');
    expect(valuesOf(SUB, 'en').percent).toBe('60.5');
  });

  it('have names of their own, also where a form holds several evaluations', () => {
    expect(fieldsOf('sub:1.1', 'e2-')).toEqual({ percent: 'e2-percent-1.1', points: 'e2-points-1.1' });
    expect(fieldsOf('area:1')).toEqual({ percent: 'area-1', points: 'area-1' });
  });

  it('say nothing when they are empty, and points alone still ask for the percentage', () => {
    expect(scoreFrom('sub:1.1', { percent: '', points: '' })).toBeUndefined();
    expect(scoreFrom('sub:1.1', { percent: '', points: '9' })).toEqual({
      subQuestion: '1.1',
      percent: '',
      printedPoints: '9',
    });
  });
});

describe('the scores of a form', () => {
  const written = new Map([
    ['sub:1.1', { percent: '', points: '' }],
    ['sub:1.2', { percent: '80', points: '' }],
    ['area:1', { percent: '', points: '' }],
  ]);

  it('leave out what nothing is said about', () => {
    const { scores, keys, faults } = scoresFrom(written, {}, 'sv');
    expect([scores, keys, faults]).toEqual([[{ subQuestion: '1.2', percent: '80' }], ['sub:1.2'], []]);
  });

  it('do not lose what is stored without a word', () => {
    const { faults } = scoresFrom(written, { 'sub:1.1': SUB }, 'sv');
    expect(faults).toMatchObject([{ field: 'percent-1.1', about: 'Delfråga 1.1' }]);
    expect(faults[0]?.detail).toContain('inte tas bort');
  });
});

describe('what the API says about scores', () => {
  const keys = ['sub:1.1', 'area:1', 'total'];

  it.each([
    ['scores[0].percent', 'percent-1.1', 'Delfråga 1.1'],
    ['scores[0].printedPoints', 'points-1.1', 'Delfråga 1.1'],
    ['scores[1].printedPoints', 'area-1', 'Område 1'],
    ['scores[2].total', 'total', 'Totalt'],
    ['sub:2.3', 'percent-2.3', 'Delfråga 2.3'],
    ['area:4', 'area-4', 'Område 4'],
  ])('%s stands at %s', (where, field, about) => {
    expect(scoreField(where, keys, 'sv')).toEqual({ field, about });
  });

  it('stands above the form where it is about no field', () => {
    expect(scoreField('scores[9].percent', keys, 'sv')).toBeUndefined();
    expect(scoreField('reason', keys, 'sv')).toBeUndefined();
  });

  it('asks for a figure in the way of the language, and keeps all other words', () => {
    const errors = [
      { where: 'scores[0].percent', code: 'invalid-format', detail: 'Ange "68.35"' },
      { where: 'scores[1].printedPoints', code: 'out-of-range', detail: '101 är mer än 100.' },
    ];
    const { faults } = scoresProblem({ status: 400, title: '', errors }, keys, 'sv');
    expect(faults.map(({ detail }) => detail)).toEqual([
      'Ange ett tal från 0 och uppåt, till exempel 60 eller 68,35.',
      '101 är mer än 100.',
    ]);
  });
});
