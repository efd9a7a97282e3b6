import type { Indicator, IndicatorValue } from '../statements';
import { indicatorSeries } from './indicator-series';

const outturn = (period: string, values: string[], footnotes?: string[]): IndicatorValue => ({
  period,
  kind: 'outturn',
  group: 'total',
  values,
  ...(footnotes && { footnotes }),
});

const seriesOf = (indicator: Partial<Indicator>) =>
  indicatorSeries([
    { name: 'Styrningsindex', unit: 'index', values: [], ...indicator, key: 'styrningsindex', source: null },
  ]);
const breaks = (indicator: Partial<Indicator>) =>
  seriesOf(indicator).flatMap(({ values }) => values.map((value) => value.comparableWithPrevious));

const BREAKING = { mark: '**', text: 'Annat statistiskt underlag.', breaksComparability: true };

describe('the series of an indicator', () => {
  it('are one for each kind and group that has values', () => {
    const values: IndicatorValue[] = [
      outturn('2021', ['70']),
      { period: '2022', kind: 'target', group: 'total', direction: 'increase' },
      { ...outturn('2021', ['71']), group: 'women' },
    ];
    expect(seriesOf({ values }).map(({ group, kind }) => `${group} ${kind}`)).toEqual([
      'total outturn',
      'total target',
      'women outturn',
    ]);
  });

  it('come by year however they are printed', () => {
    const [series] = seriesOf({ values: [outturn('2022', ['1.7']), outturn('2020', ['2.8'])] });
    expect(series?.values.map(({ period }) => period)).toEqual(['2020', '2022']);
  });

  it('keep the printed order where a period is no year', () => {
    const [series] = seriesOf({ values: [outturn('T2 2022', ['2']), outturn('T1 2022', ['1'])] });
    expect(series?.values.map(({ period }) => period)).toEqual(['T2 2022', 'T1 2022']);
  });

  it('break between a value with the mark and one without, on both sides', () => {
    const values = [outturn('2018', ['67']), outturn('2019', ['66'], ['**']), outturn('2020', ['69'])];
    expect(breaks({ values, footnotes: [BREAKING] })).toEqual([null, false, false]);
  });

  it('do not break between two values with the same mark', () => {
    const values = [outturn('2018', ['67'], ['**']), outturn('2019', ['66'], ['**'])];
    expect(breaks({ values, footnotes: [BREAKING] })).toEqual([null, true]);
  });

  it('do not break at a mark that does not touch comparability', () => {
    const values = [outturn('2018', ['67']), outturn('2019', ['66'], ['*'])];
    const footnotes = [{ mark: '*', text: 'Hållbart medarbetarengagemang.', breaksComparability: false }];
    expect(breaks({ values, footnotes })).toEqual([null, true]);
  });

  it('leave open what an unexplained mark does', () => {
    expect(breaks({ values: [outturn('2018', ['67']), outturn('2019', ['66'], ['***'])] })).toEqual([null, null]);
  });

  it('leave open what a direction or a text is to a figure', () => {
    const values = [outturn('2018', ['67']), { ...outturn('2019', []), values: undefined, text: 'Mäts senare' }];
    expect(breaks({ values })).toEqual([null, null]);
  });

  it('keep several values of a cell, marks, parts and footnotes', () => {
    const [series] = seriesOf({
      values: [outturn('2018', ['63', '65', '58'], ['**'])],
      parts: ['Ledarskap'],
      footnotes: [BREAKING],
    });
    expect(series).toMatchObject({ parts: ['Ledarskap'], partOf: null, goal: null, footnotes: [BREAKING] });
    expect(series?.values).toMatchObject([{ values: ['63', '65', '58'], footnotes: ['**'], direction: null }]);
  });
});
