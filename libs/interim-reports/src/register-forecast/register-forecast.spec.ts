import { given } from '#kernel';
import { by, ID, life, NET_ACCOUNTS, NOW, OPENED, REGISTERED, REPORTER, TABLE_ID, type Life } from '../examples';
import { interimReportStream } from '../interim-report';
import type { TableBody } from '../schemas';
import { RegisterForecast, registerForecast, registerForecastSchema } from './register-forecast';

type RowBody = TableBody['rows'][number];

const NET: TableBody = registerForecastSchema.parse(NET_ACCOUNTS);
const row = (label: string, more: Partial<RowBody> = {}): RowBody => ({
  code: null,
  label,
  isSum: false,
  budget: '-10',
  ...more,
});
const sum = (label: string, more: Partial<RowBody> = {}) => row(label, { isSum: true, budget: '-20', ...more });
const table = (...rows: RowBody[]): TableBody => ({
  kind: 'by-unit',
  section: 'Kommunledning',
  amountsIn: 'tkr',
  rows,
});

function when(events: Parameters<typeof given>[1][], body: TableBody) {
  const command = new RegisterForecast(ID, body, by(REPORTER));
  return given(interimReportStream, ...(events as never[])).when(registerForecast, command);
}

const codesOf = (body: TableBody) => when([OPENED], body).refusal?.codes;

