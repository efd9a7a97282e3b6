import { bilingual } from '../i18n/bilingual';

export interface MunicipalityWords {
  readonly interimReports: string;
  readonly lead: (official: string, evaluations: number) => string;
  readonly facts: {
    readonly label: string;
    readonly code: string;
    readonly county: string;
    readonly population: (date: string) => string;
    readonly group: (year: string) => string;
  };
  readonly evaluations: {
    readonly heading: string;
    readonly caption: string;
    readonly year: string;
    readonly version: string;
    readonly points: string;
    readonly known: string;
    readonly status: string;
    readonly see: string;
    readonly compare: string;
    readonly evaluation: string;
    readonly compareName: (name: string, year: number) => string;
    readonly evaluationName: (name: string, year: number) => string;
    readonly noTotal: string;
    readonly draftsExplained: string;
  };
  readonly empty: {
    readonly heading: string;
    readonly text: (name: string) => string;
    readonly how: string;
    readonly others: string;
  };
}

export const municipalityWords = bilingual<MunicipalityWords>(
  {
    interimReports: 'Kommunens delårsrapporter',
    lead: (official, evaluations) =>
      evaluations === 0
        ? `${official} har ingen publicerad utvärdering.`
        : `${official} har ${evaluations === 1 ? 'en publicerad utvärdering' : `${evaluations} publicerade utvärderingar`}.`,
    facts: {
      label: 'Om kommunen',
      code: 'Kommunkod',
      county: 'Län',
      population: (date) => `Folkmängd ${date}`,
      group: (year) => `Kommungrupp ${year}`,
    },
    evaluations: {
      heading: 'Utvärderingar',
      caption: 'Publicerade utvärderingar, den senaste först',
      year: 'År',
      version: 'Version',
      points: 'Poäng',
      known: 'Känd per',
      status: 'Status',
      see: 'Se',
      compare: 'Profil',
      evaluation: 'Utvärdering',
      compareName: (name, year) => `Profil för ${name} ${year}`,
      evaluationName: (name, year) => `Utvärdering av ${name} ${year}`,
      noTotal: 'Totalsumman är inte känd.',
      draftsExplained: 'De här ser bara du och andra som arbetar med dem. De ingår inte i några jämförelser.',
    },
    empty: {
      heading: 'Så kommer man i gång',
      text: (name) =>
        `När en utvärdering av ${name} är publicerad visas den här, med poäng per område och jämförelser.`,
      how: 'En utvärdering läggs in av en utvärderare, kommunen får svara på den, och därefter publiceras den.',
      others: 'Se vilka kommuner som är utvärderade',
    },
  },
  {
    interimReports: 'Interim reports of the municipality',
    lead: (official, evaluations) =>
      evaluations === 0
        ? `${official} has no published evaluation.`
        : `${official} has ${evaluations === 1 ? 'one published evaluation' : `${evaluations} published evaluations`}.`,
    facts: {
      label: 'About the municipality',
      code: 'Municipality code',
      county: 'County',
      population: (date) => `Population ${date}`,
      group: (year) => `Municipality group ${year}`,
    },
    evaluations: {
      heading: 'Evaluations',
      caption: 'Published evaluations, the latest first',
      year: 'Year',
      version: 'Version',
      points: 'Points',
      known: 'Known by',
      status: 'Status',
      see: 'See',
      compare: 'Profile',
      evaluation: 'Evaluation',
      compareName: (name, year) => `Profile of ${name} ${year}`,
      evaluationName: (name, year) => `Evaluation of ${name} ${year}`,
      noTotal: 'The total is not known.',
      draftsExplained: 'Only you and others who work with these can see them. They take no part in comparisons.',
    },
    empty: {
      heading: 'How to begin',
      text: (name) =>
        `When an evaluation of ${name} is published it is shown here, with points by area and comparisons.`,
      how: 'An evaluator enters an evaluation, the municipality may reply to it, and then it is published.',
      others: 'See which municipalities are evaluated',
    },
  },
);
