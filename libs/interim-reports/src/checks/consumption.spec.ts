import * as fc from 'fast-check';
import { divide, round, toText } from '#kernel';
import { consumptions } from './consumption';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table } from './testing/tables';

const of = (outturn: string, budgetToDate: string, consumption: string) => [
  table('by-unit', 'Teknik', [row('Park', { outturn, budgetToDate, consumption })]),
];
const found = (...figures: Parameters<typeof of>) => outcomeOf(consumptions, of(...figures)).found;

describe('check 4, consumption = outturn / budget to date', () => {
  it.each([
    ['-710', '-879', '81'],
    ['688', '-7677', '-9'],
    ['-163', '1540', '-11'],
    ['-20', '-22', '87'],
    ['-20', '-22', '95'],
    ['-1', '-3', '60'],
    ['0', '-2046', '0'],
  ])('lets %s of %s be %s %%', (outturn, budget, percent) => {
    expect(outcomeOf(consumptions, of(outturn, budget, percent))).toEqual({ checked: 1, found: [] });
  });

  it('finds the percentage of another row', () => {
    expect(found('-95583', '-92971', '114')).toEqual(['error by-unit-teknik 0 consumption 102.8095 114 0.5012']);
  });

  it.each([
    ['-20', '-22', '97'],
    ['-710', '-879', '82'],
    ['688', '-7677', '9'],
  ])('finds that %s of %s cannot be %s %%', (outturn, budget, percent) => {
    expect(found(outturn, budget, percent)).toHaveLength(1);
  });

  it('takes a percentage with its own decimals', () => {
    expect(found('-1000', '-3000', '33.3')).toEqual([]);
    expect(found('-1000', '-3000', '33.5')).toHaveLength(1);
  });

  it('expects no percentage of a budget of zero', () => {
    expect(found('-10780', '0', '0')).toEqual([]);
    expect(found('-10780', '0', '114')).toEqual(['error by-unit-teknik 0 consumption  114 0.5']);
    expect(found('0', '0', '100')).toEqual([]);
  });

  it('compares nothing where no percentage is printed', () => {
    const blank = table('by-unit', 'Teknik', [row('Park', { outturn: '-22', budgetToDate: '0' })]);
    expect(outcomeOf(consumptions, [blank])).toEqual({ checked: 0, found: [] });
  });

  it('is silent on every percentage of amounts that were rounded after it was taken', () => {
    const ore = fc.bigInt({ min: -900_000_000n, max: 900_000_000n });
    const tkr = (units: bigint) => toText(round({ units, scale: 5 }, 0));
    fc.assert(
      fc.property(ore, ore, (outturn, budget) => {
        fc.pre(budget !== 0n);
        const percent = toText(divide({ units: outturn * 100n, scale: 2 }, { units: budget, scale: 2 }, 0));
        expect(found(tkr(outturn), tkr(budget), percent)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    expect(outcomeOf(consumptions, of('-20', '-22', '87'), nothingIsRounding).found).toHaveLength(1);
    expect(outcomeOf(consumptions, of('-95583', '-92971', '114'), everythingIsRounding).found).toEqual([]);
  });
});
