import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstrument, type Score } from '#evaluations';
import { add, compare, decimal, divide, multiply, sum, toText, whole } from '#kernel';
import { findMunicipality } from '#registry';
import { publishedEvaluations } from './published-evaluations';
import { scoresByDepth } from './scores-by-depth';

const SEEDS = join(__dirname, '../../../../shared/seeds');
const withSeed = existsSync(SEEDS) ? it : it.skip;

function published(code: string, year: number): readonly Score[] {
  return publishedEvaluations().find((e) => e.municipalityCode === code && e.year === year)?.scores ?? [];
}

describe('Örebro 2012', () => {
  const { subQuestions, areas, total } = scoresByDepth(published('1880', 2012));

  it('has the percentages of the report', () => {
    const areaOf = (area: string) => subQuestions.filter(({ subQuestion }) => subQuestion.startsWith(`${area}.`));
    expect(areas.map(({ area }) => areaOf(area).map(({ percent }) => Number(percent)))).toEqual([
      [60, 78, 77, 63, 56],
      [100, 77, 83, 89, 85, 85],
      [75, 85, 92, 88, 86],
      [60, 87, 46, 84, 90, 83],
      [60, 45, 64, 83, 85, 100],
      [65, 82, 63, 77, 85, 76],
      [66, 87, 74, 63, 58],
      [88, 88, 84, 92, 87, 86],
    ]);
  });

  it('has the printed points of areas and total', () => {
    expect(areas.map(({ printedPoints }) => printedPoints)).toEqual(['68', '85', '86', '74', '70', '74', '71', '87']);
    expect(total).toBe('615');
  });

  it('gives the area sums that max × percent gives', () => {
    const areaSums = findInstrument('2010')?.areas.map((area) =>
      sum(
        area.subQuestions.map(({ number, maxPoints }) => {
          const percent = subQuestions.find(({ subQuestion }) => subQuestion === number)?.percent ?? '';
          return divide(multiply(decimal(maxPoints), decimal(percent)), whole(100), 2);
        }),
      ),
    );
    expect(areaSums?.map(toText)).toEqual(['68.35', '85.55', '86.00', '74.10', '70.25', '73.80', '70.65', '87.30']);
  });

  it('has printed sub-questions that miss the printed area in six of eight areas', () => {
    const missed = areas.filter(({ area, printedPoints }) => {
      const parts = subQuestions.filter(({ subQuestion }) => subQuestion.startsWith(`${area}.`));
      return compare(sum(parts.map((part) => decimal(part.printedPoints ?? ''))), decimal(printedPoints)) !== 0;
    });
    expect(missed).toHaveLength(6);
  });

  withSeed(`equals the source document${existsSync(SEEDS) ? '' : ' (skipped: no seeds)'}`, () => {
    const text = readFileSync(join(SEEDS, 'kommunkompassen-orebro-2012.txt'), 'utf8');
    const rows = [...text.matchAll(/^(\d\.\d)\t.+\t(\d+)\t\d+\t(\d+)%$/gm)];
    expect(rows.map(([, subQuestion, printedPoints, percent]) => ({ subQuestion, percent, printedPoints }))).toEqual(
      subQuestions,
    );
    const areaRows = [...text.matchAll(/^\t\t(\d+)\t100\t\d+%$/gm)];
    expect(areaRows.map(([, printedPoints]) => printedPoints)).toEqual(areas.map((area) => area.printedPoints));
  });
});

describe('the other published evaluations', () => {
  it('are these totals', () => {
    const totals = publishedEvaluations().map(({ municipalityCode, year, instrumentVersion, scores }) =>
      [findMunicipality(municipalityCode)?.name, year, instrumentVersion, scoresByDepth(scores).total].join(' '),
    );
    expect(totals.toSorted((a, b) => a.localeCompare(b, 'sv'))).toEqual([
      'Grästorp 2014 2010 506',
      'Helsingborg 2017 2016 668',
      'Höganäs 2020 2020 611',
      'Karlskoga 2010 2010 384',
      'Karlskoga 2014 2010 450',
      'Nacka 2011 2010 644',
      'Tomelilla 2020 2020 497',
      'Tomelilla 2022 2020 546',
      'Örebro 2010 2010 515',
      'Örebro 2012 2010 615',
    ]);
  });

  it('keep the printed total where the printed areas add up to something else', () => {
    const { areas, total } = scoresByDepth(published('1880', 2010));
    expect(toText(sum(areas.map(({ printedPoints }) => decimal(printedPoints))))).toBe('516');
    expect(total).toBe('515');
  });

  it('have areas that foot for Grästorp', () => {
    const { areas, total } = scoresByDepth(published('1444', 2014));
    expect(areas).toHaveLength(8);
    expect(toText(areas.map(({ printedPoints }) => decimal(printedPoints)).reduce(add))).toBe(total);
  });

  it('are known no deeper than they were published', () => {
    expect(published('0182', 2011)).toEqual([{ total: '644' }]);
  });

  it('say where the figure comes from, and which one is derived', () => {
    expect(publishedEvaluations().filter(({ source }) => !source)).toEqual([]);
    const derived = publishedEvaluations().filter(({ note }) => /härledd/i.test(note ?? ''));
    expect(derived.map(({ municipalityCode, year }) => [municipalityCode, year])).toEqual([['1883', 2010]]);
  });

  it('are of real municipalities, without a reply and with the reason why', () => {
    const evaluations = publishedEvaluations();
    expect(evaluations).toHaveLength(10);
    for (const { municipalityCode, isSample, reply, withoutReplyReason, observations } of evaluations) {
      expect(findMunicipality(municipalityCode, { sample: false })?.code).toBe(municipalityCode);
      expect({ isSample, reply, observations }).toEqual({ isSample: false, reply: null, observations: [] });
      expect(withoutReplyReason).toMatch(/svar är inte känt/);
    }
  });
});
