import type { ObservationKind } from '#evaluations';

/** The fixed words of the template, by which a filled-in one is known again. */
export const TEMPLATE = {
  municipality: 'Kommun (namn eller kod)',
  year: 'År',
  version: 'Version',
  measure: 'Mått',
  title: 'Rubrik',
  max: 'Max',
  percent: 'Procent',
  points: 'Poäng',
  area: 'Område',
  subQuestion: 'Delfråga',
  total: 'Totalt',
} as const;

/** An observation's row begins with the kind and the number of the area: `Styrka 3`. */
export const OBSERVATION_KEYS: readonly (readonly [ObservationKind, string])[] = [
  ['strength', 'Styrka'],
  ['improvement', 'Förbättringsmöjlighet'],
  ['goodExample', 'Gott exempel'],
];
