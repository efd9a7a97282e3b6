import { findInstrument } from '#evaluations';

/**
 * The figures of SKL's analysis of Örebro 2012, transcribed; the observations are as many as in the source, in words of
 * our own.
 */
export interface ReportFigures {
  readonly municipality: string;
  readonly year: number;
  readonly previousYear: number;
  readonly total: string;
  readonly previousTotal: string;
  readonly areas: readonly AreaFigures[];
}

export interface AreaFigures {
  readonly number: string;
  readonly title: string;
  readonly points: string;
  readonly previousPoints: string;
  readonly headings: readonly string[];
  readonly subQuestions: readonly {
    readonly number: string;
    readonly title: string;
    readonly points: string;
    readonly max: string;
    readonly percent: string;
  }[];
  readonly strengths: readonly string[];
  readonly improvements: readonly string[];
}

/** Points and percent of each sub-question, the area's points then and the time before, strengths, improvement areas. */
const FIGURES: readonly (readonly [string, number, number, number, number])[] = [
  ['9:60 16:78 19:77 19:63 6:56', 68, 52, 10, 5],
  ['15:100 19:77 12:83 13:89 13:85 13:85', 85, 80, 9, 2],
  ['11:75 21:85 23:92 18:88 13:86', 86, 66, 6, 2],
  ['9:60 9:87 9:46 13:84 18:90 17:83', 74, 59, 6, 3],
  ['9:60 9:45 13:64 13:83 17:85 10:100', 70, 51, 6, 2],
  ['10:65 16:82 16:63 12:77 13:85 8:76', 74, 71, 5, 2],
  ['10:66 22:87 15:74 13:63 12:58', 71, 55, 8, 3],
  ['13:88 18:88 17:84 14:92 9:87 17:86', 87, 82, 4, 2],
];

const GOOD = [
  'Rutinen är skriven och känd av alla enheter',
  'Planen följs upp två gånger om året',
  'Kort väg från fråga till svar – även på kvällar',
  'Enkäten går till alla hushåll, och svaren visas öppet',
  'Webben är ordnad efter ärende i stället för nämnd',
  'Chefer möts över gränserna',
  'Budget- och målarbetet hänger ihop',
  'Nyckeltal jämförs med fyra grannar',
  'Stöd finns för den som är ny i sin roll',
  '”Öppet hus” för föreningar varje höst',
];
const TO_IMPROVE = [
  'Låt fler få se underlagen före mötet',
  'Samla projekten på ett ställe så att de går att överblicka',
  'Mät hur lång tid ett ärende tar',
  'Sprid det som redan fungerar – från enhet till enhet',
  'Bestäm vem som äger frågan (inom och utom kommunen)',
];

export const OREBRO_2012: ReportFigures = {
  municipality: 'Örebro',
  year: 2012,
  previousYear: 2010,
  total: '615',
  previousTotal: '515',
  areas: FIGURES.map(([pairs, points, previousPoints, strengths, improvements], nth) => {
    const area = findInstrument('2010')?.areas[nth];
    if (!area) throw new Error('The instrument of 2010 has eight areas');
    const { number, title } = area;
    const cells = pairs.split(' ').map((pair) => pair.split(':'));
    return {
      number,
      title,
      points: String(points),
      previousPoints: String(previousPoints),
      headings: area.subQuestions.map((_, row) => `Rubrik ${'ABCDEF'[row]} under området`),
      subQuestions: area.subQuestions.map((sub, row) => ({
        number: sub.number,
        title: sub.title,
        max: sub.maxPoints,
        points: cells[row]?.[0] ?? '',
        percent: cells[row]?.[1] ?? '',
      })),
      strengths: GOOD.slice(0, strengths).map((text) => `${text} (${number})`),
      improvements: TO_IMPROVE.slice(0, improvements).map((text) => `${text} (${number})`),
    };
  }),
};
