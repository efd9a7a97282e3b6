import { measureOf, sameScore, withScores, type Score } from './evaluation';

describe('a score', () => {
  it.each<[Score, string]>([
    [{ subQuestion: '1.1', percent: '60' }, 'sub:1.1'],
    [{ area: '1', printedPoints: '68' }, 'area:1'],
    [{ total: '615' }, 'total'],
  ])('%j is of %s', (score, measure) => {
    expect(measureOf(score)).toBe(measure);
  });

  it('replaces the earlier one of its measure and no other', () => {
    const before = { 'sub:1.1': { subQuestion: '1.1', percent: '60' }, total: { total: '615' } };
    expect(withScores(before, [{ subQuestion: '1.1', percent: '65' }])).toEqual({
      ...before,
      'sub:1.1': { subQuestion: '1.1', percent: '65' },
    });
    expect(before['sub:1.1'].percent).toBe('60');
  });

  it.each<[string, Score | undefined, boolean]>([
    ['none', undefined, false],
    ['the same', { subQuestion: '1.1', percent: '60', printedPoints: '9' }, true],
    ['the same in another order', { printedPoints: '9', percent: '60', subQuestion: '1.1' }, true],
    ['without what was printed', { subQuestion: '1.1', percent: '60' }, false],
    ['with other precision', { subQuestion: '1.1', percent: '60.0', printedPoints: '9' }, false],
  ])('compared with %s', (_, other, same) => {
    expect(sameScore(other, { subQuestion: '1.1', percent: '60', printedPoints: '9' })).toBe(same);
  });
});
