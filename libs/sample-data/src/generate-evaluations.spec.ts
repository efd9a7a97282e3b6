import { createHash } from 'node:crypto';
import { findInstrument, type Instrument } from '#evaluations';
import {
  absolute,
  compare,
  decimal,
  divide,
  multiply,
  round,
  subtract,
  sum,
  toText,
  whole,
  type Decimal,
} from '#kernel';
import { findMunicipality, municipalities } from '#registry';
import { generateEvaluations } from './generate-evaluations';
import type { SampleEvaluation } from './sample-evaluation';
import { inventedEvaluations } from './sample-evaluations';
import { scoresByDepth } from './scores-by-depth';

const invented = inventedEvaluations();
const instrument = findInstrument('2010') as Instrument;
const totalOf = ({ scores }: SampleEvaluation) => Number(scoresByDepth(scores).total);

/** First and second evaluation of those that have two. */
const pairs = invented.flatMap((second) => {
  const first = invented.find((earlier) => earlier.municipalityCode === second.municipalityCode);
  return first && first !== second ? [{ first, second }] : [];
});

function exactAreas({ scores }: SampleEvaluation): Decimal[] {
  const { subQuestions } = scoresByDepth(scores);
  const percentOf = (number: string) => subQuestions.find(({ subQuestion }) => subQuestion === number)?.percent ?? '';
  return instrument.areas.map((area) =>
    sum(
      area.subQuestions.map(({ number, maxPoints }) =>
        divide(multiply(decimal(maxPoints), decimal(percentOf(number))), whole(100), 2),
      ),
    ),
  );
}

describe('the invented evaluations', () => {
  it('are the same every time and on every machine', () => {
    const text = JSON.stringify(invented);
    expect(JSON.stringify(inventedEvaluations())).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '7a42b12a0be61fd7bcead1e4f05b72f2230f7000097e5de234a1007d2d71878e',
    );
  });

  it('are of invented municipalities only, and of all of them', () => {
    const codes = new Set(invented.map(({ municipalityCode }) => municipalityCode));
    expect(codes.size).toBe(40);
    expect([...codes].every((code) => findMunicipality(code)?.isSample)).toBe(true);
    expect(invented.every(({ isSample }) => isSample)).toBe(true);
  });

  it('refuse a real municipality', () => {
    const real = municipalities({ sample: false }).slice(0, 1);
    expect(() => generateEvaluations({ instrument, municipalities: real, phrases: {}, seed: 'x' })).toThrow(
      '0114 Upplands Väsby is not an invented municipality',
    );
  });

  it.each(['2011', '2023'])('include every group of %s', (classification) => {
    const groups = invented.flatMap(({ municipalityCode }) =>
      (findMunicipality(municipalityCode)?.groups ?? []).filter((group) => group.classification === classification),
    );
    expect(new Set(groups.map(({ code }) => code)).size).toBe(classification === '2011' ? 10 : 9);
  });

  it('come in chronological order, from 2008 through 2014', () => {
    const years = invented.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect([...new Set(years)]).toEqual([2008, 2009, 2010, 2011, 2012, 2013, 2014]);
  });

  it('have all 45 sub-questions, whole percentages within 0–100, eight areas and a total', () => {
    const numbers = instrument.areas.flatMap((area) => area.subQuestions.map(({ number }) => number));
    for (const { scores } of invented) {
      const { subQuestions, areas, total } = scoresByDepth(scores);
      expect(subQuestions.map(({ subQuestion }) => subQuestion)).toEqual(numbers);
      expect(subQuestions.filter(({ percent }) => !/^(\d|[1-9]\d|100)$/.test(percent))).toEqual([]);
      expect(areas.map(({ area }) => area)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
      expect(total).toMatch(/^\d{3}$/);
    }
  });

  it('use the range of percentages', () => {
    const percentages = invented.flatMap(({ scores }) =>
      scoresByDepth(scores).subQuestions.map((s) => Number(s.percent)),
    );
    expect(Math.min(...percentages)).toBeLessThan(20);
    expect(percentages.filter((percent) => percent === 100).length).toBeGreaterThan(5);
    expect(percentages.filter((percent) => percent === 100).length).toBeLessThan(100);
  });

  it('have plausible totals: mostly 350–600, a handful above, none above the highest published', () => {
    const totals = invented.map(totalOf);
    const usual = totals.filter((total) => total >= 350 && total <= 600);
    expect(usual.length / totals.length).toBeGreaterThan(0.85);
    expect(totals.filter((total) => total > 600).length).toBeGreaterThanOrEqual(2);
    expect(totals.filter((total) => total > 600).length).toBeLessThanOrEqual(7);
    expect(Math.max(...totals)).toBeLessThan(644);
    expect(Math.min(...totals)).toBeGreaterThan(250);
  });
});

