import type { StreamEvent } from '#event-store';
import type { InterimReportRow } from '../interim-report-row';
import { assessed, NET_ACCOUNTS, OPENED, registered } from '../examples';
import type { InterimReportEvent } from '../interim-report';
import { projectInterimReport } from '../project-interim-report';
import type { ForecastTable } from '../table';
import { suggestionsFor } from './suggestions';

function rowAfter(...events: readonly InterimReportEvent[]): InterimReportRow {
  const metadata = { actorId: 'x', role: 'reporter', commandId: 'x' } as const;
  const stream = 'interim-report-1880-kommunstyrelsen-2024-delarsrapport-1';
  const row = [OPENED, ...events]
    .map((event, nth): StreamEvent<InterimReportEvent> => ({ event, stream, version: nth + 1, metadata }))
    .reduce<InterimReportRow | undefined>(projectInterimReport, undefined);
  if (!row) throw new Error('Nothing happened');
  return row;
}

const TIED = { tiedTo: { rule: 'economy-in-balance' } } as const;
const forecast = (printed: string | null) => ({ forecast: { scale: 'orebro-attainment', printed } });
const suggest = (...events: readonly InterimReportEvent[]) => suggestionsFor(rowAfter(...events));

/** Net accounts with these amounts in tkr as their total. */
function total(budget: string | undefined, ofYear: string): ForecastTable {
  const row = { code: null, label: 'Nettokostnad', level: 0, isSum: true, forecast: ofYear };
  return {
    kind: 'net-accounts',
    section: 'Kommunstyrelsen',
    amountsIn: 'tkr',
    rows: [{ ...row, ...(budget && { budget }) }],
  };
}

describe('the rule of a balanced economy', () => {
  it('suggests that Örebro’s goal 1.1 of 2024 is not met, with the figures that led to it', () => {
    expect(suggest(registered(NET_ACCOUNTS), assessed(TIED))).toEqual([
      {
        key: 'strategic-1-1',
        number: '1.1',
        title: 'Ekonomin är i balans',
        rule: 'economy-in-balance',
        proposed: 'not-met',
        judgedBy: 'forecast',
        because: {
          sv: 'Prognosens avvikelse är −5,60 procent av budgeten, sämre än gränsen −1 procent.',
          en: 'The forecast deviates by −5.60 per cent of the budget, worse than the limit of −1 per cent.',
        },
        reasons: [
          { what: { sv: 'budget, netto', en: 'budget, net' }, value: '-875382000', unit: 'SEK' },
          { what: { sv: 'prognos, netto', en: 'forecast, net' }, value: '-924381000', unit: 'SEK' },
          { what: { sv: 'avvikelse', en: 'deviation' }, value: '-48999000', unit: 'SEK' },
          {
            what: { sv: 'avvikelse i procent av budget', en: 'deviation in per cent of budget' },
            value: '-5.60',
            unit: 'percent',
          },
          { what: { sv: 'gräns', en: 'limit' }, value: '-1', unit: 'percent' },
        ],
        assessed: expect.objectContaining({ printed: 'Uppfylls ej', attainment: 'not-met' }),
        differs: false,
      },
    ]);
  });

  it.each<[string, string, 'met' | 'not-met']>([
    ['-100000', '-101000', 'met'],
    ['-100000', '-101001', 'not-met'],
    ['-100000', '-90000', 'met'],
    ['100000', '98999', 'not-met'],
  ])('of a budget of %s tkr and a forecast of %s tkr makes %s', (budget, ofYear, proposed) => {
    expect(suggest(registered(total(budget, ofYear)), assessed(TIED))).toMatchObject([{ proposed }]);
  });

  it.each<[string, InterimReportEvent[], RegExp]>([
    ['without net accounts', [], /ingen nettoredovisning/],
    ['with a budget of zero', [registered(total('0', '15600'))], /Budgeten är noll/],
    ['without a budget', [registered(total(undefined, '-101000'))], /saknar budget/],
    [
      'with two totals that could be meant',
      [
        registered({ ...total('-1', '-1'), section: 'Kommungemensamt' }, 'net-accounts-kommungemensamt'),
        registered({ ...total('-1', '-1'), section: 'Förvaltningen' }, 'net-accounts-forvaltningen'),
      ],
      /ingen nettoredovisning/,
    ],
  ])('suggests nothing %s, and says why', (_, events, why) => {
    const [told] = suggest(...events, assessed(TIED));
    expect(told).toMatchObject({ proposed: null, differs: null });
    expect(told?.because.sv).toMatch(why);
  });

  it('takes the table of the committee itself among several', () => {
    const part = registered({ ...total('-100', '-200'), section: 'Kansliet' }, 'net-accounts-kansliet');
    expect(suggest(part, registered(total('-100', '-100')), assessed(TIED))).toMatchObject([{ proposed: 'met' }]);
  });
});

describe('a suggestion beside the assessment', () => {
  it.each<[string, string | null, boolean | null]>([
    ['differs from a goal that is said to be met', 'Uppfylls', true],
    ['differs from one that is said to be partly met', 'Uppfylls delvis', true],
    ['agrees with one that is said not to be met', 'Uppfylls ej', false],
    ['is held against nothing where the symbol is lost', null, null],
  ])('%s', (_, printed, differs) => {
    expect(suggest(registered(), assessed({ ...TIED, ...forecast(printed) }))).toMatchObject([
      { proposed: 'not-met', differs },
    ]);
  });

  it('is held against nothing where nobody has judged', () => {
    const [told] = suggest(registered(), assessed({ ...TIED, forecast: undefined }));
    expect(told).toMatchObject({ proposed: 'not-met', assessed: null, differs: null });
  });

  it('for year-end is not held against the status of today', () => {
    const status = { scale: 'traffic-light', printed: 'Grön' };
    const [told] = suggest(registered(), assessed({ ...TIED, forecast: undefined, status }));
    expect(told).toMatchObject({ judgedBy: 'forecast', assessed: null, differs: null });
  });
});

describe('which goals get a suggestion', () => {
  it('only those that are tied to something', () => {
    expect(suggest(registered(), assessed({ tiedTo: undefined }))).toEqual([]);
  });

  it('one that is tied to an indicator, by it', () => {
    const measured: InterimReportEvent = {
      type: 'IndicatorMeasured.v1',
      data: {
        key: 'hme',
        statement: {
          name: 'HME',
          unit: 'index',
          values: [{ period: '2024', kind: 'forecast', group: 'total', values: ['79'] }],
        },
        statedAt: '2026-03-01T12:00:00.000Z',
      },
    };
    const tiedTo = { indicator: 'HME', target: '78', direction: 'increase' } as const;
    expect(suggest(measured, assessed({ tiedTo }))).toMatchObject([
      { rule: 'indicator', proposed: 'met', assessed: { attainment: 'not-met' }, differs: true },
    ]);
  });
});
