import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allInstruments, findCorrespondence, findInstrument } from './instruments';

/** Max points per sub-question, read off the printed overview a second time, area by area. */
const MAX_POINTS_2010 = [
  [15, 20, 25, 30, 10],
  [15, 25, 15, 15, 15, 15],
  [15, 25, 25, 20, 15],
  [15, 10, 20, 15, 20, 20],
  [15, 20, 20, 15, 20, 10],
  [15, 20, 25, 15, 15, 10],
  [15, 25, 20, 20, 20],
  [15, 20, 20, 15, 10, 20],
];

const SEED = join(__dirname, '../../../../../shared/seeds/kommunkompassen-orebro-2012.txt');
const withSeed = existsSync(SEED) ? it : it.skip;

const titlesOf = (version: string) => findInstrument(version)?.areas.map((area) => area.title);

describe('the 2010 version', () => {
  const areas = findInstrument('2010')?.areas ?? [];
  const subQuestions = areas.flatMap((area) => area.subQuestions);

  it('has eight areas of 100 points and 45 sub-questions', () => {
    expect(areas.map((area) => area.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(areas.map((area) => area.maxPoints)).toEqual(Array(8).fill('100'));
    expect(subQuestions).toHaveLength(45);
  });

  it('has the printed maximum for every sub-question', () => {
    expect(areas.map((area) => area.subQuestions.map((subQuestion) => Number(subQuestion.maxPoints)))).toEqual(
      MAX_POINTS_2010,
    );
  });

  it('numbers the sub-questions of each area from 1', () => {
    for (const area of areas) {
      expect(area.subQuestions.map(({ number }) => number)).toEqual(
        area.subQuestions.map((_, index) => `${area.number}.${index + 1}`),
      );
    }
  });

  it('has the printed area titles', () => {
    expect(titlesOf('2010')).toEqual([
      'Offentlighet och demokrati',
      'Tillgänglighet och brukarorientering',
      'Politisk styrning och kontroll',
      'Ledarskap, ansvar och delegation',
      'Resultat och effektivitet',
      'Kommunen som arbetsgivare - personalpolitik',
      'Verksamhetsutveckling',
      'Kommunen som samhällsbyggare',
    ]);
  });

  withSeed(`equals the source document line by line${existsSync(SEED) ? '' : ' (skipped: no seeds)'}`, () => {
    const overview = readFileSync(SEED, 'utf8').split('4. Översikt av poängfördelning')[1] ?? '';
    const printed = [...overview.matchAll(/^(\d\.\d)\t(.+)\t\d+\t(\d+)\t\d+%$/gm)].map(([, number, title, max]) => ({
      number,
      title,
      maxPoints: max,
    }));
    const printedAreas = [...overview.matchAll(/^(\d)\.\t(.+)\tUppnått\tMax\tProcent$/gm)].map(([, , title]) => title);
    expect(printed).toEqual(subQuestions);
    expect(printedAreas).toEqual(titlesOf('2010'));
  });
});

describe('the later versions', () => {
  it.each(['2016', '2020'])('%s is known by its eight areas alone', (version) => {
    const instrument = findInstrument(version);
    expect(instrument?.subQuestionsKnown).toBe(false);
    expect(instrument?.areas).toHaveLength(8);
    expect(instrument?.areas.every((area) => area.maxPoints === '100' && area.subQuestions.length === 0)).toBe(true);
  });

  it('2016 differs from 2010 in the name of area 7 only', () => {
    const earlier = titlesOf('2010');
    expect(titlesOf('2016')).toEqual(earlier?.with(6, 'Ständiga förbättringar'));
  });

  it('2020 has new areas in a new order', () => {
    expect(titlesOf('2020')).toEqual([
      'Samspel mellan förtroendevalda och medborgare',
      'Samhällsutveckling',
      'Styrning och kontroll',
      'Effektivitet',
      'Brukarens fokus',
      'Kvalitetsutveckling',
      'Arbetsliv',
      'Chefs- och ledarskap samt medarbetarskap',
    ]);
  });
});

describe('all versions', () => {
  it('come oldest first', () => {
    expect(allInstruments().map(({ version }) => version)).toEqual(['2010', '2016', '2020']);
  });

  it('do not include one that nobody has described', () => {
    expect(findInstrument('2002')).toBeUndefined();
  });
});

describe('correspondence between versions', () => {
  const targets = (from: string, to: string) => findCorrespondence(from, to)?.areas.map((pair) => pair.to);

  it('leads from 2010 to 2020 by meaning, not by number', () => {
    expect(targets('2010', '2020')).toEqual(['1', '5', '3', '8', '4', '7', '6', '2']);
    expect(findCorrespondence('2010', '2020')?.note).toMatch(/innehållet/);
  });

  it('is the identity from 2010 to 2016', () => {
    expect(targets('2010', '2016')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('can be read backwards', () => {
    expect(findCorrespondence('2020', '2010')).toMatchObject({ from: '2020', to: '2010' });
    expect(findCorrespondence('2020', '2010')?.areas).toContainEqual({ from: '2', to: '8' });
  });

  it('is not made up where none is stated', () => {
    expect(findCorrespondence('2016', '2020')).toBeUndefined();
  });
});
