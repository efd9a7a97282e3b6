import { decimal, sum, toText } from '#kernel';

/** What a comparison needs to know of one version of the instrument. Points are decimal strings. */
export interface ComparedInstrument {
  readonly version: string;
  readonly areas: readonly {
    readonly number: string;
    readonly title: string;
    readonly titleEn: string;
    readonly maxPoints: string;
    /** Empty when the version is known by area names alone. */
    readonly subQuestions: readonly { readonly number: string; readonly title: string; readonly maxPoints: string }[];
  }[];
}

/** The whole's greatest points: the sum of the areas'. */
export function totalMaxPoints({ areas }: ComparedInstrument): string {
  return toText(sum(areas.map(({ maxPoints }) => decimal(maxPoints))));
}

/** Every measure of an instrument version: `total`, then each area (`area:1`) with its sub-questions (`sub:1.1`). */
export function measuresOf({ areas }: ComparedInstrument): readonly string[] {
  return [
    'total',
    ...areas.flatMap(({ number, subQuestions }) => [
      `area:${number}`,
      ...subQuestions.map((question) => `sub:${question.number}`),
    ]),
  ];
}
