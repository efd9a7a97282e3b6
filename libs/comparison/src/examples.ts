import { decimal } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { ComparedInstrument } from './measures';
import type { Figure, Organisation, ScoredEvaluation } from './scored-evaluation';

/** Worked examples for the specs: published evaluations, and municipalities as of 2016-12-31. */

export function figureOfText(value: string, halfWidth = '0.5'): Figure {
  return { value: decimal(value), halfWidth: decimal(halfWidth) };
}

export function municipality(code: string, name: string, population: number, group2011: string): MunicipalityRow {
  return {
    code,
    name,
    officialName: `${name}s kommun`,
    countyCode: code.slice(0, 2),
    countyName: `Län ${code.slice(0, 2)}`,
    population,
    populationDate: '2016-12-31',
    groups: [{ classification: '2011', code: group2011, name: `Grupp ${group2011}` }],
    isSample: false,
  };
}

export const OREBRO = municipality('1880', 'Örebro', 146_631, '3');
export const KARLSKOGA = municipality('1883', 'Karlskoga', 30_476, '7');
export const GRASTORP = municipality('1444', 'Grästorp', 5_669, '9');
export const NACKA = municipality('0182', 'Nacka', 99_359, '2');
export const HELSINGBORG = municipality('1283', 'Helsingborg', 140_547, '3');
export const MUNICIPALITIES = [OREBRO, KARLSKOGA, GRASTORP, NACKA, HELSINGBORG];

/** With a printed total alone, ± 0.5, unless told otherwise. */
export function evaluation(
  { code }: MunicipalityRow,
  year: number,
  figures: Readonly<Record<string, string>>,
  more: Partial<ScoredEvaluation> = {},
): ScoredEvaluation {
  const instrumentVersion = more.instrumentVersion ?? '2010';
  return {
    evaluationId: `${code}-${instrumentVersion}-${year}`,
    municipalityCode: code,
    instrumentVersion,
    year,
    depth: 'total',
    publishedAt: `${year + 1}-01-15T09:00:00.000Z`,
    isSample: false,
    observations: [],
    figures: new Map(Object.entries(figures).map(([measure, value]) => [measure, figureOfText(value)])),
    ...more,
  };
}

/** `area:1` to `area:8` with `total`. */
export function profile(areas: readonly string[], total: string): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(areas.map((points, index) => [`area:${index + 1}`, points])), total };
}

export const OREBRO_2012 = evaluation(
  OREBRO,
  2012,
  profile(['68.35', '85.55', '86.00', '74.10', '70.25', '73.80', '70.65', '87.30'], '615'),
  { depth: 'area' },
);
export const OREBRO_2010 = evaluation(OREBRO, 2010, profile(['52', '80', '66', '59', '51', '71', '55', '82'], '515'), {
  depth: 'area',
});
export const GRASTORP_2014 = evaluation(
  GRASTORP,
  2014,
  profile(['61', '60', '73', '53', '70', '56', '65', '68'], '506'),
  { depth: 'area' },
);
export const KARLSKOGA_2010 = evaluation(KARLSKOGA, 2010, { total: '384' });
export const KARLSKOGA_2014 = evaluation(KARLSKOGA, 2014, { total: '450' });
export const NACKA_2011 = evaluation(NACKA, 2011, { total: '644' });

export const organisation = (of: MunicipalityRow, scored: ScoredEvaluation): Organisation => ({
  municipality: of,
  evaluation: scored,
});

/** Eight areas of 100 points, known by their numbers alone. */
export const EIGHT_AREAS: ComparedInstrument = {
  version: '2010',
  areas: ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => ({
    number,
    title: `Område ${number}`,
    titleEn: `Area ${number}`,
    maxPoints: '100',
    subQuestions: [],
  })),
};
