import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedReport, ForecastAccuracy, ForecastDeviations, ForecastTable } from '#interim-reports';
import { startService, type Service } from '../support/service';

interface Transcribed {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly tables: readonly ForecastTable[];
}

const DATA = join(__dirname, '../../libs/sample-data/src/data/interim-reports');
const transcribed = (name: string) => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')) as Transcribed;

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

async function post(path: string, as: string, body: unknown): Promise<string> {
  const { status, json, text } = await service.ask({ method: 'POST', path: `interim-reports${path}`, as, body });
  if (status !== 200 && status !== 201) throw new Error(`${path}: ${status} ${text}`);
  return json.id;
}

/** Opens a report as its municipality's reporter and registers its tables. */
async function filled({ tables, ...head }: Transcribed): Promise<string> {
  const { municipalityCode, committee, fiscalYear, cycle, outturnThrough } = head;
  const as = `reporter:${municipalityCode}`;
  const id = await post('', as, { municipalityCode, committee, fiscalYear, cycle, outturnThrough });
  for (const table of tables) await post(`/${id}/forecasts`, as, table);
  return id;
}

async function adopted(report: Transcribed): Promise<string> {
  const id = await filled(report);
  await post(`/${id}/submit`, `reporter:${report.municipalityCode}`, {});
  const decision = { decidedOn: '2025-06-03', paragraph: '§ 1', diaryNumber: 'Ks 1/2025' };
  await post(`/${id}/adopt`, `approver:${report.municipalityCode}`, decision);
  return id;
}

const checksOf = (id: string, as?: string) => service.get<CheckedReport>(`interim-reports/${id}/checks`, as);
const briefly = ({ findings }: CheckedReport) =>
  findings.map(({ check, table, row, measure, difference }) => [check, table, row, measure, difference].join(' '));

const net = (figures: Record<string, string>): ForecastTable => ({
  kind: 'net-accounts',
  section: 'Tekniska nämnden',
  amountsIn: 'tkr',
  rows: [
    { code: null, label: 'Park', level: 1, isSum: false, ...figures },
    { code: null, label: 'Nettokostnad', level: 0, isSum: true, ...figures },
  ],
});
const teknik = (fiscalYear: number, cycle: string, month: string, ...tables: ForecastTable[]): Transcribed => {
  const head = { municipalityCode: '1880', committee: 'Tekniska nämnden', fiscalYear, cycle };
  return { ...head, outturnThrough: `${fiscalYear}-${month}`, tables };
};

describe('the checks of a report', () => {
  const asked = 'reporter:1880';
  let id: string;

  it('find what is wrong in Örebro 2024, and say how much they compared', async () => {
    id = await filled(transcribed('orebro-2024-delar-1'));
    const { status, json } = await checksOf(id, asked);
    expect(status).toBe(200);
    expect(briefly(json)).toEqual([
      'consumption by-activity-kommungemensamt 31 consumption 11.1905',
      'same-row by-unit-kommungemensam-niva 14 forecast -217000',
      'same-row by-unit-kommungemensam-niva 14 deviation -217000',
      'same-row by-unit-kommungemensam-niva 39 outturn -10780000',
    ]);
    expect(json.checked).toMatchObject({ 'sums-foot': 162, deviation: 169, 'same-total': 57 });
  });

  it('are seen by those who may see the report', async () => {
    for (const as of [undefined, 'analyst', 'operator', 'reporter:1883']) {
      expect([as, (await checksOf(id, as)).status]).toEqual([as, 404]);
    }
    expect((await checksOf(id, 'approver:1880')).status).toBe(200);
    expect((await checksOf('1880-no-such-report', asked)).status).toBe(404);
  });

  it('follow a figure that is revised, and a text that is recorded', async () => {
    const revise = { reason: 'Avskrivningsfel', rows: [{ row: 0, figures: { forecast: '-430000' } }] };
    await post(`/${id}/forecasts/net-accounts-kommunstyrelsen/revise`, asked, revise);
    const text = 'Staben visar ett underskott på 2,6 mnkr.';
    await post(`/${id}/texts`, asked, { kind: 'comment', heading: 'Staben', text });
    const { json } = await checksOf(id, asked);
    expect(briefly(json)).toEqual(
      expect.arrayContaining([
        'sums-foot net-accounts-kommunstyrelsen 4 forecast -8234000',
        'deviation net-accounts-kommunstyrelsen 0 deviation -8234000',
        'same-total net-accounts-kommunstyrelsen 0 forecast 8234000',
        'text-and-table by-unit-kommunledningsforvaltning 0 deviation -967000',
      ]),
    );
    expect(json.checked['text-and-table']).toBe(1);
  });

  it('hold the previous forecast against what the cycle before reported, as far as the reader may see it', async () => {
    await filled(teknik(2022, 'Delår 1', '04-30', net({ budget: '-100', forecast: '-110', deviation: '-10' })));
    const later = net({ budget: '-100', forecast: '-120', previousForecast: '-115', deviation: '-20' });
    const second = await adopted(teknik(2022, 'Delår 2', '08-31', later));
    const own = await checksOf(second, asked);
    expect(own.json.checked['previous-forecast']).toBe(2);
    expect(briefly(own.json)).toEqual([
      'previous-forecast net-accounts-tekniska-namnden 0 previousForecast -5000',
      'previous-forecast net-accounts-tekniska-namnden 1 previousForecast -5000',
    ]);
    const everyone = await checksOf(second);
    expect([everyone.status, everyone.json.checked['previous-forecast']]).toEqual([200, 0]);
  });
});

