import { PASTED_TABLE, reportUpload } from '../../../../test/support/web-fixtures/interim-answers';
import { reportBodyOf, reportProblem } from './report-body';
import { suggestedReport, type ReportValues } from './report-values';
import { reportPreviewIn, type ReportPreview } from './report-preview';

function read(text = PASTED_TABLE): ReportPreview {
  const { recognised, tables, problems, proposed } = reportUpload(text);
  const preview = reportPreviewIn({ recognised, tables, problems, proposed });
  if (!preview) throw new Error('The text reads as an interim report');
  return preview;
}

const preview = read();
const suggested = suggestedReport(preview.tables, preview.proposed, 'sv');

function withTable(change: Partial<ReportValues['tables'][number]>): ReportValues {
  const [first, ...rest] = suggested.tables;
  if (!first) throw new Error('A table was read');
  return { ...suggested, tables: [{ ...first, ...change }, ...rest] };
}

const sent = (values: ReportValues) => reportBodyOf(values, preview.tables, preview.proposed, 'sv');

describe('what is sent of a preview that is confirmed as it is', () => {
  const [table] = sent(suggested).tables;

  it('has the figures of the columns that were understood, as decimal texts, and no others', () => {
    expect(table?.body.rows[0]).toEqual({
      code: null,
      label: 'Kommungemensamt',
      level: 1,
      isSum: false,
      accountsPreviousYear: '-397795',
      outturn: '-112655',
      budget: '-382648',
      forecast: '-438234',
      deviation: '-55586',
    });
  });

  it('names the places of table and rows, and says what the sums are', () => {
    expect(table?.body).toMatchObject({ amountsIn: 'tkr', rowPlaces: ['line:5', 'line:6', 'line:7'] });
    expect(table?.body.rows.map(({ isSum }) => isSum)).toEqual([false, false, true]);
  });
});

describe('what a person settles', () => {
  it('is asked for at its field where it is missing', () => {
    const faults = sent(withTable({ kind: '', section: '', unit: '' })).faults;
    expect(faults.map(({ field }) => field)).toEqual(['t0-kind', 't0-section', 't0-unit']);
  });

  it('may name a column that was not understood, but none twice', () => {
    const measures = suggested.tables[0]?.measures ?? [];
    const named = measures.map((measure) => (measure === '' ? 'originalBudget' : measure));
    expect(sent(withTable({ measures: named })).tables[0]?.body.rows[0]?.originalBudget).toBe('1');
    const twice = measures.map((measure) => (measure === '' ? 'budget' : measure));
    expect(sent(withTable({ measures: twice })).faults.map(({ field }) => field)).toEqual([
      `t0-m${measures.indexOf('')}`,
    ]);
  });

  it('has ranks told anew where sums are changed, and leaves out an emptied row', () => {
    const rows = suggested.tables[0]?.rows ?? [];
    const changed = rows.map((row, nth) => (nth === 1 ? { ...row, isSum: true } : row));
    expect(sent(withTable({ rows: changed })).tables[0]?.body.rows.map(({ level }) => level)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const emptied = rows.map((row, nth) => (nth === 0 ? { ...row, label: '', cells: row.cells.map(() => '') } : row));
    const [table] = sent(withTable({ rows: emptied })).tables;
    expect([table?.rowsAt, table?.body.rowPlaces]).toEqual([
      [1, 2],
      ['line:6', 'line:7'],
    ]);
  });

  it('must hold something', () => {
    const nothing = { ...withTable({ take: false }), statements: suggested.statements.map(() => false) };
    expect(sent(nothing).faults).toHaveLength(1);
    expect(sent(nothing).tables).toEqual([]);
  });
});

describe('a row that can be divided in several ways', () => {
  const [table] = preview.tables;
  const [row, ...rest] = table?.rows ?? [];
  if (!table || !row) throw new Error('A table was read');
  const readings = [
    ['-1', '2', '3', '4', '5', null],
    ['-12', '3', '4', '5', null, null],
  ];
  const because = { sv: 'Två delningar går ihop.', en: 'Two divisions fit.' };
  const unsure = {
    ...preview,
    tables: [{ ...table, rows: [{ ...row, split: { sure: false, because, readings } }, ...rest] }],
  };

  it('is for a person to divide', () => {
    expect(reportBodyOf(suggested, unsure.tables, unsure.proposed, 'sv').faults.map(({ field }) => field)).toEqual([
      't0-r0-split',
    ]);
  });

  it.each([
    ['1', '-12'],
    ['written', '-397795'],
  ])('takes reading %s', (split, accountsPreviousYear) => {
    const rows = (suggested.tables[0]?.rows ?? []).map((one, nth) => (nth === 0 ? { ...one, split } : one));
    const told = reportBodyOf(withTable({ rows }), unsure.tables, unsure.proposed, 'sv');
    expect(told.faults).toEqual([]);
    expect(told.tables[0]?.body.rows[0]).toMatchObject({ accountsPreviousYear });
  });
});

describe('what the API says about a commit', () => {
  it('stands at the field that it was sent from', () => {
    const errors = [
      { where: 'interimReport.tables[0].rows[1].budget', code: 'x', detail: 'För stort.' },
      { where: 'interimReport.tables[0].section', code: 'x', detail: 'Finns redan.' },
      { where: 'interimReport.outturnThrough', code: 'x', detail: 'Fel dag.' },
      { where: 'interimReport', code: 'x', detail: 'Inget nytt.' },
    ];
    const rows = (suggested.tables[0]?.rows ?? []).map((row, nth) =>
      nth === 0 ? { ...row, label: '', cells: row.cells.map(() => '') } : row,
    );
    const problem = reportProblem({ status: 422, title: 'Fel', errors }, sent(withTable({ rows })));
    const column = suggested.tables[0]?.measures.indexOf('budget');
    expect(problem.faults.map(({ field }) => field)).toEqual([`t0-r2-c${column}`, 't0-section', 'through', undefined]);
  });
});
