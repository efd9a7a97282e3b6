import type { ReportTable, ReportTableRow } from '#interim-reports';
import { amountInWords, amountText, budgetOf, bySize, commonUnit, deviationOf, percentOf, shownUnit } from './amounts';

const tkr = (amount: string) => ({
  amountSek: amount === '0' ? '0' : `${amount}000`,
  precisionSek: '1000',
  printed: amount,
});
const row = (amounts: ReportTableRow['amounts']): ReportTableRow => ({
  code: null,
  label: 'Rad',
  level: 1,
  isSum: false,
  isMemo: false,
  parents: [],
  comment: null,
  amounts,
  consumption: null,
});
const table = (amountsIn: ReportTable['amountsIn'], amounts: ReportTableRow['amounts']): ReportTable => ({
  tableId: 't',
  kind: 'by-unit',
  section: 'S',
  title: null,
  amountsIn,
  captionUnit: null,
  rows: [row(amounts)],
  source: null,
});

describe('amountText', () => {
  it('shows as many digits as the source prints in its own unit', () => {
    expect(amountText(tkr('-55586'), 'tkr', 'sv')).toBe('−55\u00a0586');
    expect(amountText({ amountSek: '307700000', precisionSek: '100000' }, 'mnkr', 'sv')).toBe('307,7');
    expect(amountText({ amountSek: '307700000', precisionSek: '10000' }, 'mnkr', 'sv')).toBe('307,70');
    expect(amountText({ amountSek: '12.5', precisionSek: '0.1' }, 'kr', 'en')).toBe('12.5');
  });

  it('turns into a larger unit with one decimal, and into a smaller one without inventing any', () => {
    expect(amountText(tkr('-55586'), 'mnkr', 'sv', 'tkr')).toBe('−55,6');
    expect(amountText({ amountSek: '1234000', precisionSek: '1000' }, 'tkr', 'sv', 'mnkr')).toBe('1\u00a0234');
  });
});

describe('shownUnit', () => {
  const coarse = table('mnkr', { forecast: { amountSek: '266800000', precisionSek: '100000', printed: '266.8' } });

  it('is the one asked for, unless that would give more digits than are printed', () => {
    expect(shownUnit(table('tkr', { forecast: tkr('-55586') }), 'mnkr')).toBe('mnkr');
    expect(shownUnit(table('tkr', { forecast: tkr('-55586') }), 'kr')).toBe('tkr');
    expect(shownUnit(coarse, 'tkr')).toBe('mnkr');
    expect(shownUnit(coarse, undefined)).toBe('mnkr');
  });

  it('is the largest of several tables’ where their amounts stand together', () => {
    expect(commonUnit([coarse, table('tkr', { forecast: tkr('1') })], 'tkr')).toBe('mnkr');
    expect(commonUnit([], undefined)).toBe('tkr');
  });
});

describe('amountInWords', () => {
  it('says size without sign, in millions or thousands', () => {
    expect(amountInWords(tkr('-48999'), undefined, 'sv')).toBe('49,0\u00a0mnkr');
    expect(amountInWords(tkr('-250'), undefined, 'sv')).toBe('250\u00a0tkr');
    expect(amountInWords(tkr('-48999'), 'tkr', 'en')).toBe('48,999\u00a0SEK thousand');
    expect(amountInWords({ amountSek: '200000', precisionSek: '100000' }, undefined, 'sv')).toBe('0,2\u00a0mnkr');
  });
});

describe('deviationOf and budgetOf', () => {
  it('take what is printed before what can be computed', () => {
    const printed = row({ forecast: tkr('-10'), budget: tkr('-8'), deviation: tkr('-3') });
    expect(deviationOf(printed)).toMatchObject({ amountSek: '-3000', isComputed: false });
    expect(deviationOf(row({ forecast: tkr('-10'), budget: tkr('-8') }))).toEqual({
      amountSek: '-2000',
      precisionSek: '1000',
      isComputed: true,
    });
    expect(deviationOf(row({ forecast: tkr('-10') }))).toBeUndefined();
    expect(budgetOf(row({ forecast: tkr('-10'), deviation: tkr('-3') }))?.amountSek).toBe('-7000');
  });
});

describe('percentOf', () => {
  it('is of the size of the budget, so that worse is negative', () => {
    expect(percentOf(tkr('-48999'), tkr('-875382'))).toBe('-5.6');
    expect(percentOf(tkr('5'), tkr('0'))).toBeNull();
    expect(percentOf(tkr('5'), undefined)).toBeNull();
  });
});

it('sorts by size', () => {
  expect([tkr('2'), tkr('-10'), tkr('9')].sort(bySize).map(({ printed }) => printed)).toEqual(['-10', '9', '2']);
});
