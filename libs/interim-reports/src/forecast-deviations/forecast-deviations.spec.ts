import { adopted, tableOf } from '../published-examples';
import { forecastDeviations } from './forecast-deviations';

const teknik = (cycle: string, through: string, forecast: string, fiscalYear = 2024) =>
  adopted(
    { fiscalYear, cycle, outturnThrough: through },
    tableOf('net-accounts', 'Tekniska nämnden', {
      Teknik: { budget: '-1000', forecast },
      'Summa nettokostnad': { budget: '-1000', forecast },
    }),
    tableOf('by-unit', 'Teknik', {
      '[P] Park': { budget: '-400', forecast: '-420', deviation: '-20' },
      '[N] Ny enhet': { budget: '0', forecast: '-50', deviation: '-50' },
      '[U] Utan budget': { forecast: '-7', deviation: '-7' },
      '[T] Tom': { budget: '-9' },
      'Summa teknik': { budget: '-1000', forecast },
    }),
  );
const nobody = () => undefined;

describe('forecast deviations', () => {
  const reports = [
    teknik('Delår 1', '2024-04-30', '-1100'),
    teknik('Delår 2', '2024-08-31', '-1030'),
    teknik('Delår 2', '2023-08-31', '-900', 2023),
    { ...teknik('Delår 1', '2024-04-30', '-950'), municipalityCode: '9902', id: 'other' },
  ];

  it('are of the latest report of each committee, the worst first, in percent of budget', () => {
    const { rows, fiscalYear, years } = forecastDeviations(reports, undefined, nobody);
    expect([fiscalYear, years]).toEqual([2024, [2024, 2023]]);
    expect(
      rows.map(({ municipalityCode, cycle, label, deviationSek, percentOfBudget }) =>
        [municipalityCode, cycle, label, deviationSek, percentOfBudget].join(' '),
      ),
    ).toEqual([
      '9901 Delår 2 Park -20000 -5.00',
      '9902 Delår 1 Park -20000 -5.00',
      '9901 Delår 2 Summa nettokostnad -30000 -3.00',
      '9902 Delår 1 Summa nettokostnad 50000 5.00',
      '9901 Delår 2 Ny enhet -50000 ',
      '9902 Delår 1 Ny enhet -50000 ',
      '9901 Delår 2 Utan budget -7000 ',
      '9902 Delår 1 Utan budget -7000 ',
    ]);
  });

  it('are of another year when asked for, and of none where there is no report', () => {
    expect(forecastDeviations(reports, 2023, nobody).rows).toHaveLength(4);
    expect(forecastDeviations(reports, 2020, nobody)).toMatchObject({ fiscalYear: 2020, rows: [] });
    expect(forecastDeviations([], undefined, nobody)).toMatchObject({ fiscalYear: null, rows: [] });
  });

  it('are per inhabitant only where the population is of the year, and its date is always told', () => {
    const at = (date: string) =>
      forecastDeviations([teknik('Delår 2', '2024-08-31', '-1030')], 2024, () => ({ inhabitants: 4000, date }));
    const net = (date: string) => at(date).rows.find(({ level }) => level === 'committee')?.perInhabitantSek;
    expect([net('2023-12-31'), net('2024-12-31'), net('2016-12-31'), net('2025-12-31')]).toEqual([
      '-7.50',
      '-7.50',
      null,
      null,
    ]);
    expect(at('2016-12-31').populations).toEqual([
      { municipalityCode: '9901', inhabitants: 4000, date: '2016-12-31', isUsed: false },
    ]);
    expect(
      at('2023-12-31')
        .rows.filter(({ level }) => level === 'unit')
        .map((row) => row.perInhabitantSek),
    ).toEqual([null, null, null]);
  });
});

describe('forecast deviations by activity', () => {
  const of = (municipalityCode: string, section: string, rows: Parameters<typeof tableOf>[2]) =>
    adopted({ municipalityCode, id: `${municipalityCode}-x` }, tableOf('by-activity', section, rows));
  const orebro = of('1880', 'Kommungemensamt', {
    '[3501] Stöd till teaterverksamhet': { budget: '-100', forecast: '-110' },
    '[3502] Övr förenstöd till kulturvhet': { budget: '-300', forecast: '-310' },
    '[6100] Arbetsmarknadsåtgärder': { budget: '-900', forecast: '-12450' },
    '[9000] Kommungemensam verksamhet': { budget: '-10', forecast: '-11' },
    '[7777] Okänd': { budget: '-10', forecast: '-12' },
    'Summa ÖKG': { budget: '-1320', forecast: '-12893' },
  });
  const other = of('9901', 'Arbete', { '[610] Arbetsmarknadsåtgärder': { budget: '-100', forecast: '-90' } });
  const { activities, unmapped } = forecastDeviations([orebro, other], 2024, nobody);

  it("are put together under SCB's codes, with what they consist of and whether that is judged", () => {
    expect(
      activities.map(({ rsCode, members }) => [
        rsCode,
        ...members.map(({ municipalityCode, deviationSek, percentOfBudget, isJudged, consistsOf }) =>
          [
            municipalityCode,
            deviationSek,
            percentOfBudget,
            isJudged,
            consistsOf.map(({ code }) => code).join('+'),
          ].join(' '),
        ),
      ]),
    ).toEqual([
      ['315', '1880 -20000 -5.00 true 3501+3502'],
      ['610', '1880 -11550000 -1283.33 false 6100', '9901 10000 10.00 false 610'],
    ]);
  });

  it('list what no reviewed table maps, and why', () => {
    expect(unmapped.map(({ code, deviationSek, reason }) => [code, deviationSek, reason].join(' '))).toEqual([
      '9000 -1000 common-cost',
      '7777 -2000 not-in-table',
    ]);
  });
});
