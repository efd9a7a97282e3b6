import { entryOf, type ReportTable, type ReportTableRow } from '#interim-reports';
import { resultSentence } from './report-names';
import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { deviationsIn, resultOf, resultOfTotal, resultRow, totalRow, unitTables } from './result';

function row(label: string, printed: Partial<Record<'budget' | 'forecast' | 'deviation', string>>, more = {}) {
  const amounts = Object.fromEntries(
    Object.entries(printed).map(([measure, text]) => [
      measure,
      { amountSek: text === '0' ? '0' : `${text}000`, precisionSek: '1000', printed: text },
    ]),
  );
  const bare = { code: null, level: 1, isSum: false, isMemo: false, parents: [], comment: null, consumption: null };
  return { ...bare, label, amounts, ...more } as ReportTableRow;
}

function table(kind: ReportTable['kind'], ...rows: ReportTableRow[]): ReportTable {
  const bare = { title: null, amountsIn: 'tkr', captionUnit: null, source: null } as const;
  return { ...bare, tableId: kind, kind, section: 'S', rows };
}

const total = row(
  'Nettokostnad',
  { budget: '-875382', forecast: '-924381', deviation: '-48999' },
  { isSum: true, level: 0 },
);
const unit = row('Kommungemensamt', { budget: '-382648', forecast: '-438234', deviation: '-55586' });
const partly = row('varav hyror', { budget: '-10', forecast: '-30', deviation: '-20' }, { isMemo: true });

describe('resultOf', () => {
  it('is the net accounts’ outermost sum before any other', () => {
    const report = { tables: [table('by-unit', unit), table('net-accounts', unit, total)] };
    expect(resultOf(report)).toMatchObject({ row: total, percent: '-5.6' });
    expect(resultSentence(report, resultOf(report), undefined, 'sv')).toBe(
      'Prognosen är 49,0\u00a0mnkr sämre än budget (−5,6\u00a0%).',
    );
    expect(resultSentence(report, resultOf(report), 'tkr', 'en')).toBe(
      'The forecast is 48,999\u00a0SEK thousand worse than the budget (−5.6%).',
    );
  });

  it('takes no cut of a part for the whole', () => {
    expect(resultOf({ tables: [table('by-unit', unit, total)] })).toMatchObject({ row: total });
    expect(resultOf({ tables: [table('by-unit', unit, total), table('by-unit', total)] })).toBeUndefined();
  });

  it('has no percentage of a budget of zero, and no result without a forecast', () => {
    const statement = row('ÅRETS RESULTAT', { forecast: '15600', deviation: '15600' }, { isSum: true, level: 0 });
    const report = { tables: [table('income-statement', statement)] };
    expect(resultOf(report)).toMatchObject({ percent: null, budget: { amountSek: '0' } });
    expect(resultSentence(report, resultOf(report), undefined, 'sv')).toBe(
      'Prognosen är 15,6\u00a0mnkr bättre än budget.',
    );
    const bare = { tables: [table('net-accounts', row('Summa', { budget: '5' }, { isSum: true, level: 0 }))] };
    expect(resultSentence(bare, resultOf(bare), undefined, 'sv')).toContain('ingen summa');
    expect(resultSentence({ tables: [] }, undefined, undefined, 'sv')).toContain('inga tabeller');
  });
});

describe('totalRow', () => {
  it('is the last of the outermost sums, never a memo row', () => {
    const inner = row('Summa A', {}, { isSum: true, level: 1 });
    const memo = row('varav', {}, { isSum: true, isMemo: true, level: 0 });
    expect(totalRow({ rows: [inner, total, memo] })).toBe(total);
    expect(totalRow({ rows: [unit] })).toBeUndefined();
  });
});

describe('deviationsIn', () => {
  it('holds single rows only', () => {
    expect(deviationsIn([table('by-unit', unit, partly, total)]).map((one) => one.row.label)).toEqual([
      'Kommungemensamt',
    ]);
  });

  it('comes from the units before the budget levels', () => {
    const tables = [table('net-accounts', unit, total), table('by-unit', unit)];
    expect(unitTables({ tables }).map(({ kind }) => kind)).toEqual(['by-unit']);
    expect(unitTables({ tables: tables.slice(0, 1) }).map(({ kind }) => kind)).toEqual(['net-accounts']);
    expect(unitTables({ tables: [] })).toEqual([]);
  });
});

describe('the total row of a report in a list', () => {
  const whole = interimReport();
  const kinds = ['net-accounts', 'income-statement', 'by-unit', 'by-activity', 'by-account-group'] as const;
  const reports: readonly (readonly [string, Parameters<typeof entryOf>[0]])[] = [
    ...['orebro-2024-delar-1', 'orebro-2022-delar-2', 'orebro-2019-delar-2', 'eskilstuna-2022-delar-2'].map(
      (file) => [file, interimReport({}, file)] as const,
    ),
    ...kinds.map((kind) => [`only ${kind}`, { ...whole, tables: [table(kind, unit, total)] }] as const),
    ...kinds.map((kind) => [`two of ${kind}`, { ...whole, tables: [table(kind, total), table(kind, total)] }] as const),
    ['no sum', { ...whole, tables: [table('by-unit', unit, partly)] }],
    ['nothing', { ...whole, tables: [] }],
  ];

  it.each(reports)('is that of its page: %s', (_, report) => {
    const entry = entryOf(report);
    const found = resultRow(report);
    expect(entry.total).toEqual(
      found ? { tableKind: found.table.kind, label: found.row.label, amounts: found.row.amounts } : null,
    );
    const { budget, deviation, percent } = resultOf(report) ?? {};
    expect(resultOfTotal(entry.total)).toEqual(resultOf(report) && { budget, deviation, percent });
  });

  it('is there of most of them', () => {
    expect(reports.filter(([, report]) => entryOf(report).total !== null).length).toBeGreaterThan(6);
  });
});
