import type { Indicator, IndicatorValue } from '../statements';
import { suggestByIndicator } from './suggest-by-indicator';

const value = (period: string, kind: IndicatorValue['kind'], rest: Partial<IndicatorValue>): IndicatorValue => ({
  period,
  kind,
  group: 'total',
  ...rest,
});
const figures = (...values: string[]) => ({ values });
const HME: Indicator = { name: 'HME-värde', unit: 'index', values: [] };

function suggest(
  values: readonly IndicatorValue[],
  tie: { target?: string; direction?: 'increase' | 'decrease' } = {},
  footnotes: Indicator['footnotes'] = [],
) {
  const indicators = [{ ...HME, values, footnotes, key: 'hme-varde', source: null }];
  return suggestByIndicator({ indicator: 'HME-värde', ...tie }, { indicators, fiscalYear: 2024 });
}

describe('what an indicator suggests for a goal with a target that is a figure', () => {
  const least78 = { target: '78', direction: 'increase' } as const;

  it.each<[string, string, 'met' | 'not-met']>([
    ['above', '78.1', 'met'],
    ['exactly at', '78', 'met'],
    ['exactly at, printed with a decimal', '78.0', 'met'],
    ['below', '77.9', 'not-met'],
  ])('a forecast %s what is to be reached', (_, forecast, proposed) => {
    const told = suggest([value('2024', 'forecast', figures(forecast))], least78);
    expect([told.proposed, told.judgedBy]).toEqual([proposed, 'forecast']);
  });

  it('is turned around where a low value is good', () => {
    const most3 = { target: '3.0', direction: 'decrease' } as const;
    expect(suggest([value('2024', 'forecast', figures('1.7'))], most3).proposed).toBe('met');
    expect(suggest([value('2024', 'forecast', figures('3.1'))], most3).proposed).toBe('not-met');
  });

  it('takes the outturn where nothing is forecast, as the status of today', () => {
    const told = suggest([value('2024', 'outturn', figures('80'))], least78);
    expect([told.proposed, told.judgedBy]).toEqual(['met', 'status']);
    expect(told.because.sv).toBe('Utfallet för 2024, 80, når målvärdet 78.');
  });

  it('prefers the forecast to the outturn so far', () => {
    const values = [value('2024', 'outturn', figures('80')), value('2024', 'forecast', figures('70'))];
    expect(suggest(values, least78).proposed).toBe('not-met');
  });

  it('takes the target of the indicator itself when the goal names none', () => {
    const values = [value('2024', 'forecast', figures('77')), value('2024', 'target', figures('78'))];
    expect(suggest(values, { direction: 'increase' }).proposed).toBe('not-met');
  });

  it('gives the figures that led to it', () => {
    expect(suggest([value('2024', 'forecast', figures('77'))], least78).reasons).toEqual([
      { what: { sv: 'prognos 2024', en: 'forecast 2024' }, value: '77', unit: 'index' },
      { what: { sv: 'målvärde', en: 'target' }, value: '78', unit: 'index' },
    ]);
  });

  it('suggests nothing when nobody says whether high or low is good, but for the target itself', () => {
    expect(suggest([value('2024', 'forecast', figures('77'))], { target: '78' })).toMatchObject({
      proposed: null,
      because: { sv: 'Det är inte angivet om ett högt eller lågt värde är bra.' },
    });
    expect(suggest([value('2024', 'forecast', figures('78'))], { target: '78' }).proposed).toBe('met');
  });

  it('suggests nothing when the forecast is only a direction', () => {
    expect(suggest([value('2024', 'forecast', { direction: 'increase' })], least78).proposed).toBeNull();
  });
});

describe('what an indicator suggests for a goal that is only a direction', () => {
  const up = { direction: 'increase' } as const;

  it.each<[IndicatorValue['direction'], 'met' | 'not-met']>([
    ['increase', 'met'],
    ['unchanged', 'not-met'],
    ['decrease', 'not-met'],
  ])('a forecast that it will %s', (direction, proposed) => {
    expect(suggest([value('2024', 'forecast', { direction })], up).proposed).toBe(proposed);
  });

  it('says in words which way it goes and should go', () => {
    const [forecast] = [value('2024', 'forecast', { direction: 'decrease' })];
    expect(suggest([forecast], up).because).toEqual({
      sv: 'Enligt prognosen för 2024 minskar indikatorn; målet är att den ska öka.',
      en: 'By the forecast for 2024 the indicator decreases; the target is to increase it.',
    });
    const outturns = [value('2023', 'outturn', figures('38')), value('2024', 'outturn', figures('38'))];
    expect(suggest(outturns, { direction: 'decrease' })).toMatchObject({
      proposed: 'not-met',
      judgedBy: 'status',
      because: { sv: 'Indikatorn var oförändrad 2024; målet är att den ska minska.' },
    });
  });

  it('takes the direction that the indicator prints as its target', () => {
    const values = [
      value('2024', 'forecast', { direction: 'decrease' }),
      value('2024', 'target', { direction: 'decrease' }),
    ];
    expect(suggest(values).proposed).toBe('met');
  });

  it.each<[string, 'met' | 'not-met']>([
    ['38.1', 'met'],
    ['38', 'not-met'],
    ['37', 'not-met'],
  ])('a forecast of %s after an outturn of 38', (forecast, proposed) => {
    const values = [
      value('2022', 'outturn', figures('60')),
      value('2023', 'outturn', figures('38')),
      value('2024', 'forecast', figures(forecast)),
    ];
    expect(suggest(values, up).proposed).toBe(proposed);
  });

  const marked = [
    value('2023', 'outturn', { values: ['38'], footnotes: ['**'] }),
    value('2024', 'forecast', figures('40')),
  ];

  it('suggests nothing across a mark that breaks comparability', () => {
    const footnote = { mark: '**', text: 'Annat underlag.', breaksComparability: true };
    const told = suggest(marked, up, [footnote]);
    expect(told.proposed).toBeNull();
    expect(told.because.sv).toMatch(/2023 och 2024/);
  });

  it('suggests nothing across a mark that nobody explains, and does across a harmless one', () => {
    expect(suggest(marked, up).proposed).toBeNull();
    const harmless = { mark: '**', text: 'Avser helår.', breaksComparability: false };
    expect(suggest(marked, up, [harmless]).proposed).toBe('met');
  });

  it('suggests nothing without an earlier value', () => {
    expect(suggest([value('2024', 'forecast', figures('40'))], up)).toMatchObject({ proposed: null });
  });
});

describe('where an indicator tells nothing', () => {
  it.each<[string, readonly IndicatorValue[], RegExp]>([
    ['no value of the year', [value('2023', 'outturn', figures('80'))], /varken prognos eller utfall/],
    ['several values', [value('2024', 'forecast', figures('63', '65'))], /flera värden/],
    ['a text', [value('2024', 'forecast', { text: 'Mäts i höst' })], /varken prognos eller utfall/],
    ['only the value of women', [{ ...value('2024', 'forecast', figures('80')), group: 'women' }], /varken/],
    ['no target', [value('2024', 'forecast', figures('80'))], /inget målvärde/],
  ])('%s', (_, values, told) => {
    const { proposed, because } = suggest(values);
    expect(proposed).toBeNull();
    expect(because.sv).toMatch(told);
  });

  it('a name that the report does not have', () => {
    const told = suggestByIndicator({ indicator: 'Annan' }, { indicators: [], fiscalYear: 2024 });
    expect(told).toMatchObject({ proposed: null, because: { sv: 'Rapporten har ingen indikator med namnet Annan.' } });
  });
});
