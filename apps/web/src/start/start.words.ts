import { bilingual } from '../i18n/bilingual';

export interface StartWords {
  readonly heading: string;
  readonly lead: string;
  readonly search: { readonly label: string; readonly submit: string; readonly example: string };
  readonly begin: {
    readonly heading: string;
    readonly steps: readonly {
      readonly text: string;
      readonly to: 'municipalities' | 'ranking' | 'interimReports' | 'about';
    }[];
  };
  readonly example: {
    readonly heading: (name: string, year: number) => string;
    readonly see: string;
    readonly ownFigures: (name: string) => string;
  };
  readonly latest: { readonly heading: string; readonly all: (n: string) => string; readonly none: string };
}

export const startWords = bilingual<StartWords>(
  {
    heading: 'Hur leds kommunen, och hur står den sig mot andra?',
    lead: 'Kompassros samlar utvärderingar gjorda med Kommunkompassen: åtta områden, 800 poäng, en profil. Sök en kommun och jämför den med andra.',
    search: { label: 'Sök kommun', submit: 'Sök', example: 'Namn eller kommunkod, till exempel Örebro eller 1880' },
    begin: {
      heading: 'Så börjar du',
      steps: [
        { text: 'Sök upp en kommun och öppna dess profil', to: 'municipalities' },
        { text: 'Se vem som har flest poäng, totalt eller i ett område', to: 'ranking' },
        { text: 'Läs kommunernas delårsrapporter: prognoser, avvikelser och mål', to: 'interimReports' },
        { text: 'Läs hur poäng, platser och avrundning ska förstås', to: 'about' },
      ],
    },
    example: {
      heading: (name, year) => `Ett exempel: ${name} ${year}`,
      see: 'Se hela jämförelsen',
      ownFigures: (name) => `Siffrorna för ${name} är de publicerade.`,
    },
    latest: {
      heading: 'Senaste utvärderingarna',
      all: (n) => `Alla ${n} publicerade utvärderingar`,
      none: 'Inga utvärderingar är publicerade än. När den första är det visas den här.',
    },
  },
  {
    heading: 'How is the municipality run, and how does it stand against others?',
    lead: 'Kompassros gathers evaluations made with Kommunkompassen: eight areas, 800 points, one profile. Search for a municipality and compare it with others.',
    search: {
      label: 'Search municipality',
      submit: 'Search',
      example: 'Name or municipality code, such as Örebro or 1880',
    },
    begin: {
      heading: 'How to begin',
      steps: [
        { text: 'Look up a municipality and open its profile', to: 'municipalities' },
        { text: 'See who has the most points, in total or in one area', to: 'ranking' },
        { text: 'Read the municipalities’ interim reports: forecasts, deviations and goals', to: 'interimReports' },
        { text: 'Read how points, places and rounding are to be understood', to: 'about' },
      ],
    },
    example: {
      heading: (name, year) => `An example: ${name} ${year}`,
      see: 'See the whole comparison',
      ownFigures: (name) => `The figures of ${name} are the published ones.`,
    },
    latest: {
      heading: 'Latest evaluations',
      all: (n) => `All ${n} published evaluations`,
      none: 'No evaluations are published yet. When the first one is, it is shown here.',
    },
  },
);
