import { stringify } from 'csv-stringify/sync';
import {
  CHAPTERS,
  figuresOf,
  interimReportText,
  tableCells,
  transcribed,
  TRANSCRIBED,
  type Form,
  type TranscribedReport,
} from '../../../test/intake/interim-reports';
import { interimReportPdf } from '../../../test/intake/interim-report-pdf';
import { writePdf } from '../../../test/intake/pdf-writer';
import { workbook } from '../../../test/intake/zip-writer';
import type { SourceDocument } from './document';
import type { ProposedInterimReport } from './interim-findings';
import { readPdf } from './reading/read-pdf';
import { readPastedText, readTextFile } from './reading/read-text';
import { readWorkbook } from './reading/read-workbook';
import { proposalOf, recogniseInterimReport } from './interim/recognise-interim-report';

const TABS: Form = { between: '\t', minus: '-', parents: true };
const SPACES: Form = { between: ' ', minus: '-', parents: false };
const DASHES: Form = { between: ' ', minus: '\u2013 ', parents: false };
const PRINTED_MINUS: Form = { between: ' ', minus: '\u2212', parents: false };

const found = (document: SourceDocument) => recogniseInterimReport(document, []);
const inText = (report: TranscribedReport, form: Form) => found(readPastedText(interimReportText(report, form)));
const codes = (problems: readonly { readonly severity: string; readonly code: string }[]) =>
  [...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))].toSorted();

/** The tables as they were transcribed, but for where they stand and what a person settles. */
function bare({ tables }: Pick<ProposedInterimReport, 'tables'> | TranscribedReport) {
  return tables.map(({ kind, section, rows }) => ({ kind, section, rows }));
}

function withoutParents(report: TranscribedReport) {
  return bare(report).map((table) => ({
    ...table,
    rows: table.rows.map(({ parents: _parents, ...row }) => row),
  }));
}

describe.each(TRANSCRIBED)('the tables of %s', (name) => {
  const report = transcribed(name);
  const count = report.tables.flatMap(figuresOf).length;

  it('come back from text with tabs: every figure, code, level, sum and parent', () => {
    expect(bare(proposalOf(inText(report, TABS)))).toEqual(bare(report));
  });

  it.each([
    ['spaces alone', SPACES],
    ['spaces alone and U+2212', PRINTED_MINUS],
    ['spaces alone and a dash with a space as minus', DASHES],
  ])('come back from %s, every row surely', (_, form) => {
    const findings = inText(report, form);
    expect(bare(proposalOf(findings))).toEqual(withoutParents(report));
    const splits = findings.tables.flatMap(({ rows }) => rows.map(({ split }) => split));
    expect(splits.filter((split) => split?.sure !== true)).toEqual([]);
    expect(splits.every((split) => split?.readings.length === 1 && split.because.sv !== '')).toBe(true);
  });

  it('come back from semicolons and from a workbook', async () => {
    const rows = rowsOf(report);
    const csv = Buffer.from(stringify(rows, { delimiter: ';' }), 'utf8');
    expect(bare(proposalOf(found(readTextFile(csv))))).toEqual(bare(report));
    const sheet = await readWorkbook(workbook(rows));
    const inSheet = proposalOf(found(sheet));
    expect(bare(inSheet)).toEqual(bare(report));
    expect(inSheet.tables[0]?.rowPlaces[0]).toMatch(/^row:\d+ sheet:/);
  });

  it('come back from the pages of a PDF', async () => {
    const findings = found(await readPdf(interimReportPdf(report, CHAPTERS), () => undefined));
    const proposed = proposalOf(findings);
    expect(bare(proposed)).toEqual(bare(report));
    expect(proposed.tables.flatMap(({ rows }) => figuresOf({ rows }))).toHaveLength(count);
    expect(proposed.tables[0]?.rowPlaces[0]).toMatch(/^page:2 line:\d+$/);
  });

  it('have a place for each row and figure, and the head suggested with its place', () => {
    const { head, tables } = inText(report, TABS);
    const places = tables.flatMap(({ rows }) =>
      rows.flatMap(({ place, cells }) => [place, ...cells.map((cell) => cell.place)]),
    );
    expect(places.filter((place) => !/^line:\d+(?: column:\d+)?$/.test(place))).toEqual([]);
    const { committee, fiscalYear, cycle, outturnThrough } = head;
    expect([committee?.value, fiscalYear?.value, cycle?.value, outturnThrough?.value]).toEqual([
      report.committee,
      report.fiscalYear,
      report.cycle,
      report.outturnThrough,
    ]);
    expect([committee, fiscalYear, cycle, outturnThrough].every((said) => said?.place.startsWith('line:'))).toBe(true);
  });
});