describe('forecasts across reports', () => {
  it('are held against the accounts of the year, once a later report has them', async () => {
    await adopted(teknik(2023, 'Delår 2', '08-31', net({ budget: '-1000', forecast: '-1030' })));
    const before = await service.get<ForecastAccuracy>(
      `forecast-accuracy?municipalityCode=1880&after=${await service.head()}`,
    );
    expect(before.json.items.map(({ fiscalYear, missing }) => [fiscalYear, missing])).toEqual([
      [2022, 'no-accounts-of-the-year'],
      [2023, 'no-accounts-of-the-year'],
    ]);
    const id = await adopted(
      teknik(2024, 'Delår 1', '04-30', net({ accountsPreviousYear: '-1010', budget: '-1100', forecast: '-1155' })),
    );
    const path = `forecast-accuracy?committee=${encodeURIComponent('Tekniska nämnden')}&after=${await service.head()}`;
    const { json } = await service.get<ForecastAccuracy>(path);
    const [, of2023] = json.items;
    expect(of2023?.rows).toEqual([
      {
        level: 'committee',
        section: 'Tekniska nämnden',
        code: null,
        label: 'Nettokostnad',
        forecastSek: '-1030000',
        budgetSek: '-1000000',
        accounts: { amountSek: '-1010000', reportId: id, measure: 'accountsPreviousYear' },
        differenceSek: '20000',
        percentOfAccounts: '1.98',
        percentOfBudget: '2.00',
      },
    ]);
    expect(json.cycles.find(({ cycle }) => cycle === 'Delår 2')).toMatchObject({
      n: 1,
      withoutAccounts: 1,
      better: 1,
      worse: 0,
    });
  });

  it('are put side by side in percent of budget, with the population that was not used', async () => {
    const { status, json } = await service.get<ForecastDeviations>('forecast-deviations');
    expect(status).toBe(200);
    expect(json).toMatchObject({ fiscalYear: 2024, years: [2024, 2023, 2022] });
    expect(
      json.rows.map(({ committee, deviationSek, percentOfBudget, perInhabitantSek }) => [
        committee,
        deviationSek,
        percentOfBudget,
        perInhabitantSek,
      ]),
    ).toEqual([['Tekniska nämnden', '-55000', '-5.00', null]]);
    expect(json.populations).toEqual([
      { municipalityCode: '1880', inhabitants: expect.any(Number), date: '2016-12-31', isUsed: false },
    ]);
  });

  it('never tell of a report that is not adopted', async () => {
    const { json } = await service.get<ForecastDeviations>('forecast-deviations?fiscalYear=2024', 'reporter:1880');
    expect(json.rows.map(({ committee }) => committee)).not.toContain('Kommunstyrelsen');
  });

  it.each(['forecast-accuracy?municipalityCode=12', 'forecast-deviations?fiscalYear=24', 'forecast-accuracy?what=1'])(
    'refuse %s',
    async (path) => {
      expect((await service.get(path)).status).toBe(400);
    },
  );
});
