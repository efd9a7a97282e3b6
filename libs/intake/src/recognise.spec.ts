import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OREBRO_2012, type ReportFigures } from '../../../test/intake/orebro-2012';
import { pastedText, reportText, webPageText } from '../../../test/intake/report-text';
import { VOCABULARY } from '../../../test/intake/run-case';
import type { Findings } from './findings';
import { readPastedText, readTextFile } from './reading/read-text';
import { recognise } from './recognising/recognise';

const AREAS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const found = (text: string) => recognise(readPastedText(text), VOCABULARY);
const counts = ({ observations }: Findings, kind: string) =>
  AREAS.map((area) => observations.filter((one) => one.areaNumber === area && one.kind === kind).length);
const figures = ({ tables }: Findings) =>
  tables
    .filter(({ kind }) => kind === 'sub-questions')
    .flatMap(({ rows }) => rows.map(({ number, cells }) => [number, ...cells.map(({ value }) => value)]));
const printed = ({ areas }: ReportFigures) =>
  areas.flatMap((area) => [
    ...area.subQuestions.map((sub) => [sub.number, sub.points, sub.max, sub.percent]),
    [area.number, area.points, '100', area.points],
  ]);
const summary = ({ tables }: Findings) =>
  tables.find(({ kind }) => kind === 'areas')?.rows.map(({ cells }) => cells.map(({ value }) => value));
const summaryPrinted = ({ areas, total, previousTotal }: ReportFigures) => [
  ...areas.map(({ points, previousPoints }) => [points, previousPoints]),
  [total, previousTotal],
];

/** Strengths and improvement areas per area in the analysis of 2012. */
const STRENGTHS = [10, 9, 6, 6, 6, 5, 8, 4];
const IMPROVEMENTS = [5, 2, 2, 3, 2, 2, 3, 2];

function expectWhole(findings: Findings): void {
  expect(figures(findings)).toEqual(printed(OREBRO_2012));
  expect(findings.tables.flatMap(({ rows }) => rows).filter(({ level }) => level === 'sub-question')).toHaveLength(45);
  expect(summary(findings)).toEqual(summaryPrinted(OREBRO_2012));
  expect(findings.tables.find(({ kind }) => kind === 'areas')?.columns.map(({ year }) => year)).toEqual([2012, 2010]);
  expect(counts(findings, 'strength')).toEqual(STRENGTHS);
  expect(counts(findings, 'improvement')).toEqual(IMPROVEMENTS);
  expect(findings.observations).toHaveLength(75);
  expect(findings.tables.find(({ kind }) => kind === 'area-pages')?.rows.map(({ cells }) => cells[0]?.value)).toEqual(
    OREBRO_2012.areas.map(({ points }) => points),
  );
  expect(findings.facts.map(({ fact, value }) => [fact, value])).toEqual([
    ['municipalityGroup', '3'],
    ['population', '137121'],
  ]);
  expect(findings.suggestions).toMatchObject({ year: { year: 2012 }, reportDate: { date: '2012-12-30' } });
  expect(findings.suggestions.municipalities[0]).toMatchObject({ code: '1880', name: 'Örebro' });
  expect(findings.problems).toEqual([]);
}

const SEED = join(__dirname, '../../../../shared/seeds/kommunkompassen-orebro-2012.txt');
const withSeed = existsSync(SEED) ? it : it.skip;

describe('a report', () => {
  it('is understood whole from text with tabs', () => {
    const findings = found(reportText(OREBRO_2012));
    expectWhole(findings);
    expect(findings.observations.map(({ text }) => text)).toEqual(
      OREBRO_2012.areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]),
    );
  });

  withSeed('is understood whole from the source itself (skipped where the source is not at hand)', () => {
    expectWhole(recognise(readTextFile(readFileSync(SEED)), VOCABULARY));
  });

  it('is understood by its figures from text without tabs', () => {
    const findings = found(pastedText(OREBRO_2012));
    expect(figures(findings)).toEqual(printed(OREBRO_2012));
    expect(summary(findings)).toEqual(summaryPrinted(OREBRO_2012));
    expect(findings.problems).toEqual([]);
  });

  it('names the line and column of each figure', () => {
    const text = reportText(OREBRO_2012);
    const line = text.split('\n').findIndex((row) => row.startsWith('4.2\t')) + 1;
    const row = found(text)
      .tables.flatMap(({ rows }) => rows)
      .find(({ number }) => number === '4.2');
    expect(row?.cells.map(({ text: shown, place }) => [shown, place])).toEqual([
      ['9', `line:${line} column:3`],
      ['10', `line:${line} column:4`],
      ['87%', `line:${line} column:5`],
    ]);
  });

  it('has no points in its list of contents or in sentences about last time', () => {
    const rows = found(reportText(OREBRO_2012)).tables.flatMap(({ kind, rows: own }) =>
      own.map((row) => ({ kind, row })),
    );
    expect(rows.filter(({ kind }) => kind === 'running-text')).toEqual([]);
    expect(rows.filter(({ row }) => row.cells.some(({ value }) => value === '55' && row.number === '1'))).toEqual([]);
  });
});