function rowsOf(report: TranscribedReport): string[][] {
  const { cycle, fiscalYear, committee } = report;
  const tables = report.tables.flatMap((table) => [
    [CHAPTERS[table.kind]],
    [''],
    ...(table.section === committee ? [] : [[table.section], ['']]),
    ...tableCells(report, table).rows.map((cells) => [...cells]),
    [''],
  ]);
  const all = [[`${cycle} ${fiscalYear}`], [''], [committee], [''], ...tables];
  const width = Math.max(...all.map((cells) => cells.length));
  return all.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

describe('what a person is told', () => {
  it('is that a caption in the wrong unit cannot be true, and the unit is left to choose', () => {
    const { tables, problems } = inText(transcribed('eskilstuna-2022-delar-2'), TABS);
    expect(tables.map(({ captionUnit, amountsIn }) => [captionUnit, amountsIn])).toEqual([
      ['mnkr', 'mnkr'],
      ['mnkr', null],
    ]);
    expect(codes(problems)).toEqual(['error unit-contradicted']);
    expect(problems[0]?.detail.sv).toContain('30 210 i så fall samma belopp');
  });

  it('is that an outturn of another period stands beside this one', () => {
    const text =
      'Nettoredovisning\tUtfall 230831\tUtfall 240331\tBudget 2024\nBelopp i tkr\t\t\t\nStaben\t-1 000\t-400\t-1 500';
    expect(codes(found(readPastedText(text)).problems)).toEqual(['warning periods-differ']);
  });

  it('is which column was not understood; its figures are shown and not proposed', () => {
    const text = 'RN3\tBudget 2024\tPrognos 2024\tAntal tjänster\nSumma i tkr\t1\t2\t3\nKAA Staben\t-100\t-90\t7';
    const findings = found(readPastedText(`Enheter, tkr\n\n${text}`));
    expect(findings.problems.filter(({ code }) => code === 'column-not-understood').map(({ where }) => where)).toEqual([
      'line:3 column:4',
    ]);
    expect(findings.tables[0]?.rows[1]?.cells[2]?.value).toBe('7');
    expect(Object.values(proposalOf(findings).tables[0]?.rows[1] ?? {})).not.toContain('7');
  });

  it('is that a row can be divided in two ways, with both; what they agree on stays', () => {
    const text =
      'Avdelning Utfall aug Budget helår Prognos maj Prognos aug\nLedningsstaben 3 414 0 -200 800\nHR 4 525 0 300 3 850';
    const { tables, problems } = found(readPastedText(`Driftredovisning\n\n${text}`));
    expect(tables[0]?.rows[0]?.split).toMatchObject({
      sure: false,
      readings: [
        ['3414', '0', '-200', '800'],
        ['3', '414', '0', '-200800'],
      ],
    });
    expect(tables[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([null, null, null, null]);
    expect(tables[0]?.rows[1]?.cells.map(({ value }) => value)).toEqual(['4525', '0', '300', '3850']);
    expect(problems.find(({ code }) => code === 'row-divided-in-several-ways')?.where).toBe('line:4');
  });

  it('is that a row cannot be divided into the columns', () => {
    const text =
      'RN3 Bokslut 2023 Budget 2024 Prognos 2024 Avvikelse\nKAA Staben -100 -90 -80 10\nKAI Kommunikation -100 -90';
    const { tables, problems } = found(readPastedText(text));
    expect(tables[0]?.rows.map(({ split }) => split?.readings.length)).toEqual([1, 0]);
    expect(codes(problems)).toContain('error row-not-divided');
  });

  it('is that the unit is not printed anywhere', () => {
    const { tables, problems } = found(readPastedText('RN3\tBudget 2024\tPrognos 2024\nKAA Staben\t-100\t-90'));
    expect(tables[0]?.amountsIn).toBeNull();
    expect(codes(problems)).toEqual(['error unit-unknown']);
  });

  it('is that a figure is unreadable, by its place', () => {
    const text =
      'RN3\tBudget 2024\tPrognos 2024, tkr\nKAA Staben\t-1 00\t-90\nKAI Kommunikation\t9 999 999 999 999 999\t5%';
    const { problems } = found(readPastedText(text));
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'line:2 column:2 unreadable-number',
      'line:3 column:2 out-of-range',
      'line:3 column:3 percent-among-amounts',
    ]);
  });

  it('is that shares in a workbook were read as percentages', () => {
    const text =
      'RN3\tAck Mars Utfall\tAck Mars Budget, tkr\tAck Mars Förb i %\nKAA Staben\t-18 168\t-19 552\t0,93\nKAI Kommunikation\t-14 624\t-15 149\t0,97';
    const findings = found(readPastedText(text));
    expect(proposalOf(findings).tables[0]?.rows.map(({ consumption }) => consumption)).toEqual(['93', '97']);
    expect(codes(findings.problems)).toEqual(['info shares-read-as-percent']);
  });

  it('is that a table is of another year than the report', () => {
    const table = 'RN3\tBudget 2023\tPrognos 2023, tkr\nKAA Staben\t-100\t-90';
    const { problems } = found(readPastedText(`Delårsrapport 1 2024\n\n${table}`));
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual(['line:3 table-of-another-year']);
  });

  it('is that two tables would be the same one', () => {
    const table = 'RN3\tBudget 2024\tPrognos 2024, tkr\nKAA Staben\t-100\t-90';
    const { problems } = found(readPastedText(`Kommunstyrelsen\n\n${table}\n\n${table}`));
    expect(codes(problems)).toEqual(['error same-table-twice']);
  });
});

describe('pages on which figures of several columns came as one text', () => {
  it('are divided as running text is', async () => {
    const lines = [
      ['Nettoredovisning', 'Utfall 210831 Utfall 220831', 'Bokslut 2021 Budget 2022', 'Prognos 2022 Avvikelse'],
      ['Belopp i tkr'],
      ['Kommungemensamt', '-200 408 -176 302', '-288 668 -253 267', '-248 986 4 281'],
      ['statsbidrag', '56 290 38 402', '-2 146 32 100', '24 000 -8 100'],
      ['Summa', '-144 118 -137 900', '-290 814 -221 167', '-224 986 -3 819'],
    ];
    const page = lines.flatMap((texts, nth) =>
      texts.map((text, column) => ({ text, left: 40 + 130 * column, baseline: 700 - 12 * nth, size: 8 })),
    );
    const { tables } = found(await readPdf(writePdf([page]), () => undefined));
    expect(tables[0]?.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
      ['Kommungemensamt', '-200408', '-176302', '-288668', '-253267', '-248986', '4281'],
      ['statsbidrag', '56290', '38402', '-2146', '32100', '24000', '-8100'],
      ['Summa', '-144118', '-137900', '-290814', '-221167', '-224986', '-3819'],
    ]);
    expect(tables[0]?.rows.map(({ split }) => split?.sure)).toEqual([true, true, true]);
  });
});

