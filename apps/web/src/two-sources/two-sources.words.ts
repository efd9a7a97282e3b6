import { bilingual } from '../i18n/bilingual';

export interface TwoSourcesWords {
  readonly heading: (name: string) => string;
  readonly lead: string;
  readonly caution: string;
  readonly back: string;
  readonly evaluation: {
    readonly heading: (name: string, year: number) => string;
    readonly explained: string;
    readonly none: string;
    readonly caption: string;
  };
  readonly accuracy: {
    readonly heading: string;
    readonly explained: string;
    readonly none: string;
    readonly noOutturn: string;
    readonly caption: string;
    readonly cycle: string;
    readonly level: string;
    readonly levels: Readonly<Record<'committee' | 'unit', string>>;
    readonly years: string;
    readonly n: string;
    readonly share: string;
    readonly unknown: string;
  };
  readonly goals: {
    readonly heading: (year: number) => string;
    readonly headingNone: string;
    readonly explained: string;
    readonly none: string;
    readonly caption: string;
    readonly committee: string;
    readonly subject: string;
    readonly subjects: Readonly<Record<'goal' | 'process-area' | 'assignment' | 'commitment', string>>;
    readonly met: string;
    readonly partly: string;
    readonly notMet: string;
    readonly share: string;
    readonly unknown: string;
  };
  readonly report: string;
}

export const twoSourcesWords = bilingual<TwoSourcesWords>(
  {
    heading: (name) => `${name}: utvärderingen bredvid delårsrapporterna`,
    lead: 'Poäng för styrning och resultat i Kommunkompassen, bredvid hur träffsäkra prognoserna har varit och hur målen väntas nås.',
    caution:
      'Underlagen är från olika år, görs av olika personer och mäter olika saker. Att de står bredvid varandra säger ingenting om att det ena beror på det andra.',
    back: 'Tillbaka till profilen',
    evaluation: {
      heading: (name, year) => `Kommunkompassen, ${name} ${year}`,
      explained: 'De områden som handlar om styrning, kontroll, resultat och effektivitet.',
      none: 'Kommunen har ingen publicerad utvärdering.',
      caption: 'Poäng i områdena om styrning och resultat',
    },
    accuracy: {
      heading: 'Prognosernas träffsäkerhet',
      explained:
        'Bokslutet minus prognosen, summerat och i procent av budgeten. Minus betyder att det gick sämre än prognosen.',
      none: 'Kommunen har inga fastställda delårsrapporter som går att jämföra med ett bokslut.',
      noOutturn: 'Kommunens prognoser kan inte jämföras med något bokslut än: inget bokslut är inlagt för samma år.',
      caption: 'Prognoser mot bokslut',
      cycle: 'Rapport',
      level: 'Nivå',
      levels: { committee: 'nämnd', unit: 'enhet' },
      years: 'År',
      n: 'Prognoser',
      share: 'Mot prognos, % av budget',
      unknown: 'Bokslutet för året är inte känt.',
    },
    goals: {
      heading: (year) => `Mål och uppdrag ${year}`,
      headingNone: 'Mål och uppdrag',
      explained: 'Den senast fastställda rapporten från varje nämnd, på den gemensamma skalan.',
      none: 'Kommunen har inga fastställda delårsrapporter med bedömda mål.',
      caption: 'Så bedöms målen',
      committee: 'Nämnd',
      subject: 'Vad',
      subjects: { goal: 'mål', 'process-area': 'processområden', assignment: 'uppdrag', commitment: 'åtaganden' },
      met: 'Uppfylls',
      partly: 'Delvis',
      notMet: 'Uppfylls ej',
      share: 'Uppfylls, %',
      unknown: 'Inget är bedömt.',
    },
    report: 'Rapporten',
  },
  {
    heading: (name) => `${name}: the evaluation beside the interim reports`,
    lead: 'Points for governance and results in Kommunkompassen, beside how accurate the forecasts have been and how the goals are expected to be met.',
    caution:
      'The sources are of different years, made by different people, and measure different things. That they stand beside each other says nothing of one depending on the other.',
    back: 'Back to the profile',
    evaluation: {
      heading: (name, year) => `Kommunkompassen, ${name} in ${year}`,
      explained: 'The areas about governance, control, results and efficiency.',
      none: 'The municipality has no published evaluation.',
      caption: 'Points in the areas about governance and results',
    },
    accuracy: {
      heading: 'Accuracy of the forecasts',
      explained:
        'The accounts minus the forecast, summed up and in percent of the budget. Minus means that it came out worse than forecast.',
      none: 'The municipality has no adopted interim reports that can be compared with final accounts.',
      noOutturn: 'The forecasts cannot be compared with final accounts yet: none have been entered for the same year.',
      caption: 'Forecasts against final accounts',
      cycle: 'Report',
      level: 'Level',
      levels: { committee: 'committee', unit: 'unit' },
      years: 'Years',
      n: 'Forecasts',
      share: 'Against forecast, % of budget',
      unknown: 'The final accounts of the year are not known.',
    },
    goals: {
      heading: (year) => `Goals and assignments ${year}`,
      headingNone: 'Goals and assignments',
      explained: 'The latest adopted report of each committee, on the common scale.',
      none: 'The municipality has no adopted interim reports with assessed goals.',
      caption: 'How the goals are assessed',
      committee: 'Committee',
      subject: 'What',
      subjects: {
        goal: 'goals',
        'process-area': 'process areas',
        assignment: 'assignments',
        commitment: 'commitments',
      },
      met: 'Met',
      partly: 'Partly',
      notMet: 'Not met',
      share: 'Met, %',
      unknown: 'Nothing has been assessed.',
    },
    report: 'The report',
  },
);
