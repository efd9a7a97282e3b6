import type { ReportTableRow } from '#interim-reports';
import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { tableCsv } from './table-csv';
import { groupsIn, measuresIn } from './table-shape';

const report = interimReport();
const [net] = report.tables;
if (!net) throw new Error('The fixture has tables');

const row = (label: string, under: string[], isSum = false): ReportTableRow => ({
  code: null,
  label,
  level: 1,
  isSum,
  isMemo: false,
  parents: under.map((one) => ({ code: null, label: one })),
  comment: null,
  amounts: {},
  consumption: null,
});

describe('measuresIn', () => {
  it('has only what is printed, what was before what is expected', () => {
    expect(measuresIn(net)).toEqual([
      'accountsPreviousYear',
      'outturnSamePeriodLastYear',
      'outturn',
      'originalBudget',
      'budgetChange',
      'budget',
      'forecast',
      'deviation',
    ]);
  });
});

describe('groupsIn', () => {
  it('gathers neighbours under the same levels, each with its sum, and loses no row', () => {
    const rows = [
      row('a', ['A']),
      row('b', ['A']),
      row('Summa A', ['A'], true),
      row('c', ['B']),
      row('Summa', [], true),
    ];
    const groups = groupsIn({ rows });
    expect(groups.map(({ under, rows: own }) => [under, own.map(({ row: one }) => one.label)])).toEqual([
      ['A', ['a', 'b', 'Summa A']],
      ['B', ['c', 'Summa']],
    ]);
    for (const table of report.tables) {
      expect(groupsIn(table).flatMap(({ rows: own }) => own.map(({ nth }) => nth))).toEqual([...table.rows.keys()]);
    }
  });
});

describe('tableCsv', () => {
  it('gives the figures as printed, in the table’s own unit, with what they belong to', () => {
    const lines = tableCsv(report, net, 'sv').split('\r\n');
    expect(lines[0]).toContain('Prognos 2024 (tkr)');
    expect(lines[1]).toBe(
      'Örebro,Kommunstyrelsen,2024,Delårsrapport med prognos 1,Nettoredovisning,Kommunstyrelsen,,Kommungemensamt,,1,nej,-397795,-222709,-112655,-348520,-34128,-382648,-438234,-55586,',
    );
    expect(lines).toHaveLength(net.rows.length + 2);
  });
});
