import type { CheckedReport, Finding, InterimReportRow } from '#interim-reports';
import { renderToString } from 'preact-render-to-string';
import { plainText, textsIn } from '../../../../test/support/web-fixtures/visit-page';
import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { ChecksSection } from './checks-section';
import { numberedFindings } from './numbered-findings';

const report: InterimReportRow = interimReport();
const table = report.tables[0]?.tableId ?? '';

const bare: Finding = {
  check: 'sums-foot',
  severity: 'error',
  table,
  row: 4,
  measure: 'forecast',
  expected: '-924381000',
  printed: '-913000000',
  difference: '11381000',
  tolerance: '2500',
  detail: { sv: 'Summan stämmer inte.', en: 'The sum does not foot.' },
  ledTo: [{ table, row: 0, measure: 'forecast', value: '-438234000' }],
};
const none = { 'sums-foot': 40, deviation: 5, consumption: 0 } as CheckedReport['checked'];

function shown(findings: readonly Finding[]) {
  return renderToString(<ChecksSection report={report} checked={{ findings, checked: none }} language="sv" />);
}

describe('ChecksSection', () => {
  it('leads from a finding to its row, with the figures behind it in the unit of the table', () => {
    const html = shown([bare]);
    expect(html).toContain(`href="#t-${table}-r5"`);
    expect(plainText(html)).toContain('1 anmärkning i 45 jämförelser');
    const cells = textsIn(html, /<td[^>]*>([^]*?)<\/td>/g);
    expect(cells).toEqual(
      expect.arrayContaining(['−924 381 tkr', '−913 000 tkr', '11 381 tkr', '2,5 tkr', '−438 234 tkr']),
    );
  });

  it('says how much was compared where nothing was found', () => {
    const text = plainText(shown([]));
    expect(text).toContain('Inga anmärkningar i 45 jämförelser');
    expect(text).toContain('inget att jämföra');
  });
});

describe('numberedFindings', () => {
  it('puts errors first and numbers all', () => {
    const warning = { ...bare, severity: 'warning' as const };
    expect(numberedFindings({ findings: [warning, bare] }).map(({ nth, finding }) => [nth, finding.severity])).toEqual([
      [1, 'error'],
      [2, 'warning'],
    ]);
  });
});
