import type { ComparisonAnswer, MeasureAnswer, PeerScoresAnswer } from '#comparison';
import type { Language } from '#kernel';
import { csvText, type Cell } from '../http/csv';
import { bilingual } from '../i18n/bilingual';
import { layoutWords } from '../layout/layout.words';
import { areaTitle } from '../parts/parts';
import { profileWords } from './profile.words';

interface ColumnWords {
  readonly subject: readonly string[];
  readonly measure: readonly string[];
  readonly no: string;
}

const columnWords = bilingual<ColumnWords>(
  {
    subject: ['kommunkod', 'kommun', 'år', 'version', 'jämförelse', 'läge', 'exempeldata i jämförelsen'],
    measure: [
      'mått',
      'nummer',
      'titel',
      'max',
      'poäng',
      'osäkerhet ±',
      'medel',
      'skillnad mot medel',
      'plats från',
      'plats till',
      'av',
      'percentil',
      'kvartil',
      'median',
      'undre kvartil',
      'övre kvartil',
      'lägst',
      'högst',
      'skillnad mot högst',
      'förra gången',
      'förändring',
    ],
    no: 'nej',
  },
  {
    subject: [
      'municipality code',
      'municipality',
      'year',
      'version',
      'comparison',
      'as of',
      'sample data in comparison',
    ],
    measure: [
      'measure',
      'number',
      'title',
      'max',
      'points',
      'uncertainty ±',
      'mean',
      'difference from mean',
      'place from',
      'place to',
      'of',
      'percentile',
      'quartile',
      'median',
      'lower quartile',
      'upper quartile',
      'lowest',
      'highest',
      'difference from highest',
      'last time',
      'change',
    ],
    no: 'no',
  },
);

/** Every figure of the comparison, one row per measure: the total, the areas and their sub-questions. */
export function profileCsv(answer: ComparisonAnswer, language: Language): string {
  return csvText(profileRows(answer, language));
}

/** The same as cells, the heading first. */
export function profileRows(answer: ComparisonAnswer, language: Language): readonly (readonly Cell[])[] {
  const words = columnWords[language];
  const header = [...words.subject, ...words.measure].map((text): Cell => ({ text }));
  const subject = subjectCells(answer, language);
  const rows = [
    measureCells(answer.total, '', profileWords[language].table.total),
    ...answer.areas.flatMap((area) => [
      measureCells(area, area.number, areaTitle(area, language)),
      ...area.subQuestions.map((subQuestion) => measureCells(subQuestion, subQuestion.number, subQuestion.title)),
    ]),
  ];
  return [header, ...rows.map((row) => [...subject, ...row])];
}

function subjectCells({ subject, peers, asOf }: ComparisonAnswer, language: Language): Cell[] {
  return [
    { text: subject.municipalityCode },
    { text: subject.name },
    { number: subject.year },
    { text: subject.instrumentVersion },
    { text: peers.rule },
    { number: asOf.position },
    { text: peers.containsSample || subject.isSample ? layoutWords[language].sample : columnWords[language].no },
  ];
}

function measureCells(measure: MeasureAnswer, number: string, title: string): Cell[] {
  const figure = (value: string | number | null): Cell => (value === null ? null : { number: value });
  return [
    { text: measure.measure },
    { text: number },
    { text: title },
    figure(measure.maxPoints),
    figure(measure.score),
    figure(measure.halfWidth),
    figure(measure.mean),
    figure(measure.gapToMean),
    figure(measure.rankInterval?.from ?? null),
    figure(measure.rankInterval?.to ?? null),
    figure(measure.n),
    figure(measure.percentile),
    figure(measure.quartile),
    figure(measure.median),
    figure(measure.lowerQuartile),
    figure(measure.upperQuartile),
    figure(measure.min),
    figure(measure.max),
    figure(measure.gapToBest),
    figure(measure.previousScore),
    figure(measure.change),
  ];
}

/** The scores of the subject and of every peer, a row for each and a column for each measure. */
export function peerRows({ measures, rows }: PeerScoresAnswer, language: Language): readonly (readonly Cell[])[] {
  const words = columnWords[language];
  const [code = '', name = '', year = ''] = words.subject;
  const header = [code, name, year, layoutWords[language].sample, ...measures.map(({ measure }) => measure)];
  const lines = rows.map((row): Cell[] => [
    { text: row.municipalityCode },
    { text: row.name },
    { number: row.year },
    { text: row.isSample ? layoutWords[language].sample : words.no },
    ...measures.map(({ measure }): Cell => {
      const score = row.scores[measure];
      return score === undefined ? null : { number: score };
    }),
  ]);
  return [header.map((text): Cell => ({ text })), ...lines];
}
