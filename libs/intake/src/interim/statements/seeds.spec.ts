import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementSchema, type StatementKind } from '#interim-reports';
import { findStatements } from './find-statements';
import type { FoundStatements } from './found';
import { ofKind, stated } from './testing/read-sample';
import { textDocument } from './testing/text-document';

const SEEDS = join(__dirname, '../../../../../../shared/seeds');
const withSeeds = existsSync(SEEDS) ? it : it.skip;
const once = <T>(make: () => T) => {
  let made: { readonly value: T } | undefined;
  return (): T => (made ??= { value: make() }).value;
};
const read = (name: string) =>
  once(() => findStatements(textDocument(readFileSync(join(SEEDS, `${name}.txt`), 'utf8'))));

function tally(all: readonly (string | null | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[String(one)] = (counts[String(one)] ?? 0) + 1;
  return counts;
}

const kindsOf = ({ statements }: FoundStatements) => tally(statements.map(({ statement }) => statement.kind));
const codesOf = ({ problems }: FoundStatements) => tally(problems.map(({ code }) => code));
const titlesOf = (found: FoundStatements, kind: StatementKind) =>
  found.statements.filter(({ statement }) => statement.kind === kind).map(({ place }) => place);

function expectStatable({ statements }: FoundStatements): void {
  const given = statements.map(({ statement }) => statement);
  for (const statement of given) expect(statementSchema.parse(statement)).toEqual(statement);
  expect(stated(given)).toEqual({ refused: [], taken: given.length });
}

describe('the first interim report of Örebro 2024, where the document is at hand', () => {
  const found = read('orebro-kommunstyrelsen-delar1-2024');

  withSeeds('has 19 goals: 14 met, 3 not met, 2 without a forecast', () => {
    const goals = ofKind(found(), 'goal');
    expect(tally(goals.map(({ forecast }) => forecast?.printed))).toEqual({
      Uppfylls: 14,
      'Uppfylls ej': 3,
      undefined: 2,
    });
    expect(tally(goals.map(({ kind }) => kind))).toEqual({ committee: 12, 'municipality-wide-indicator': 7 });
    expect(new Set(goals.map(({ under }) => under?.number)).size).toBe(16);
    expect(new Set(goals.map(({ area }) => area)).size).toBe(5);
    expect(goals.find(({ number }) => number === '1.1')?.tiedTo).toEqual({ rule: 'economy-in-balance' });
  });

  withSeeds('has 33 assignments: 24 Genomfört and 9 Påbörjat, 13 of them carried over', () => {
    const assignments = ofKind(found(), 'assignment');
    expect(
      tally(
        assignments.map(
          ({ sourceYear, isCarriedOver, forecast }) => `${sourceYear} ${isCarriedOver} ${forecast?.printed}`,
        ),
      ),
    ).toEqual({
      '2024 false Genomfört': 15,
      '2024 false Påbörjat': 5,
      '2023 true Genomfört': 9,
      '2023 true Påbörjat': 4,
    });
    expect(assignments.every(({ comment, area }) => comment && area)).toBe(true);
  });

  withSeeds('has 4 measures with decisions and 6 amounts that make up 8 million', () => {
    const measures = ofKind(found(), 'measure');
    expect(
      measures.map(({ decision, diaryNumber, forecastEffect, totalEffect, effectSoFar }) =>
        [decision, diaryNumber, forecastEffect, totalEffect, effectSoFar].join(' '),
      ),
    ).toEqual([
      '   2620 ',
      '   2500 ',
      '   200 ',
      '   980 ',
      '   500 ',
      '   1200 ',
      '2023-10-05 Ks 1503/2022 5.8 5.8 5.8',
      '2023-05-03 Ks 203/2023 1.8 2.2 2.2',
      'KS 2023-03-14 Ks 536/2023 5 5 5',
      'KF 2023-01-12 Ks 1339/2021   ',
    ]);
    expect(tally(measures.map(({ amountsIn }) => amountsIn))).toEqual({ tkr: 6, mnkr: 4 });
  });

  withSeeds('has its texts, leaves nothing to settle, and can be stated', () => {
    expect(kindsOf(found())).toEqual({ goal: 19, assignment: 33, measure: 10, text: 14 });
    expect([found().problems, found().unsettled]).toEqual([[], []]);
    expectStatable(found());
  });
});

describe('the second interim report of Eskilstuna 2022, where the document is at hand', () => {
  const found = read('eskilstuna-kommunstyrelsen-delar2-2022');

  withSeeds('has 9 process areas with the symbols of the summary', () => {
    const areas = ofKind(found(), 'processArea');
    expect(tally(areas.map(({ assessment, trend }) => `${assessment?.printed}${trend?.printed}`))).toEqual({
      '●→': 3,
      '●↗': 1,
      '◐→': 3,
      '◐↗': 1,
      '●↘': 1,
    });
    expect(areas.every(({ comment }) => comment)).toBe(true);
    expect(codesOf(found())['assessment-from-summary']).toBe(9);
    expect(codesOf(found())['assessments-differ']).toBeUndefined();
  });

  withSeeds('has 22 process goals, 14 of them for sustainable development', () => {
    const goals = ofKind(found(), 'goal');
    expect(tally(goals.map(({ area }) => area))).toEqual({ 'Hållbar utveckling': 14, 'Effektiv organisation': 8 });
    expect(goals.every(({ kind, comment, forecast }) => kind === 'process' && comment && !forecast)).toBe(true);
  });

  withSeeds('has 14 commitments, 6 with a status; the degree of completion is lost for all', () => {
    const commitments = ofKind(found(), 'commitment');
    expect(tally(commitments.map(({ status }) => status?.printed))).toEqual({ '✔': 2, '✓': 4, null: 8 });
    expect(tally(commitments.map(({ completion }) => completion?.printed))).toEqual({ null: 14 });
    expect(commitments.every(({ responsible, comment }) => responsible.length > 0 && comment)).toBe(true);
    expect(codesOf(found())['symbol-lost']).toBe(14);
  });

  withSeeds('has 4 indicators and the significant events, and can be stated', () => {
    const values = ofKind(found(), 'indicator').flatMap((one) => one.values);
    expect(tally(values.map((one) => (one.values ? 'figure' : 'words')))).toEqual({ figure: 22, words: 2 });
    expect(kindsOf(found())).toEqual({ processArea: 9, goal: 22, commitment: 14, indicator: 4, text: 2 });
    expectStatable(found());
  });
});

describe('the second interim report of Örebro 2019, where the document is at hand', () => {
  const found = read('orebro-kommunstyrelsen-delar2-2019');

  withSeeds('has 6 indicators with 26 figures and 18 directions, of which 3 cells cannot be compared', () => {
    const values = ofKind(found(), 'indicator').flatMap((one) => one.values);
    expect(values.flatMap((one) => one.values ?? [])).toHaveLength(26);
    expect(tally(values.flatMap(({ kind, direction }) => (direction ? [`${kind} ${direction}`] : [])))).toEqual({
      'forecast increase': 6,
      'forecast decrease': 5,
      'forecast unchanged': 1,
      'target increase': 4,
      'target decrease': 2,
    });
    expect(values.filter(({ footnotes }) => footnotes?.includes('**')).map((one) => one.values)).toEqual([
      ['30'],
      ['53'],
      ['63', '65', '58'],
    ]);
    expect(titlesOf(found(), 'indicator')).toHaveLength(6);
    expect(ofKind(found(), 'indicator').flatMap(({ parts = [] }) => parts)).toHaveLength(4);
  });

  withSeeds('has the goal that they follow up and comments on its tables, and can be stated', () => {
    expect(kindsOf(found())).toEqual({ goal: 1, indicator: 6, text: 11 });
    expectStatable(found());
  });
});

describe('the second interim report of Örebro 2022, where the document is at hand', () => {
  const found = read('orebro-kommunstyrelsen-delar2-2022');

  withSeeds('has 34 observations in 6 goal areas, of which one may stand in either column', () => {
    const observations = ofKind(found(), 'observation');
    expect(tally(observations.map(({ kind }) => kind))).toEqual({ positive: 18, improvement: 15 });
    expect(new Set(observations.map(({ goalArea }) => goalArea)).size).toBe(6);
    expect(found().unsettled.map(({ place, options }) => [place, options.length])).toEqual([['line:168', 2]]);
  });

  withSeeds('has 6 indicators with 48 figures, though its columns were lost', () => {
    const indicators = ofKind(found(), 'indicator');
    const values = indicators.flatMap((one) => one.values);
    expect(indicators).toHaveLength(6);
    expect(values.flatMap((one) => one.values ?? [])).toHaveLength(48);
    expect(tally(values.map(({ kind, group }) => `${kind} ${group}`))).toEqual({
      'outturn total': 18,
      'outturn women': 12,
      'outturn men': 12,
      'forecast total': 4,
      'forecast women': 3,
      'forecast men': 3,
      'target total': 6,
    });
    expect(codesOf(found())['columns-not-told']).toBeUndefined();
  });

  withSeeds('has its texts and can be stated', () => {
    expect(kindsOf(found())).toEqual({ observation: 33, indicator: 6, text: 3 });
    expectStatable(found());
  });
});
