import { rankRows, type Summed } from './sums';

const row = (label: string, ...amounts: (string | null)[]): Summed & { label: string } => ({
  label,
  saysSum: /^(?:Summa|Totalt|$)/u.test(label),
  saysTotal: label === 'Totalt',
  isMemo: label.startsWith('varav'),
  amounts,
});
const levels = (...rows: Summed[]) =>
  rankRows(rows).map(({ level, isSum }) => (isSum ? `sum ${level}` : `row ${level}`));

describe('the sums of a table', () => {
  it('cover the rows before them, and a sum after a sum covers sums', () => {
    expect(
      levels(row('a', '1'), row('b', '2'), row('Summa A', '3'), row('c', '4'), row('Summa B', '4'), row('Totalt', '7')),
    ).toEqual(['row 2', 'row 2', 'sum 1', 'row 2', 'sum 1', 'sum 0']);
  });

  it('may cover sums and rows beside them', () => {
    expect(
      levels(row('a', '1', '10'), row('Summa A', '1', '10'), row('b', '2', '20'), row('Totalt', '3', '30')),
    ).toEqual(['row 2', 'sum 1', 'row 1', 'sum 0']);
  });

  it('may be said twice, the second time without words', () => {
    expect(levels(row('a', '1'), row('b', '2'), row('Summa A', '3'), row('', '3'))).toEqual([
      'row 2',
      'row 2',
      'sum 1',
      'sum 0',
    ]);
  });

  it('stand as the other columns have them where one column does not foot', () => {
    expect(levels(row('a', '1', '10'), row('b', '2', '20'), row('Totalt', '999', '30'))).toEqual([
      'row 1',
      'row 1',
      'sum 0',
    ]);
    expect(levels(row('a', '1'), row('Summa A', '8'), row('b', '2'), row('Totalt', '77'))).toEqual([
      'row 2',
      'sum 1',
      'row 1',
      'sum 0',
    ]);
  });

  it('are told by their figures where no word tells: a last row that is all that stands before it', () => {
    expect(levels(row('a', '10', '5'), row('b', '20', '5'), row('ÖKA', '30', '10'))).toEqual([
      'row 1',
      'row 1',
      'sum 0',
    ]);
    expect(levels(row('a', '10', '5'), row('b', '20', '5'), row('c', '30', '13'))).toEqual(['row 1', 'row 1', 'row 1']);
    expect(levels(row('a', '0', '1'), row('b', '0', '1'))).toEqual(['row 1', 'row 1']);
  });

  it('foot within what rounding can make of them, and no further', () => {
    const fit = levels(row('a', '10', '5'), row('b', '20', '6'), row('c', '31', '10'));
    expect(fit).toEqual(['row 1', 'row 1', 'sum 0']);
    expect(levels(row('a', '10', '5'), row('b', '20', '6'), row('c', '32', '10'))).toEqual(['row 1', 'row 1', 'row 1']);
  });

  it('leave rows of the kind "varav" out, one level below what they are part of', () => {
    expect(levels(row('a', '1'), row('varav x', '50'), row('b', '2'), row('Totalt', '3'), row('varav y', '9'))).toEqual(
      ['row 1', 'row 2', 'row 1', 'sum 0', 'row 1'],
    );
  });
});
