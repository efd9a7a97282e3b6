import { bilingual } from '../i18n/bilingual';

export interface SideBySideWords {
  readonly heading: string;
  readonly headingOf: (names: string) => string;
  readonly andMore: (names: string, n: string) => string;
  readonly lead: (first: string, points: string, rank: string) => string;
  readonly begin: string;
  readonly form: {
    readonly label: string;
    readonly municipalities: string;
    readonly hint: (most: number) => string;
    readonly version: string;
    readonly latest: string;
    readonly versionName: (version: string) => string;
    readonly submit: string;
  };
  readonly unknown: (names: string) => string;
  readonly tooMany: (most: number) => string;
  readonly missing: (names: string) => string;
  readonly mixed: string;
  readonly profiles: string;
  readonly scale: string;
  readonly noAreas: string;
  readonly place: (rank: string) => string;
  readonly table: string;
  readonly tableCaption: string;
  readonly rankRow: string;
  readonly permanent: string;
}

export const sideBySideWords = bilingual<SideBySideWords>(
  {
    heading: 'Kommuner sida vid sida',
    headingOf: (names) => `${names} sida vid sida`,
    andMore: (names, n) => `${names} och ${n} till`,
    lead: (first, points, rank) =>
      `${first} har flest poäng av dem, ${points}, och ligger på plats ${rank} bland alla utvärderade.`,
    begin: 'Skriv upp till sex kommuner, så visas deras profiler bredvid varandra i samma skala.',
    form: {
      label: 'Välj kommuner',
      municipalities: 'Kommuner',
      hint: (most) => `Namn eller kommunkoder med komma emellan, högst ${most}.`,
      version: 'Version av Kommunkompassen',
      latest: 'Den senaste för varje kommun',
      versionName: (version) => `Version ${version}`,
      submit: 'Visa sida vid sida',
    },
    unknown: (names) => `Det finns ingen kommun med namnet eller koden ${names}. Rätta listan och försök igen.`,
    tooMany: (most) => `Skriv högst ${most} kommuner.`,
    missing: (names) => `Utan publicerad utvärdering av den versionen: ${names}.`,
    mixed:
      'Kommunerna är utvärderade med olika versioner. Områdena är då inte desamma: välj en version för att jämföra dem.',
    profiles: 'Profiler',
    scale:
      'Alla är ritade i samma skala, 0–100 poäng per område. Den ifyllda formen är kommunen, det streckade medelvärdet för alla utvärderade och bandet deras mellersta hälft.',
    noAreas: 'Känd bara genom sin totalsumma.',
    place: (rank) => `Plats ${rank} bland alla utvärderade`,
    table: 'Siffrorna',
    tableCaption: 'Poäng per område',
    rankRow: 'Plats bland alla utvärderade',
    permanent: 'Permanent länk till just den här jämförelsen',
  },
  {
    heading: 'Municipalities side by side',
    headingOf: (names) => `${names} side by side`,
    andMore: (names, n) => `${names} and ${n} more`,
    lead: (first, points, rank) =>
      `${first} has the most points of them, ${points}, and is in place ${rank} among all evaluated.`,
    begin: 'Write up to six municipalities, and their profiles are shown beside each other to the same scale.',
    form: {
      label: 'Choose municipalities',
      municipalities: 'Municipalities',
      hint: (most) => `Names or municipality codes with commas between, at most ${most}.`,
      version: 'Version of Kommunkompassen',
      latest: 'The latest of each municipality',
      versionName: (version) => `Version ${version}`,
      submit: 'Show side by side',
    },
    unknown: (names) => `There is no municipality with the name or code ${names}. Correct the list and try again.`,
    tooMany: (most) => `Write at most ${most} municipalities.`,
    missing: (names) => `Without a published evaluation of that version: ${names}.`,
    mixed:
      'The municipalities are evaluated with different versions, so the areas are not the same: choose one version to compare them.',
    profiles: 'Profiles',
    scale:
      'All are drawn to the same scale, 0–100 points by area. The filled shape is the municipality, the dashed line the mean of all evaluated and the band their middle half.',
    noAreas: 'Known by its total only.',
    place: (rank) => `Place ${rank} among all evaluated`,
    table: 'The figures',
    tableCaption: 'Points by area',
    rankRow: 'Place among all evaluated',
    permanent: 'Permanent link to exactly this comparison',
  },
);
