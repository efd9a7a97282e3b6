import { sumsFoot } from './sums-foot';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table, total } from './testing/tables';

const three = (sum: string) =>
  table('by-unit', 'Teknik', [
    row('Park', { budget: '-10' }),
    row('Gata', { budget: '-20' }),
    row('Vatten', { budget: '-30' }),
    total('Summa', { budget: sum }),
  ]);

describe('check 1, sums foot', () => {
  it.each(['-60', '-61', '-62', '-58'])('lets three rounded rows make %s', (sum) => {
    expect(outcomeOf(sumsFoot, [three(sum)])).toEqual({ checked: 1, found: [] });
  });

  it.each([
    ['-63', 'error by-unit-teknik 3 budget -60000 -63000 2000'],
    ['-57', 'error by-unit-teknik 3 budget -60000 -57000 2000'],
    ['60', 'error by-unit-teknik 3 budget -60000 60000 2000'],
  ])('finds %s, one step beyond what rounding can do', (sum, finding) => {
    expect(outcomeOf(sumsFoot, [three(sum)]).found).toEqual([finding]);
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    expect(outcomeOf(sumsFoot, [three('-62')], nothingIsRounding).found).toHaveLength(1);
    expect(outcomeOf(sumsFoot, [three('-63')], everythingIsRounding).found).toEqual([]);
  });

  it('takes each figure with its own precision', () => {
    const rows = [row('Park', { budget: '-1.25' }), row('Gata', { budget: '-2.5' })];
    const make = (sum: string) =>
      table('by-unit', 'Teknik', [...rows, total('Summa', { budget: sum })], { amountsIn: 'mnkr' });
    expect(outcomeOf(sumsFoot, [make('-3.85')]).found).toEqual([
      'error by-unit-teknik 2 budget -3750000 -3850000 60000',
    ]);
    expect(outcomeOf(sumsFoot, [make('-3.81')]).found).toEqual([]);
    expect(outcomeOf(sumsFoot, [make('-4')]).found).toEqual([]);
  });

  it('adds subtotals once, and leaves memo rows out', () => {
    const leveled = table('by-unit', 'Teknik', [
      row('Park', { budget: '-10' }, { level: 2 }),
      row('varav Lek', { budget: '-4' }, { level: 2, isMemo: true }),
      total('Summa Nord', { budget: '-10' }, 1),
      row('Gata', { budget: '-20' }, { level: 2 }),
      total('Summa Syd', { budget: '-20' }, 1),
      total('Summa', { budget: '-30' }),
    ]);
    expect(outcomeOf(sumsFoot, [leveled])).toEqual({ checked: 3, found: [] });
  });

  it('compares nothing where a row does not print the measure, or where a sum has no rows', () => {
    const unknown = table('by-unit', 'Teknik', [
      row('Park', { budget: '-10' }),
      row('Gata', { forecast: '-20' }),
      total('Summa', { budget: '-99' }),
    ]);
    const empty = table('by-unit', 'Kultur', [total('Summa', { budget: '-99' })]);
    expect(outcomeOf(sumsFoot, [unknown, empty])).toEqual({ checked: 0, found: [] });
  });

  it('takes a row without any figure for a heading', () => {
    const headed = table('by-unit', 'Teknik', [
      row('Norra distriktet', {}),
      row('Park', { budget: '-10' }),
      total('Summa', { budget: '-99' }),
    ]);
    expect(outcomeOf(sumsFoot, [headed]).found).toEqual(['error by-unit-teknik 2 budget -10000 -99000 1000']);
  });
});