describe('a second evaluation', () => {
  it('is made of twelve, at least two years after the first', () => {
    expect(pairs).toHaveLength(12);
    expect(invented).toHaveLength(52);
    expect(pairs.filter(({ first, second }) => second.year - first.year < 2)).toEqual([]);
  });

  it('is usually better, sometimes worse', () => {
    const better = pairs.filter(({ first, second }) => totalOf(second) > totalOf(first));
    expect(better.length).toBeGreaterThanOrEqual(8);
    expect(pairs.length - better.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps most of the first profile', () => {
    const areaChanges = pairs.flatMap(({ first, second }) => {
      const before = exactAreas(first);
      return exactAreas(second).map((points, area) => absolute(subtract(points, before[area] ?? whole(0))));
    });
    expect(areaChanges).toHaveLength(96);
    expect(areaChanges.filter((change) => compare(change, whole(30)) > 0)).toEqual([]);
  });
});

describe('the printed figures', () => {
  it('are the exact ones rounded half up, at every depth', () => {
    for (const evaluation of invented) {
      const { subQuestions, areas, total } = scoresByDepth(evaluation.scores);
      const maxima = instrument.areas.flatMap((area) => area.subQuestions.map(({ maxPoints }) => Number(maxPoints)));
      expect(subQuestions.map(({ printedPoints }) => Number(printedPoints))).toEqual(
        subQuestions.map(({ percent }, index) => Math.floor(((maxima[index] ?? 0) * Number(percent) + 50) / 100)),
      );
      const exact = exactAreas(evaluation);
      expect(areas.map(({ printedPoints }) => printedPoints)).toEqual(exact.map((points) => toText(round(points, 0))));
      expect(total).toBe(toText(round(sum(exact), 0)));
    }
  });

  it('do not always add up, by no more than rounding explains', () => {
    const differences = invented.map((evaluation) => {
      const { areas } = scoresByDepth(evaluation.scores);
      return areas.reduce((points, { printedPoints }) => points + Number(printedPoints), 0) - totalOf(evaluation);
    });
    expect(differences.filter((difference) => difference !== 0).length).toBeGreaterThanOrEqual(3);
    expect(differences.filter((difference) => difference === 0).length).toBeGreaterThanOrEqual(3);
    expect(differences.filter((difference) => Math.abs(difference) > 4)).toEqual([]);
  });
});

describe('the invented remarks', () => {
  const observations = invented.flatMap((evaluation) => evaluation.observations);
  const observed = invented.filter((evaluation) => evaluation.observations.length > 0);

  it('are there for a good part of the evaluations', () => {
    expect(observed.length / invented.length).toBeGreaterThan(0.6);
    expect(observed.length).toBeLessThan(invented.length);
  });

  it.each(['strength', 'improvement', 'goodExample'])(
    'have at least 40 different texts of kind %s, in all areas',
    (kind) => {
      const ofKind = observations.filter((observation) => observation.kind === kind);
      expect(new Set(ofKind.map(({ text }) => text)).size).toBeGreaterThanOrEqual(40);
      expect(new Set(ofKind.map(({ area }) => area)).size).toBe(8);
    },
  );

  it('are at most two of a kind in an area, never the same twice', () => {
    for (const evaluation of observed) {
      const places = evaluation.observations.map(({ area, kind }) => `${area} ${kind}`);
      const crowded = places.filter((place) => places.filter((other) => other === place).length > 2);
      expect(crowded).toEqual([]);
      expect(new Set(evaluation.observations.map(({ text }) => text)).size).toBe(evaluation.observations.length);
    }
  });

  it('name a weakness in every area that is not nearly full', () => {
    for (const evaluation of observed) {
      const weak = new Set(
        evaluation.observations.filter(({ kind }) => kind === 'improvement').map(({ area }) => area),
      );
      const expected = exactAreas(evaluation).flatMap((points, index) =>
        compare(points, whole(85)) < 0 ? [String(index + 1)] : [],
      );
      expect(expected.filter((area) => !weak.has(area))).toEqual([]);
    }
  });

  it('include a reply from everyone, mostly in agreement', () => {
    const replies = invented.flatMap(({ reply }) => (reply ? [reply] : []));
    expect(replies).toHaveLength(52);
    const disagreeing = replies.filter(({ agrees }) => !agrees);
    expect(disagreeing.length).toBeGreaterThanOrEqual(2);
    expect(disagreeing.length).toBeLessThanOrEqual(12);
    expect(disagreeing.every(({ text }) => text)).toBe(true);
  });
});
