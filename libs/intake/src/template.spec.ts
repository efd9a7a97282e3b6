import { allInstruments, type Score } from '#evaluations';
import * as fc from 'fast-check';
import { VOCABULARY } from '../../../test/intake/run-case';
import type { SourceDocument } from './document';
import { previewOf } from './preview';
import { readTextFile } from './reading/read-text';
import { readWorkbook } from './reading/read-workbook';
import { recognise } from './recognising/recognise';
import type { TemplateContent } from './template/template-rows';
import { templateCsv, templateWorkbook } from './template/write-template';

const INSTRUMENTS = allInstruments();
const instrument = INSTRUMENTS[0];
if (!instrument) throw new Error('There is an instrument');

const hundredths = (max: number) =>
  fc.integer({ min: 0, max: max * 100 }).map((units) => {
    const text = (units / 100).toFixed(2);
    return text.replace(/\.?0+$/, '');
  });
const text = fc
  .string({ unit: fc.constantFrom(...Array.from('aåÖ –”";,=+-@\'\n\t1€')), minLength: 1, maxLength: 40 })
  .map((value) => value.replace(/\s+/gu, ' ').trim())
  .filter((value) => value !== '' && !value.startsWith("'"));

const scores = fc
  .tuple(
    fc.subarray(instrument.areas.flatMap(({ subQuestions }) => subQuestions)).chain((subs) =>
      fc.tuple(
        ...subs.map((sub) =>
          fc
            .tuple(hundredths(100), fc.option(hundredths(Number(sub.maxPoints)), { nil: undefined }))
            .map(([percent, points]): Score => ({
              subQuestion: sub.number,
              percent,
              ...(points !== undefined && { printedPoints: points }),
            })),
        ),
      ),
    ),
    fc
      .subarray([...instrument.areas])
      .chain((areas) =>
        fc.tuple(
          ...areas.map((area) =>
            hundredths(100).map((points): Score => ({ area: area.number, printedPoints: points })),
          ),
        ),
      ),
    fc.option(
      hundredths(800).map((total): Score => ({ total })),
      { nil: undefined },
    ),
  )
  .map(([subs, areas, total]): Score[] => [...subs, ...areas, ...(total ? [total] : [])])
  .filter((all) => all.length > 0)
  // A whole column of percentages up to 1 may be shares, and is asked about.
  .filter(
    (all) =>
      !all.some((score) => 'percent' in score) || all.some((score) => 'percent' in score && Number(score.percent) > 1),
  );

const contents: fc.Arbitrary<TemplateContent> = fc.record({
  municipality: fc.constantFrom('Örebro', '1880', 'Upplands Väsby', '9901'),
  year: fc.integer({ min: 1998, max: 2099 }),
  scores,
  observations: fc.array(
    fc.record({
      area: fc.constantFrom(...instrument.areas.map(({ number }) => number)),
      kind: fc.constantFrom('strength' as const, 'improvement' as const, 'goodExample' as const),
      text,
    }),
    { maxLength: 10 },
  ),
});

const byMeasure = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();

/** What a filled-in template is read as. */
function readBack(document: SourceDocument) {
  const { recognised, proposed, problems } = previewOf(document, recognise(document, VOCABULARY), INSTRUMENTS);
  return {
    kind: recognised.kind,
    errors: problems.filter(({ severity }) => severity === 'error'),
    evaluations: proposed.evaluations.map(
      ({ scores: read, observations, municipalityCode, instrumentVersion, year }) => ({
        municipalityCode,
        instrumentVersion,
        year,
        scores: byMeasure(read.map(({ place: _place, ...score }) => score)),
        observations: byMeasure(observations.map(({ place: _place, ...one }) => one)),
      }),
    ),
  };
}

/** The same of what it was filled in with. */
function sent({ municipality, year, scores: given = [], observations = [] }: TemplateContent) {
  const named = VOCABULARY.municipalities.find(({ code, name }) => [code, name].includes(municipality ?? ''));
  const evaluation = {
    municipalityCode: named?.code,
    instrumentVersion: '2010',
    year,
    scores: byMeasure(given),
    observations: byMeasure(observations),
  };
  return { kind: 'template', errors: [], evaluations: [evaluation] };
}

describe('what the service hands out it takes in', () => {
  it('as CSV, whatever it is filled in with', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(readBack(readTextFile(templateCsv(instrument, content).bytes))).toEqual(sent(content));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('as a workbook, whatever it is filled in with', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const { bytes } = await templateWorkbook(instrument, content);
        expect(readBack(await readWorkbook(bytes))).toEqual(sent(content));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('for every version, empty, without a complaint', async () => {
    for (const one of INSTRUMENTS) {
      for (const document of [
        readTextFile(templateCsv(one).bytes),
        await readWorkbook((await templateWorkbook(one)).bytes),
      ]) {
        const { recognised, proposed, problems } = previewOf(document, recognise(document, VOCABULARY), INSTRUMENTS);
        expect(recognised.instrumentVersion).toMatchObject({ version: one.version, stated: true });
        expect(proposed.evaluations).toEqual([]);
        expect(problems).toEqual([]);
      }
    }
  });
});

describe('the template as CSV', () => {
  it('has an apostrophe before what a spreadsheet would run, and numbers as numbers', () => {
    const observations = ['=1+1', '+46', '-x', '@SUM(A1)'].map((one) => ({
      area: '1',
      kind: 'strength' as const,
      text: one,
    }));
    const csv = templateCsv(instrument, { scores: [{ total: '615.5' }], observations }).bytes.toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain("Styrka 1;'=1+1;");
    expect(csv).toContain("Styrka 1;'+46;");
    expect(csv).toContain("Styrka 1;'-x;");
    expect(csv).toContain("Styrka 1;'@SUM(A1);");
    expect(csv).toContain('Totalt;;800;;615,5\r\n');
    expect(csv.split('\r\n').filter((row) => /(?:^|;)[=+\-@]/.test(row))).toEqual([]);
  });
});
