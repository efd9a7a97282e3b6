import { bilingual } from '../i18n/bilingual';

export interface EvaluationsWords {
  readonly heading: string;
  readonly lead: (n: string, municipalities: string) => string;
  readonly form: {
    label: string;
    version: string;
    any: string;
    versionName: (version: string) => string;
    submit: string;
  };
  readonly caption: string;
  readonly columns: { municipality: string; year: string; version: string; points: string; known: string; see: string };
  readonly profile: string;
  readonly profileOf: (name: string, year: number) => string;
  readonly noTotal: string;
  readonly empty: string;
  readonly emptyHow: string;
}

export const evaluationsWords = bilingual<EvaluationsWords>(
  {
    heading: 'Utvärderingar',
    lead: (n, municipalities) => `${n} publicerade utvärderingar av ${municipalities} kommuner, de senaste åren först.`,
    form: {
      label: 'Filtrera utvärderingarna',
      version: 'Version av Kommunkompassen',
      any: 'Alla',
      versionName: (version) => `Version ${version}`,
      submit: 'Visa',
    },
    caption: 'Publicerade utvärderingar',
    columns: {
      municipality: 'Kommun',
      year: 'År',
      version: 'Version',
      points: 'Poäng',
      known: 'Känd per',
      see: 'Jämför',
    },
    profile: 'Profil',
    profileOf: (name, year) => `Profil för ${name} ${year}`,
    noTotal: 'Totalsumman är inte känd.',
    empty: 'Inga utvärderingar är publicerade än.',
    emptyHow: 'När en utvärderare har lämnat en utvärdering och kommunen har svarat kan den publiceras och visas här.',
  },
  {
    heading: 'Evaluations',
    lead: (n, municipalities) =>
      `${n} published evaluations of ${municipalities} municipalities, the latest years first.`,
    form: {
      label: 'Filter the evaluations',
      version: 'Version of Kommunkompassen',
      any: 'All',
      versionName: (version) => `Version ${version}`,
      submit: 'Show',
    },
    caption: 'Published evaluations',
    columns: {
      municipality: 'Municipality',
      year: 'Year',
      version: 'Version',
      points: 'Points',
      known: 'Known by',
      see: 'Compare',
    },
    profile: 'Profile',
    profileOf: (name, year) => `Profile of ${name} ${year}`,
    noTotal: 'The total is not known.',
    empty: 'No evaluations are published yet.',
    emptyHow:
      'When an evaluator has submitted an evaluation and the municipality has replied, it can be published and shown here.',
  },
);