describe('what municipalities publish on their pages', () => {
  it('is a list of areas with points', () => {
    const { tables, suggestions } = found(webPageText(OREBRO_2012));
    const rows = tables
      .find(({ kind }) => kind === 'running-text')
      ?.rows.map(({ title, cells }) => [title, cells[0]?.value]);
    expect(rows).toEqual([['Totalt', '615'], ...OREBRO_2012.areas.map(({ title, points }) => [title, points])]);
    expect(suggestions.year).toMatchObject({ year: 2012 });
  });

  it('may be one sentence', () => {
    const { tables } = found(
      'I Kommunkompassen 2014 fick Grästorps kommun totalt 506 poäng: Offentlighet och demokrati 61 poäng, Resultat och effektivitet 70 poäng.',
    );
    expect(tables[0]?.rows.map(({ title, cells }) => [title, cells[0]?.value])).toEqual([
      ['Offentlighet och demokrati', '61'],
      ['Resultat och effektivitet', '70'],
      ['Totalt', '506'],
    ]);
  });

  it('may have the areas of 2020', () => {
    const { tables } = found('Samhällsutveckling: 70 poäng\nEffektivitet: 61,5 poäng\nArbetsliv – 66 p');
    expect(tables.at(-1)?.rows.map(({ title, cells }) => [title, cells[0]?.value])).toEqual([
      ['Samhällsutveckling', '70'],
      ['Effektivitet', '61.5'],
      ['Arbetsliv', '66'],
    ]);
  });
});

describe('what cannot be told', () => {
  const codes = (text: string) => found(text).problems.map(({ code, where }) => `${where}: ${code}`);
  const report = reportText(OREBRO_2012);

  it('is asked about at its place', () => {
    const at = report.split('\n').findIndex((row) => row.startsWith('1.2\t')) + 1;
    const change = (from: string, to: string) => codes(report.replace(from, to));
    expect(change('20\t78%', '20\t7.8%')).toEqual([`line:${at} column:5: ambiguous-number`]);
    expect(change('20\t78%', '20\t7\u200b8%')).toEqual([`line:${at} column:5: hidden-characters`]);
    expect(change('20\t78%', '20\t178%')).toEqual([`line:${at} column:5: out-of-range`]);
    expect(change('\t16\t20\t78%', '\t16 %\t20\t78%')).toEqual([`line:${at} column:3: percent-among-points`]);
    expect(change('\t16\t20\t78%', '\t1e1\t20\t78%')).toEqual([`line:${at} column:3: unreadable-number`]);
  });

  it('is settled by the points beside it where percentages may be shares, and else asked about', () => {
    const sheet = (rows: string) => `Område 1;Uppnått;Max;Procent\n1.1 a;${rows.replaceAll('\n', '\n1.1 a;')}\n`;
    const read = (rows: string) => {
      const findings = found(sheet(rows));
      const column = findings.tables.flatMap(({ rows: own }) => own.map(({ cells }) => cells.at(-1)?.value));
      return [column, findings.problems.map(({ code }) => code)];
    };
    expect(read('9;15;0,6\n16;20;0,78\n19;25;0,77')).toEqual([['60', '78', '77'], ['shares-read-as-percent']]);
    expect(read('0;15;0,6\n0;20;0,78\n0;25;0,77')).toEqual([['0.6', '0.78', '0.77'], []]);
    expect(read(';15;0,6\n;20;0,78\n;25;0,77')).toEqual([[null, null, null], ['share-or-percent']]);
    expect(read('9;15;0,6%\n16;20;0,78%\n19;25;0,77%')).toEqual([['0.6', '0.78', '0.77'], []]);
    expect(read('9;15;60\n16;20;0,78\n19;25;0,77')).toEqual([['60', '0.78', '0.77'], []]);
  });

  it('is not guessed for columns without headings', () => {
    const rows = OREBRO_2012.areas.map(({ title, points, previousPoints }) => `${title}\t${points}\t${previousPoints}`);
    const { tables, problems } = found(`Poäng per område här.\n\nOch så vidare.\n\n${rows.join('\n')}`);
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual(['unclear', 'unclear']);
    expect(problems.map(({ code }) => code)).toEqual(['columns-unclear']);
  });
});
