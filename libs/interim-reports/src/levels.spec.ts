import { rowsInSum, withLevels } from './levels';

const row = { isSum: false };
const sum = { isSum: true };
const memo = { isSum: false, isMemo: true };
const levelsOf = (...rows: Parameters<typeof withLevels>[0][number][]) => withLevels(rows).map(({ level }) => level);

describe('levels that are not stated', () => {
  it('put a total over its rows', () => {
    expect(levelsOf(row, row, sum)).toEqual([1, 1, 0]);
  });

  it('put a total over subtotals, as in net accounts by unit', () => {
    expect(levelsOf(row, row, sum, row, sum, sum)).toEqual([2, 2, 1, 2, 1, 0]);
  });

  it('keep blocks with a sum each side by side', () => {
    expect(levelsOf(row, sum, row, sum)).toEqual([1, 0, 1, 0]);
  });

  it('leave memo rows out of the order', () => {
    expect(levelsOf(row, sum, memo, sum)).toEqual([2, 1, 2, 0]);
  });

  it('are 1 where there is no sum', () => {
    expect(levelsOf(row, row)).toEqual([1, 1]);
  });
});

describe('levels that are stated', () => {
  it('are kept', () => {
    expect(levelsOf({ ...row, level: 3 }, { ...sum, level: 2 })).toEqual([3, 2]);
  });

  it('make rows without one as deep as the deepest, and sums without one totals', () => {
    expect(levelsOf({ ...row, level: 3 }, row, { ...sum, level: 2 }, sum)).toEqual([3, 3, 2, 0]);
    expect(levelsOf(row, { ...sum, level: 1 }, row, { ...sum, level: 0 })).toEqual([2, 1, 2, 0]);
  });
});

describe('the rows in a sum', () => {
  const rows = withLevels([row, row, sum, row, sum, sum, memo]);

  it('are those since the sum before it', () => {
    expect([rowsInSum(rows, 2), rowsInSum(rows, 4)]).toEqual([[0, 1], [3]]);
  });

  it('are the subtotals where there are any', () => {
    expect(rowsInSum(rows, 5)).toEqual([2, 4]);
  });

  it('are none for a sum that stands first, or after another of its level', () => {
    expect(rowsInSum([{ level: 0 }], 0)).toEqual([]);
    expect(rowsInSum([{ level: 1 }, { level: 0 }, { level: 0 }], 2)).toEqual([]);
  });

  it('are never memo rows', () => {
    expect(rowsInSum([{ level: 1 }, { level: 1, isMemo: true }, { level: 0 }], 2)).toEqual([0]);
  });
});