describe('registering a table', () => {
  it('records it as printed, under its kind and section', () => {
    expect(when([OPENED], NET).events).toEqual([REGISTERED]);
  });

  it('records where each row stands in an upload', () => {
    const source = { uploadId: 'u', rowPlaces: ['line:1', 'line:2', 'line:3', 'line:4', 'line:5'] };
    const command = new RegisterForecast(ID, NET, by(REPORTER), source);
    const { events } = given(interimReportStream, OPENED).when(registerForecast, command);
    expect(events?.[0]?.data).toMatchObject({ tableId: TABLE_ID, source, registeredAt: NOW });
  });

  it('tells the levels from the order of sums where none is stated', () => {
    const body = table(row('A'), row('B'), sum('Summa AB'), row('C'), sum('Summa C'), sum('Totalt'));
    const { events } = when([OPENED], body);
    const [event] = events ?? [];
    if (event?.type !== 'ForecastRegistered.v1') throw new Error('Not registered');
    expect(event.data.table.rows.map(({ level }) => level)).toEqual([2, 2, 1, 2, 1, 0]);
  });

  it('takes a second table of the same kind for another section, and of another kind for the same', () => {
    const [net, other] = [NET, { ...NET, section: 'Kulturkvarteret' }];
    expect(when([OPENED, REGISTERED], other).events).toHaveLength(1);
    expect(when([OPENED, REGISTERED], { ...net, kind: 'by-unit' }).events).toHaveLength(1);
  });

  it.each(['opened', 'filled', 'returned', 'filled anew'] as const)('is possible when %s', (name: Life) => {
    expect(when([...life(name)], table(row('A'))).events).toHaveLength(1);
  });

  it.each([
    ['submitted', 'not-open'],
    ['submitted anew', 'not-open'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when([...life(name)], table(row('A'))).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('refuses the same table twice, however its section is spelt', () => {
    for (const section of ['Kommunstyrelsen', 'kommunstyrelsen ']) {
      const { refusal } = when([OPENED, REGISTERED], { ...NET, section });
      expect(refusal).toEqual({ kind: 'conflict', codes: ['section: table-already-registered'] });
    }
  });
});

describe('a sum', () => {
  it.each(['Summa KLP', 'Nettokostnad', 'Totalt', 'ÅRETS RESULTAT', 'SUMMA', 'summa'])(
    'that is called %s must be marked',
    (label) => {
      expect(codesOf(table(row('A'), row('B'), row(label)))).toEqual(['rows[2].isSum: sum-marked-as-row']);
      expect(codesOf(table(row('A'), row('B'), sum(label)))).toBeUndefined();
    },
  );

  it('without a name at the end must be marked', () => {
    expect(codesOf(table(row('A'), row('B'), row('')))).toEqual(['rows[2].isSum: sum-marked-as-row']);
    expect(codesOf(table(row('A'), row('B'), sum('')))).toBeUndefined();
  });

  it.each(['Totalförsvar o samhällsskydd', 'Summan av allt', 'KGEM Kommungemensamt', 'Årets resultatmål'])(
    'is not what is called %s',
    (label) => {
      expect(codesOf(table(row('A'), row(label)))).toBeUndefined();
    },
  );

  it('may be the only thing that is known', () => {
    expect(codesOf(table(row('Nettokostnad')))).toBeUndefined();
    expect(codesOf(table(sum('Nettokostnad')))).toBeUndefined();
  });

  it('may stand over one that says the same, as after a single block', () => {
    expect(codesOf(table(row('A'), sum('Summa A'), sum('')))).toBeUndefined();
  });

  it('of nothing is none', () => {
    expect(codesOf(table(sum('Staben'), row('A'), row('B')))).toEqual(['rows[0].isSum: sum-of-nothing']);
    const flat = table(row('A', { level: 1 }), sum('Totalt', { level: 1 }));
    expect(codesOf(flat)).toEqual(['rows[1].isSum: sum-of-nothing']);
    const memo = table(
      row('A'),
      sum('Summa', { level: 0 }),
      row('varav B', { isMemo: true }),
      sum('Summa B', { level: 0 }),
    );
    expect(codesOf(memo)).toEqual(['rows[3].isSum: sum-of-nothing']);
  });
});

describe('a row', () => {
  it('needs a code or a name', () => {
    expect(codesOf(table(row(''), row('B')))).toEqual(['rows[0].label: no-name']);
    expect(codesOf(table(row('', { code: 'KGT' }), row('B')))).toBeUndefined();
  });

  it('stands once in its sum', () => {
    expect(codesOf(table(row('A', { code: '1' }), row('B'), row('A', { code: '1' })))).toEqual(['rows[2]: row-twice']);
  });

  it.each<[string, RowBody[]]>([
    ['code', [row('A', { code: '1' }), row('A', { code: '2' })]],
    [
      'parents',
      [row('A', { parents: [{ code: 'ÖKF', label: '' }] }), row('A', { parents: [{ code: 'ÖKG', label: '' }] })],
    ],
    ['sum', [row('A'), sum('Summa ÖKF'), row('A'), sum('Summa ÖKG'), sum('Totalt')]],
  ])('may have the name of one with another %s', (_, rows) => {
    expect(codesOf(table(...rows))).toBeUndefined();
  });
});

describe('a figure', () => {
  it.each<[string, TableBody['amountsIn'], boolean]>([
    ['999999999999', 'tkr', true],
    ['1000000000000', 'tkr', false],
    ['-1000000000000', 'tkr', false],
    ['999999999', 'mnkr', true],
    ['999999999.999999', 'mnkr', true],
    ['1000000000', 'mnkr', false],
    ['999999999999999', 'kr', true],
    ['1000000000000000', 'kr', false],
  ])('%s %s is small enough: %s', (forecast, amountsIn, fits) => {
    const body = { ...table(row('A'), row('B', { forecast })), amountsIn };
    expect(codesOf(body)).toEqual(fits ? undefined : ['rows[1].forecast: amount-too-large']);
  });

  it('is there at least once', () => {
    expect(codesOf(table(row('A', { budget: undefined })))).toEqual(['rows: no-figures']);
    expect(codesOf(table(row('A', { budget: undefined, consumption: '91' })))).toBeUndefined();
  });

  it('is checked in no time in a table of the largest size', () => {
    const rows = Array.from({ length: 500 }, (_, nth) =>
      row(`Enhet ${nth}`, { parents: [{ code: null, label: 'x' }] }),
    );
    const startedAt = performance.now();
    expect(codesOf(table(...rows))).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('is told with every other fault, each at its place', () => {
    const body = table(row('', { budget: '1000000000000' }), row('Summa'));
    expect(codesOf(body)).toEqual([
      'rows[0].budget: amount-too-large',
      'rows[1].isSum: sum-marked-as-row',
      'rows[0].label: no-name',
    ]);
  });
});

describe('the form of a table', () => {
  const [first] = NET.rows;
  const places = (body: object) =>
    registerForecastSchema.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it.each(['1 000', '1,5', '1.', '.5', '01', '+1', '1e3', '−5', '', '1.1234567', 'x', '--1', '9'.repeat(25)])(
    'takes no %p for an amount',
    (budget) => {
      expect(places({ ...NET, rows: [{ ...first, budget }] })).toEqual(['rows.0.budget']);
    },
  );

  it('takes no number for one', () => {
    expect(places({ ...NET, rows: [{ ...first, budget: -10 }] })).toEqual(['rows.0.budget']);
  });

  it.each<[string, object, string]>([
    ['no rows', { rows: [] }, 'rows'],
    ['more than 500 rows', { rows: Array.from({ length: 501 }, () => first) }, 'rows'],
    ['an unknown kind', { kind: 'balance' }, 'kind'],
    ['an unknown unit', { amountsIn: 'msek' }, 'amountsIn'],
    ['a section without a letter', { section: '—' }, 'section'],
    ['a table id of its own', { tableId: 'x' }, ''],
    ['an unknown measure', { rows: [{ ...first, wish: '1' }] }, 'rows.0'],
    ['a level below zero', { rows: [{ ...first, level: -1 }] }, 'rows.0.level'],
  ])('refuses %s', (_, change, place) => {
    expect(places({ ...NET, ...change })).toEqual([place]);
  });

  it('needs of a row only its label and what it says', () => {
    const { rows } = registerForecastSchema.parse({ ...NET, rows: [{ label: ' Staben ', budget: '-1' }] });
    expect(rows).toEqual([{ code: null, label: 'Staben', isSum: false, budget: '-1' }]);
  });
});
