import { fold } from '#kernel';
import {
  ASSESSED,
  assessed,
  life,
  LIVES,
  NET_ACCOUNTS,
  OPENED,
  registered,
  REGISTERED,
  TABLE_ID,
  told,
  type Life,
} from './examples';
import { interimReportStream, statementOf, type InterimReportEvent } from './interim-report';
import { interimReportId, slug, tableIdOf } from './parts';

const after = (...events: readonly InterimReportEvent[]) => fold(interimReportStream, events);

describe('the life of an interim report', () => {
  it.each([
    ['none', 'none'],
    ['opened', 'opened'],
    ['filled', 'filled'],
    ['submitted', 'submitted'],
    ['returned', 'returned'],
    ['filled anew', 'filled'],
    ['submitted anew', 'submitted'],
    ['adopted', 'adopted'],
    ['corrected', 'corrected'],
  ] as const)('%s', (name, status) => {
    expect(after(...life(name)).status).toBe(status);
  });

  it('is told here in all its parts', () => {
    expect(Object.keys(LIVES) satisfies string[] as Life[]).toHaveLength(9);
  });
});

describe('what it holds', () => {
  it('are the tables as printed, one by one', () => {
    const other = registered({ ...NET_ACCOUNTS, section: 'Kulturkvarteret' }, 'net-accounts-kulturkvarteret');
    const { tables } = after(OPENED, REGISTERED, other);
    expect(tables.map(({ tableId, rows }) => [tableId, rows.length])).toEqual([
      [TABLE_ID, 5],
      ['net-accounts-kulturkvarteret', 5],
    ]);
    expect(tables[0]?.rows).toEqual(NET_ACCOUNTS.rows);
  });

  it('are rows as revised, without what was taken away and with all else as it was', () => {
    const revised: InterimReportEvent = {
      type: 'ForecastRowsRevised.v1',
      data: {
        rows: [{ tableId: TABLE_ID, row: 1, figures: { forecast: '17000', deviation: null } }],
        reason: 'Ny uppgift',
        revisedAt: '2026-03-02T12:00:00.000Z',
      },
    };
    const [table] = after(OPENED, REGISTERED, revised).tables;
    expect(table?.rows[1]).toEqual({
      code: null,
      label: 'Kommungemensamma statsbidrag',
      level: 1,
      isSum: false,
      outturn: '6292',
      budget: '12400',
      forecast: '17000',
    });
    expect(table?.rows[0]).toEqual(NET_ACCOUNTS.rows[0]);
  });

  it('are the statements, a later one in place of an earlier one about the same thing', () => {
    const later = assessed({ forecast: { scale: 'orebro-attainment', printed: 'Uppfylls' } });
    const { statements } = after(OPENED, ASSESSED, told('x'), later);
    expect(statements.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['goal strategic-1-1', 'text analysis-analys']);
    expect(statements[0]?.data).toMatchObject({ forecast: { printed: 'Uppfylls' } });
  });

  it('are not those that were removed', () => {
    const removed: InterimReportEvent = {
      type: 'StatementRemoved.v1',
      data: { kind: 'goal', key: 'strategic-1-1', reason: 'Fel mål', removedAt: '2026-03-02T12:00:00.000Z' },
    };
    expect(after(OPENED, ASSESSED, told('x'), removed).statements.map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('names', () => {
  it('of a report come of municipality, committee, year and cycle', () => {
    expect(interimReportId('0484', 'Kommunstyrelsen', 2022, 'Delårsrapport 2')).toBe(
      '0484-kommunstyrelsen-2022-delarsrapport-2',
    );
  });

  it('of a table come of kind and section', () => {
    expect(tableIdOf({ kind: 'by-unit', section: 'Politisk kommunledning (ÖKL)' })).toBe(
      'by-unit-politisk-kommunledning-okl',
    );
  });

  it.each([
    ['Barn- och utbildningsnämnden', 'barn-och-utbildningsnamnden'],
    ['  Prognos 1, mars  ', 'prognos-1-mars'],
    ['ÅÄÖ é', 'aao-e'],
    ['—', ''],
  ])('%p is written %p', (text, written) => {
    expect(slug(text)).toBe(written);
  });
});

describe('a statement', () => {
  it('has the kind of the event that states it', () => {
    if (ASSESSED.type !== 'GoalAssessed.v1') throw new Error('A goal');
    expect(statementOf(ASSESSED)).toEqual({ kind: 'goal', key: 'strategic-1-1', data: ASSESSED.data.statement });
  });
});
