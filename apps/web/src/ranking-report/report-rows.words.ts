import type { Movement } from '#ranking-reports';
import { bilingual } from '../i18n/bilingual';

export interface ReportRowsWords {
  readonly sheets: { readonly ranking: string; readonly improved: string; readonly corrections: string };
  readonly columns: readonly string[];
  readonly improvedColumns: readonly string[];
  readonly correctionColumns: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly kinds: Readonly<Record<'corrected' | 'withdrawn', string>>;
  readonly moved: Readonly<Record<Movement, string>>;
}

/** Names of sheets, columns and codes in what is taken away as a table. */
export const reportRowsWords = bilingual<ReportRowsWords>(
  {
    sheets: { ranking: 'Rangordning', improved: 'Förbättringar', corrections: 'Rättelser' },
    columns: [
      'mått',
      'plats',
      'plats från',
      'plats till',
      'av',
      'kommunkod',
      'kommun',
      'år',
      'poäng',
      'osäkerhet ±',
      'maxpoäng',
      'förra platsen från',
      'förra platsen till',
      'rörelse',
      'exempeldata',
    ],
    improvedColumns: [
      'plats',
      'kommunkod',
      'kommun',
      'från år',
      'från poäng',
      'till år',
      'till poäng',
      'förändring',
      'osäkerhet ±',
    ],
    correctionColumns: ['när', 'vad', 'kommunkod', 'kommun', 'år', 'utvärdering', 'skäl'],
    yes: 'ja',
    no: 'nej',
    kinds: { corrected: 'rättad', withdrawn: 'återkallad' },
    moved: { up: 'upp', down: 'ned', 'within-noise': 'inom avrundningen', same: 'samma plats', new: 'ny' },
  },
  {
    sheets: { ranking: 'Ranking', improved: 'Improvements', corrections: 'Corrections' },
    columns: [
      'measure',
      'place',
      'place from',
      'place to',
      'of',
      'municipality code',
      'municipality',
      'year',
      'points',
      'uncertainty ±',
      'most points',
      'place before from',
      'place before to',
      'movement',
      'sample data',
    ],
    improvedColumns: [
      'place',
      'municipality code',
      'municipality',
      'from year',
      'from points',
      'to year',
      'to points',
      'change',
      'uncertainty ±',
    ],
    correctionColumns: ['when', 'what', 'municipality code', 'municipality', 'year', 'evaluation', 'reason'],
    yes: 'yes',
    no: 'no',
    kinds: { corrected: 'corrected', withdrawn: 'withdrawn' },
    moved: { up: 'up', down: 'down', 'within-noise': 'within rounding', same: 'same place', new: 'new' },
  },
);
