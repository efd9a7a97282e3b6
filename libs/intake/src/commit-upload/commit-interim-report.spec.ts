import { interimReportStream, type InterimReportEvent } from '#interim-reports';
import { fold, Refusal, type CommandContext } from '#kernel';
import { findMunicipality } from '#registry';
import { transcribed } from '../../../../test/intake/interim-reports';
import type { ProposedInterimReport } from '../interim-findings';
import { commitInterimReport, reportIdIn, type InterimCommitCase } from './commit-interim-report';
import { planOf } from './commit-plan';
import { commitInterimReportSchema, type CommittedInterimReport } from './committed-interim-report';

const REPORT = transcribed('eskilstuna-2022-delar-2');
const HEAD = {
  municipalityCode: '0484',
  committee: 'Kommunstyrelsen',
  fiscalYear: 2022,
  cycle: 'Delårsrapport 2',
  outturnThrough: '2022-08-31',
};
/** As it is read: the second table's caption cannot be true, and its unit is for a person to choose. */
const proposed: ProposedInterimReport = {
  ...HEAD,
  tables: REPORT.tables.map((table, nth) => ({
    ...table,
    amountsIn: table.captionUnit ? null : table.amountsIn,
    place: `line:${100 * nth + 1}`,
    rowPlaces: table.rows.map((_, row) => `line:${100 * nth + 3 + row}`),
  })),
  statements: [],
  unsettled: [],
};
const context = (role: CommandContext['actor']['role'] = 'reporter', municipalityCode = '0484'): CommandContext => ({
  actor: { id: `${role}-1`, role, municipalityCode },
  now: '2026-11-21T10:00:00.000Z',
  commandId: '00000000-0000-4000-8000-000000000001',
});
const asked = (
  past: readonly InterimReportEvent[] = [],
  other: Partial<InterimCommitCase> = {},
): InterimCommitCase => ({
  uploadId: 'upload-1',
  proposed,
  past,
  municipality: (code) => findMunicipality(code),
  context: context(),
  ...other,
});
const GOAL = {
  statement: { kind: 'goal', data: { kind: 'committee', number: '1.1', title: 'Ett mål om ekonomi' } },
  place: 'line:5',
} as const;

/** The proposal as a person settles it: the unit of each table chosen. */
function settled(extra: Record<string, unknown> = {}): CommittedInterimReport {
  const tables = proposed.tables.map((table) => ({ ...table, amountsIn: table.amountsIn ?? 'tkr' }));
  return commitInterimReportSchema.parse({ interimReport: { ...HEAD, tables, statements: [], ...extra } })
    .interimReport;
}

function decided(report: CommittedInterimReport, of: InterimCommitCase = asked()): readonly InterimReportEvent[] {
  const events = commitInterimReport(report, of);
  if (events instanceof Refusal) throw new Error(JSON.stringify(events.faults));
  return events;
}

function refused(report: CommittedInterimReport, of: InterimCommitCase = asked()): string[] {
  const events = commitInterimReport(report, of);
  if (!(events instanceof Refusal)) throw new Error('not refused');
  return [events.kind, ...events.faults.map(({ where, code }) => `${where}: ${code}`)];
}

