import type { AmountFigure, InterimReportRow, RowAmounts } from '#interim-reports';
import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { forecastWay } from './forecast-way';
import { wayFinding } from './way-section';

const tkr = (printed: string): AmountFigure => ({ amountSek: `${printed}000`, precisionSek: '1000', printed });

/** A report with a total row of its own. */
function report(id: string, outturnThrough: string, amounts: RowAmounts, replaced: Partial<InterimReportRow> = {}) {
  const base = interimReport();
  const [table] = base.tables;
  const row = table?.rows.at(-1);
  if (!table || !row) throw new Error('The fixture has a total');
  return {
    ...base,
    id,
    outturnThrough,
    fiscalYear: Number(outturnThrough.slice(0, 4)),
    cycle: id,
    tables: [{ ...table, rows: [{ ...row, amounts }] }],
    ...replaced,
  };
}

const first = report('delår 1', '2024-04-30', { budget: tkr('-800'), forecast: tkr('-850'), outturn: tkr('-200') });
const second = report('delår 2', '2024-08-31', { budget: tkr('-800'), forecast: tkr('-820') });
const next = report('nästa år', '2025-04-30', {
  accountsPreviousYear: tkr('-810'),
  forecast: tkr('-1'),
  budget: tkr('-1'),
});

describe('forecastWay', () => {
  it('follows the year’s reports by their outturn, and ends with the accounts of a later report', () => {
    const way = forecastWay(second, [next, first, second]);
    expect(way.steps.map(({ kind, id, isCurrent, forecast }) => [kind, id, isCurrent, forecast?.amountSek])).toEqual([
      ['report', 'delår 1', false, '-850000'],
      ['report', 'delår 2', true, '-820000'],
      ['accounts', 'nästa år', false, '-810000'],
    ]);
    expect(way.hasAccounts).toBe(true);
    expect(wayFinding(way, undefined, 'sv')).toBe(
      'Prognosen är 30\u00a0tkr bättre än förra gången. Bokslutet blev 10\u00a0tkr bättre än den här prognosen.',
    );
    expect(wayFinding(forecastWay(first, [next, second]), undefined, 'sv')).toBe(
      'Det här är årets första prognos. Bokslutet blev 40\u00a0tkr bättre än den här prognosen.',
    );
  });

  it('keeps to the committee and the municipality', () => {
    const others = [
      { ...first, committee: 'Barnnämnden' },
      { ...next, municipalityCode: '0484' },
    ];
    const way = forecastWay(second, others);
    expect(way.steps.map(({ id }) => id)).toEqual(['delår 2']);
    expect(wayFinding(way, undefined, 'sv')).toContain('den enda prognosen');
  });

  it('begins with the previous forecast that the earliest report prints, or its deviation', () => {
    const told = report('delår 2', '2024-08-31', {
      budget: tkr('-800'),
      forecast: tkr('-820'),
      previousForecast: tkr('-870'),
    });
    const [before] = forecastWay(told, []).steps;
    expect([before?.kind, before?.forecast?.amountSek, before?.deviation?.amountSek]).toEqual([
      'previous',
      '-870000',
      '-70000',
    ]);
    const only = report('delår 2', '2024-08-31', {
      budget: tkr('-800'),
      forecast: tkr('-820'),
      previousDeviation: tkr('-90'),
    });
    const way = forecastWay(only, []);
    expect(way.steps[0]).toMatchObject({ kind: 'previous', forecast: undefined, deviation: { amountSek: '-90000' } });
    expect(wayFinding(way, 'tkr', 'en')).toBe('The forecast is 70\u00a0SEK thousand better than last time.');
  });
});
