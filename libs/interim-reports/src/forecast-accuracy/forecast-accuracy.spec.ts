import { adopted, tableOf } from '../published-examples';
import { forecastAccuracy } from './forecast-accuracy';

const forecast2023 = (cycle: string, through: string, forecast: string) =>
  adopted(
    { fiscalYear: 2023, cycle, outturnThrough: through },
    tableOf('net-accounts', 'Tekniska nämnden', {
      Teknik: { budget: '-1000', forecast },
      'Summa nettokostnad': { budget: '-1000', forecast },
    }),
    tableOf('by-unit', 'Teknik', {
      '[P] Park': { budget: '-400', forecast: '-420' },
      '[G] Gata': { budget: '-600', forecast: '-600' },
      'Summa teknik': { budget: '-1000', forecast },
    }),
  );
const year2024 = (cycle: string, through: string, accounts: string) =>
  adopted(
    { fiscalYear: 2024, cycle, outturnThrough: through },
    tableOf('net-accounts', 'Tekniska nämnden', {
      Teknik: { accountsPreviousYear: accounts },
      'Summa nettokostnad': { accountsPreviousYear: accounts },
    }),
    tableOf('by-unit', 'Teknik', {
      '[P] Parkskötsel': { accountsPreviousYear: '-410' },
      'Summa teknik': { accountsPreviousYear: accounts },
    }),
  );

describe('forecast accuracy', () => {
  const reports = [
    forecast2023('Delår 1', '2023-04-30', '-1020'),
    forecast2023('Delår 2', '2023-08-31', '-980'),
    year2024('Delår 1', '2024-04-30', '-1010'),
  ];

  it('holds each forecast against the accounts in a report of the year after, signed', () => {
    const rows = forecastAccuracy(reports).items.flatMap(({ cycle, rows: own }) =>
      own.map(({ level, label, differenceSek, percentOfAccounts, percentOfBudget }) =>
        [cycle, level, label, differenceSek, percentOfAccounts, percentOfBudget].join(' '),
      ),
    );
    expect(rows).toEqual([
      'Delår 1 committee Summa nettokostnad 10000 0.99 1.00',
      'Delår 1 unit Park 10000 2.44 2.50',
      'Delår 1 unit Gata   ',
      'Delår 2 committee Summa nettokostnad -30000 -2.97 -3.00',
      'Delår 2 unit Park 10000 2.44 2.50',
      'Delår 2 unit Gata   ',
    ]);
  });

  it('says which report the accounts come from, and how many rows have none', () => {
    const [first] = forecastAccuracy(reports).items;
    expect(first?.rows[0]?.accounts).toEqual({
      amountSek: '-1010000',
      reportId: '9901-tekniska-namnden-2024-delar-1',
      measure: 'accountsPreviousYear',
    });
    expect(first).toMatchObject({ withoutAccounts: 1, missing: null });
  });

  it('prefers the outturn of the closed year, and the latest report of the year after', () => {
    const later = year2024('Delår 2', '2024-08-31', '-1005');
    const accountsWith = (...more: (typeof reports)[number][]) =>
      forecastAccuracy([...reports, ...more]).items[0]?.rows[0]?.accounts;
    expect(accountsWith(later)).toMatchObject({ amountSek: '-1005000', reportId: later.id });
    const total = tableOf('net-accounts', 'Tekniska nämnden', {
      Teknik: { outturn: '-1001' },
      'Summa nettokostnad': { outturn: '-1001' },
    });
    const closed = adopted({ fiscalYear: 2023, cycle: 'Bokslut', outturnThrough: '2023-12-31' }, total);
    expect(accountsWith(later, closed)).toMatchObject({ amountSek: '-1001000', measure: 'outturn' });
  });

  it('says that accounts are missing rather than guess them from another year, committee or municipality', () => {
    const [lonely] = [forecast2023('Delår 1', '2023-04-30', '-1020')];
    const others = [
      { ...year2024('Delår 1', '2024-04-30', '-1'), fiscalYear: 2025 },
      { ...year2024('Delår 1', '2024-04-30', '-1'), committee: 'Kulturnämnden' },
      { ...year2024('Delår 1', '2024-04-30', '-1'), municipalityCode: '9902' },
    ];
    const [item] = forecastAccuracy([lonely, ...others]).items;
    expect(item).toMatchObject({ withoutAccounts: 3, missing: 'no-accounts-of-the-year' });
    expect(item?.rows.map(({ accounts, differenceSek }) => [accounts, differenceSek])).toEqual(
      Array.from({ length: 3 }, () => [null, null]),
    );
  });

  it('adds up per municipality and cycle without hiding what went which way', () => {
    const twice = [
      ...reports,
      ...reports.map((report) => ({ ...report, committee: 'Kulturnämnden' })),
      { ...forecast2023('Delår 1', '2023-04-30', '-700'), committee: 'Utan bokslut' },
    ];
    const cycle = forecastAccuracy(twice).cycles.find((one) => one.cycle === 'Delår 1' && one.level === 'committee');
    expect(cycle).toEqual({
      municipalityCode: '9901',
      municipalityName: 'Storlåtsas',
      level: 'committee',
      cycle: 'Delår 1',
      isSample: true,
      n: 2,
      years: [2023],
      withoutAccounts: 1,
      better: 2,
      worse: 0,
      sumSek: '20000',
      percentOfAccounts: '0.99',
      percentOfBudget: '1.00',
      medianPercentOfBudget: '1.00',
    });
  });

  it('keeps over and under apart: two that cancel out are not accurate', () => {
    const of = (committee: string, accounts: string) => [
      { ...forecast2023('Delår 1', '2023-04-30', '-1000'), committee },
      { ...year2024('Delår 1', '2024-04-30', accounts), committee },
    ];
    const { cycles } = forecastAccuracy([...of('A', '-900'), ...of('B', '-1100')]);
    expect(cycles[0]).toMatchObject({ n: 2, better: 1, worse: 1, sumSek: '0', medianPercentOfBudget: '0.00' });
  });
});
