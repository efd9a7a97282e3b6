import { deviations, deviationsToDate } from './deviation';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table } from './testing/tables';

const of = (figures: Parameters<typeof row>[1]) => [table('by-unit', 'Teknik', [row('Park', figures)])];

describe('check 2, deviation = forecast − budget', () => {
  it.each(['-9', '-10', '-11'])('lets rounding print %s for ten', (deviation) => {
    expect(outcomeOf(deviations, of({ forecast: '-110', budget: '-100', deviation }))).toEqual({
      checked: 1,
      found: [],
    });
  });

  it.each(['-12', '-8', '10', '0'])('finds %s, more than one and a half steps off', (deviation) => {
    expect(outcomeOf(deviations, of({ forecast: '-110', budget: '-100', deviation })).found).toEqual([
      `error by-unit-teknik 0 deviation -10000 ${deviation === '0' ? '0' : `${deviation}000`} 1500`,
    ]);
  });

  it('holds the change of the budget to the same', () => {
    const figures = { budget: '-382648', originalBudget: '-348520' };
    expect(outcomeOf(deviations, of({ ...figures, budgetChange: '-34128' }))).toEqual({ checked: 1, found: [] });
    expect(outcomeOf(deviations, of({ ...figures, budgetChange: '34128' })).found).toEqual([
      'error by-unit-teknik 0 budgetChange -34128000 34128000 1500',
    ]);
  });

  it('compares nothing where one of the three is not printed', () => {
    expect(outcomeOf(deviations, of({ forecast: '-110', deviation: '-10' }))).toEqual({ checked: 0, found: [] });
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    const figures = { forecast: '-110', budget: '-100' };
    expect(outcomeOf(deviations, of({ ...figures, deviation: '-11' }), nothingIsRounding).found).toHaveLength(1);
    expect(outcomeOf(deviations, of({ ...figures, deviation: '-12' }), everythingIsRounding).found).toEqual([]);
  });
});

describe('check 3, deviation to date = outturn − budget to date', () => {
  it.each([
    ['2', []],
    ['3', []],
    ['1', ['error by-unit-teknik 0 deviationToDate 3000 1000 1500']],
  ])('meets %s', (deviationToDate, found) => {
    const figures = { outturn: '-20', budgetToDate: '-23', deviationToDate };
    expect(outcomeOf(deviationsToDate, of(figures))).toEqual({ checked: 1, found });
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    const figures = { outturn: '-20', budgetToDate: '-23' };
    expect(outcomeOf(deviationsToDate, of({ ...figures, deviationToDate: '2' }), nothingIsRounding).found).toHaveLength(
      1,
    );
    expect(outcomeOf(deviationsToDate, of({ ...figures, deviationToDate: '1' }), everythingIsRounding).found).toEqual(
      [],
    );
  });
});