describe('committing an upload into an interim report', () => {
  it('opens it and registers its tables as they were read, with the place of each row', () => {
    const events = decided(settled());
    expect(events.map(({ type }) => type)).toEqual([
      'InterimReportOpened.v1',
      'ForecastRegistered.v1',
      'ForecastRegistered.v1',
    ]);
    const { tables } = fold(interimReportStream, events);
    expect(tables.map(({ source: _source, tableId: _id, title: _title, ...table }) => table)).toEqual(
      REPORT.tables.map(({ title: _title, ...table }) => table),
    );
    expect(tables[0]?.source).toEqual({ uploadId: 'upload-1', rowPlaces: proposed.tables[0]?.rowPlaces });
    expect(tables[0]?.source?.rowPlaces[0]).toMatch(/^line:\d+$/);
    expect(reportIdIn(settled())).toBe('0484-kommunstyrelsen-2022-delarsrapport-2');
  });

  it('names the figures that a person gave in place of what was read, and rows that a person added', () => {
    const [table] = settled().tables;
    if (!table) throw new Error('no table');
    const [first, ...rest] = table.rows;
    if (!first) throw new Error('no row');
    const added = { ...first, label: 'En rad till', level: 2, isSum: false };
    const rows = [{ ...first, outturn: '307.8' }, added, ...rest];
    const rowPlaces = [table.rowPlaces?.[0] ?? '', '', ...(table.rowPlaces ?? []).slice(1)];
    const events = decided({ ...settled(), tables: [{ ...table, rows, rowPlaces }] });
    const source = fold(interimReportStream, events).tables[0]?.source;
    expect(source?.rowPlaces.slice(0, 3)).toEqual([table.rowPlaces?.[0], '', table.rowPlaces?.[1]]);
    expect(source?.mended?.filter((one) => !one.startsWith('1.'))).toEqual(['0.outturn']);
    expect(source?.mended).toContain('1.outturn');
  });

  it('finds the rows by their names where the body brings no places', () => {
    const report = settled();
    const tables = report.tables.map(({ place: _place, rowPlaces: _rowPlaces, ...table }) => table);
    const sources = (events: readonly InterimReportEvent[]) =>
      fold(interimReportStream, events).tables.map(({ source }) => source);
    expect(sources(decided({ ...report, tables }))).toEqual(sources(decided(report)));
  });

  it('records statements beside the tables, with their places where they were read', () => {
    const read = { ...proposed, statements: [{ statement: GOAL.statement, place: 'line:7' }] };
    const events = decided(settled({ tables: [], statements: [GOAL] }), asked([], { proposed: read }));
    expect(events.map(({ type }) => type)).toEqual(['InterimReportOpened.v1', 'GoalAssessed.v1']);
    expect(events[1]?.data).toMatchObject({ source: { uploadId: 'upload-1', place: 'line:7' } });
    const own = decided(settled({ tables: [], statements: [GOAL] }));
    expect(own[1]?.data).not.toHaveProperty('source');
  });

  it('fills a report that stands, by its id or by what it is, and one table is enough', () => {
    const opened = decided(settled()).slice(0, 2);
    const [, second] = settled().tables;
    const id = reportIdIn(settled());
    const byId = { id, tables: second ? [second] : [], statements: [] };
    expect(decided(byId, asked(opened)).map(({ type }) => type)).toEqual(['ForecastRegistered.v1']);
    expect(decided({ ...settled(), tables: byId.tables }, asked(opened))).toHaveLength(1);
    expect(decided(byId, asked(opened, { context: context('approver') }))).toHaveLength(1);
  });

  it('refuses all for one, and names every place', () => {
    const report = settled();
    const [table] = report.tables;
    if (!table) throw new Error('no table');
    const wrong = { ...table, rows: table.rows.map((row) => ({ ...row, isSum: false })) };
    const large = {
      ...table,
      section: 'Annat',
      rows: [{ ...table.rows[0], label: 'x', isSum: false, outturn: '999999999999' }],
    };
    const body = { ...report, tables: [wrong, large] } as CommittedInterimReport;
    expect(refused(body)).toEqual([
      'invalid',
      'interimReport.tables[0].rows[2].isSum: sum-marked-as-row',
      'interimReport.tables[0].rows[6].isSum: sum-marked-as-row',
      'interimReport.tables[0].rows[7].isSum: sum-marked-as-row',
      'interimReport.tables[1].rows[0].outturn: amount-too-large',
    ]);
  });

  it('refuses the same table again, and what is nothing or nothing new', () => {
    const past = decided(settled({ statements: [GOAL] }));
    expect(refused(settled(), asked(past))).toEqual([
      'conflict',
      'interimReport.tables[0].section: table-already-registered',
      'interimReport.tables[1].section: table-already-registered',
    ]);
    expect(refused(settled({ tables: [] }))).toEqual(['invalid', 'interimReport: nothing-to-take-in']);
    expect(refused(settled({ tables: [], statements: [GOAL] }), asked(past))).toEqual([
      'conflict',
      'interimReport: nothing-new',
    ]);
    expect(refused({ ...settled(), outturnThrough: '2022-07-31' }, asked(past))).toEqual([
      'conflict',
      'interimReport.outturnThrough: differs-from-report',
    ]);
  });

  it('refuses anyone but the municipality itself, and opening by anyone but its reporter', () => {
    const by = (role: CommandContext['actor']['role'], code = '0484') => asked([], { context: context(role, code) });
    expect(refused(settled(), by('reporter', '1880'))[0]).toBe('forbidden');
    expect(refused(settled(), by('approver'))[0]).toBe('forbidden');
    expect(refused(settled(), by('evaluator'))[0]).toBe('forbidden');
    const past = decided(settled());
    const goal = settled({ tables: [], statements: [GOAL] });
    for (const other of [by('reporter', '1880'), by('approver', '1880'), by('evaluator')]) {
      expect(refused(goal, { ...other, past })).toEqual(refused(goal, other));
    }
    expect(refused({ id: 'none', tables: [], statements: goal.statements })[0]).toBe('not-found');
  });

  it('refuses figures in a report that has been submitted', () => {
    const past: InterimReportEvent[] = [
      ...decided(settled()),
      { type: 'InterimReportSubmitted.v1', data: { submittedAt: context().now } },
    ];
    expect(refused(settled({ tables: [], statements: [GOAL] }), asked(past))).toEqual(['conflict', ': not-open']);
  });
});

describe('the body of a commit', () => {
  it('is strict: no unknown unit, kind or field, and figures only as decimal text', () => {
    const [table] = settled().tables;
    for (const bad of [
      { ...HEAD, tables: [{ ...table, amountsIn: null }] },
      { ...HEAD, tables: [{ ...table, kind: 'other' }] },
      { ...HEAD, tables: [{ ...table, rows: [{ label: 'x', outturn: 3 }] }] },
      { ...HEAD, tables: [{ ...table, rows: [{ label: 'x', outturn: '1e3' }] }] },
      { ...HEAD, tables: [], more: 1 },
      { tables: [] },
    ]) {
      expect(commitInterimReportSchema.safeParse({ interimReport: bad }).success).toBe(false);
    }
  });

  it('with evaluations is for evaluators only', () => {
    const plan = planOf(
      { evaluations: [] as never },
      { uploadId: 'u', proposed: undefined, municipality: () => undefined, context: context() },
    );
    expect(plan.decide(new Map())).toMatchObject({ kind: 'forbidden' });
  });
});
