import { allInstruments } from '#evaluations';
import { OREBRO_2012 } from '../../../test/intake/orebro-2012';
import { reportText, webPageText } from '../../../test/intake/report-text';
import { VOCABULARY } from '../../../test/intake/run-case';
import { previewOf } from './preview';
import { readPastedText } from './reading/read-text';
import { recognise } from './recognising/recognise';

function previewed(text: string) {
  const document = readPastedText(text);
  return previewOf(document, recognise(document, VOCABULARY), allInstruments());
}
const codesOf = (text: string) =>
  previewed(text).problems.map(({ severity, code, measure }) => `${severity} ${code} ${measure ?? ''}`);
const report = reportText(OREBRO_2012);
const EIGHT_OF_2020 = allInstruments().find(({ version }) => version === '2020')?.areas ?? [];

describe('the preview of a report', () => {
  const { recognised, proposed, problems } = previewed(report);

  it('suggests the version that knows all that is printed', () => {
    expect(recognised.instrumentVersion).toEqual({
      version: '2010',
      areas: { matched: 8, of: 8 },
      subQuestions: { matched: 45, of: 45 },
      maxima: { matched: 53, of: 53 },
      stated: false,
    });
    expect(recognised.otherVersions.map(({ version, areas }) => [version, areas.matched])).toEqual([
      ['2016', 7],
      ['2020', 0],
    ]);
  });

  it('proposes an evaluation for each year, every score with its place', () => {
    expect(proposed.evaluations.map(({ year, depth, municipalityCode }) => [year, depth, municipalityCode])).toEqual([
      [2012, 'sub-question', '1880'],
      [2010, 'area', '1880'],
    ]);
    const scores = proposed.evaluations.flatMap((one) => one.scores);
    expect(scores).toHaveLength(54 + 9);
    expect(scores.filter(({ place }) => !/^line:\d+ column:\d$/.test(place))).toEqual([]);
    expect(proposed.evaluations.map(({ observations }) => observations.length)).toEqual([75, 0]);
  });

  it('says of every difference that rounding explains it, as domain knowledge has it: six of eight areas by one point', () => {
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 10 }, () => 'info explained-by-rounding'),
    );
    const parts = problems.filter(({ detail, measure }) => /delarna/.test(detail.sv) && measure?.startsWith('area:'));
    expect(parts.map(({ measure }) => measure)).toEqual(['area:1', 'area:4', 'area:5', 'area:6', 'area:7', 'area:8']);
    expect(problems.at(-1)).toMatchObject({
      evaluation: 1,
      measure: 'total',
      detail: { sv: expect.stringContaining('Tryckt står 515; delarna som de är tryckta ger 516.') },
    });
  });
});

describe('what does not add up', () => {
  it('beyond rounding is to be accepted or mended', () => {
    expect(
      codesOf(report.replace(/TOTALT\t615/, 'TOTALT\t625').replace('2012 - 615p', '')).filter((code) =>
        /not-explained/.test(code),
      ),
    ).toEqual(['warning not-explained-by-rounding total', 'warning not-explained-by-rounding total']);
    expect(codesOf(report.replace('\t16\t20\t78%', '\t12\t20\t78%'))).toContain(
      'warning not-explained-by-rounding sub:1.2',
    );
  });

  it('between two tables is asked about, and neither figure is proposed', () => {
    const text = report.replace('1. Offentlighet och demokrati\t68', '1. Offentlighet och demokrati\t78');
    expect(codesOf(text)).toContain('error stated-differently area:1');
    const measures = previewed(text).proposed.evaluations[0]?.scores.map((score) =>
      'area' in score ? score.area : '',
    );
    expect(measures?.filter((area) => area === '1')).toEqual([]);
  });

  it('with the maxima of the version is said', () => {
    expect(codesOf(report.replace('\t16\t20\t78%', '\t16\t21\t78%'))).toContain('warning max-differs sub:1.2');
  });

  it('for want of a figure is said of that figure', () => {
    expect(codesOf(report.replace('\t16\t20\t78%', '\t16\t20\t'))).toEqual(
      expect.arrayContaining(['error percent-missing sub:1.2', 'warning missing sub:1.2']),
    );
  });
});

describe('the version', () => {
  const list = (titles: readonly string[]) => titles.map((title, nth) => `${title}: ${60 + nth} poäng`).join('\n');

  it('is the one whose areas these are', () => {
    const text = `Kommunkompassen 2022\n${list(EIGHT_OF_2020.map(({ title }) => title))}`;
    expect(previewed(text).recognised.instrumentVersion).toMatchObject({
      version: '2020',
      areas: { matched: 8, of: 8 },
    });
    const of2016 = webPageText(OREBRO_2012).replace('Verksamhetsutveckling', 'Ständiga förbättringar');
    expect(previewed(of2016).recognised.instrumentVersion).toMatchObject({ version: '2016' });
  });

  it('is none when the areas are of no version', () => {
    const mixed = [
      ...EIGHT_OF_2020.slice(0, 4).map(({ title }) => title),
      ...OREBRO_2012.areas.slice(0, 4).map(({ title }) => title),
    ];
    const preview = previewed(list(mixed));
    expect(preview.recognised.instrumentVersion).toBeNull();
    expect(preview.problems).toMatchObject([{ severity: 'error', code: 'no-version-fits' }]);
    expect(preview.proposed.evaluations).toEqual([]);
  });

  it('is not told by a total alone, which is proposed without one', () => {
    const preview = previewed('Nacka kommun fick 2011 totalt 644 poäng i Kommunkompassen.');
    expect(preview.recognised).toMatchObject({
      kind: 'total',
      instrumentVersion: null,
      municipality: { code: '0182' },
    });
    expect(preview.problems.map(({ code }) => code)).toEqual(['version-not-told']);
    expect(preview.proposed.evaluations).toMatchObject([
      { municipalityCode: '0182', instrumentVersion: null, year: 2011, scores: [{ total: '644', place: 'line:1' }] },
    ]);
  });

  it('and all else is unknown where nothing is recognised', () => {
    const preview = previewed('En helt annan text.');
    expect(preview.recognised.kind).toBe('nothing');
    expect(preview.problems.map(({ code }) => code)).toEqual(['nothing-recognised']);
    expect(preview.proposed.evaluations).toEqual([]);
  });
});