describe('tables as other municipalities have them', () => {
  const first = (text: string) => proposalOf(found(readPastedText(text))).tables[0];

  it('may have cells that were merged over several columns', () => {
    const text =
      'Nämnd\tAck augusti\t\t\tHelår\t\t\n\tUtfall\tBudget\tAvvikelse\tPrognos\tBudget\tAvvikelse\nBarnnämnden, mnkr\t-80,5\t-82,0\t1,5\t-121,0\t-123,0\t2,0';
    expect(first(text)?.rows[0]).toMatchObject({
      outturn: '-80.5',
      budgetToDate: '-82.0',
      deviationToDate: '1.5',
      forecast: '-121.0',
      budget: '-123.0',
      deviation: '2.0',
    });
  });

  it('may be set off by upright strokes', () => {
    const text =
      '| **Verksamhet** | Budget 2023, tkr | Prognos 2023 |\n|---|---:|---:|\n| 100 Politik | -1 000 | -1 020 |\n| **Summa** | **-1 000** | **-1 020** |';
    expect(first(text)).toMatchObject({
      kind: 'by-activity',
      amountsIn: 'tkr',
      rows: [
        { code: '100', label: 'Politik', level: 1, isSum: false, budget: '-1000', forecast: '-1020' },
        { label: 'Summa', level: 0, isSum: true },
      ],
    });
  });

  it('may go on under the same headings on the next page', () => {
    const headings = 'Enhet\tBudget 2023\tPrognos 2023, tkr';
    const text = `${headings}\nKAA Staben\t-100\t-90\n\n12\n\n${headings}\nKAB Kansliet\t-200\t-190\nTotalt\t-300\t-280`;
    const { tables, problems } = found(readPastedText(text));
    expect(tables.map(({ rows }) => rows.map(({ label, level }) => `${label} ${level}`))).toEqual([
      ['Staben 1', 'Kansliet 1', 'Totalt 0'],
    ]);
    expect(problems).toEqual([]);
    expect(found(readPastedText(text.replace('\n12\n', '\n'))).tables).toHaveLength(2);
    expect(found(readPastedText(text.replace('KAB Kansliet', 'KAA Staben'))).tables).toHaveLength(2);
  });

  it('may have a line of words over the rows that belong to it', () => {
    const text =
      'Enhet\tBudget 2023\tPrognos 2023, tkr\nKA Förvaltningen\t\t\nKAA Staben\t-100\t-90\nKAB Kansliet\t-200\t-190\nSumma\t-300\t-280\nKB Nämnden\nKBA Arvoden\t-5\t-5';
    expect(first(text)?.rows.map(({ label, parents }) => [label, parents?.map((parent) => parent.label)])).toEqual([
      ['Staben', ['Förvaltningen']],
      ['Kansliet', ['Förvaltningen']],
      ['Summa', undefined],
      ['Arvoden', ['Nämnden']],
    ]);
  });

  it('may have a label that goes over two lines', () => {
    const text =
      'Enhet\tBudget 2023\tPrognos 2023, tkr\nKAA Staben\t-100\t-90\nKAB Kansliet med\t\t\növerförmyndare\t-200\t-190\nKAC Arkivet\t-5\t-5';
    expect(first(text)?.rows.map(({ code, label, parents }) => [code, label, parents])).toEqual([
      ['KAA', 'Staben', undefined],
      ['KAB', 'Kansliet med överförmyndare', undefined],
      ['KAC', 'Arkivet', undefined],
    ]);
  });

  it('may have bold and other marks of web pages', () => {
    const text =
      'RN3\tBudget 2023\tPrognos 2023, tkr\n<b>KAA Staben</b>\t<b>-100</b>\t<p>-90</p>\n**KAB Kansliet**\t-200\t\u221290';
    expect(first(text)?.rows).toMatchObject([
      { code: 'KAA', label: 'Staben', budget: '-100', forecast: '-90' },
      { code: 'KAB', label: 'Kansliet', budget: '-200', forecast: '-90' },
    ]);
  });
});

describe('what is no table of a forecast', () => {
  it.each([
    [
      'indicators',
      'Indikatorer\tTot K/M\tUtfall 2017\tUtfall 2018\tPrognos 2019\tMålvärde 2019\nStyrningsindex\tTot\t67\t63\tÖkar\tÖka',
    ],
    ['goals', 'Nämndmål\tPrognos måluppfyllelse\tKommentar\n1.1 Ett mål\tUppfylls\tDet går bra 12'],
    ['measures', 'Åtgärder för en ekonomi i balans\tBelopp, tkr\nKonsulttjänster\t2 620'],
    ['points', 'Delfråga\tMax\tPoäng\tProcent\n1.1 Fråga\t20\t16\t80%'],
    ['a list of contents', '3.1\tEnheternas delårsresultat och prognos\t9\n3.2\tBudget och prognos\t13'],
  ])('such as %s, is left alone', (_, text) => {
    expect(found(readPastedText(text)).tables).toEqual([]);
  });
});
