import { bilingual } from '../i18n/bilingual';

export interface RankingWords {
  readonly heading: (measure: string, version: string) => string;
  readonly title: string;
  readonly lead: (top: string, points: string, rank: string) => string;
  readonly form: {
    readonly label: string;
    readonly version: string;
    readonly versionName: (version: string) => string;
    readonly measure: string;
    readonly total: string;
    readonly peers: string;
    readonly submit: string;
  };
  readonly caption: (measure: string, max: string) => string;
  readonly columns: { rank: string; municipality: string; year: string; points: string; bar: string };
  readonly explained: string;
  readonly empty: string;
  readonly emptyHow: string;
  readonly leftOut: (n: string) => string;
  readonly asOf: (instant: string, position: string) => string;
  readonly permanent: string;
  readonly csv: string;
  readonly improvements: string;
  readonly networks: string;
  readonly sideBySide: string;
  readonly csvColumns: readonly string[];
  readonly no: string;
}

export const rankingWords = bilingual<RankingWords>(
  {
    title: 'Rangordning',
    heading: (measure, version) => `Rangordning: ${measure}, version ${version}`,
    lead: (top, points, rank) => `${top} har flest poäng, ${points}, och ligger på plats ${rank}.`,
    form: {
      label: 'Välj vad som rangordnas',
      version: 'Version av Kommunkompassen',
      versionName: (version) => `Version ${version}`,
      measure: 'Poäng för',
      total: 'Totalt',
      peers: 'Vilka',
      submit: 'Visa rangordningen',
    },
    caption: (measure, max) => `${measure}, poäng av ${max}`,
    columns: { rank: 'Plats', municipality: 'Kommun', year: 'År', points: 'Poäng', bar: 'Andel av maxpoängen' },
    explained:
      'Ett spann som 2–3 betyder att avrundningen i underlaget inte kan skilja platserna åt. Varje kommun räknas en gång, med sin senaste publicerade utvärdering i versionen. Versioner blandas aldrig.',
    empty: 'Det finns ingen utvärdering att rangordna med de här valen.',
    emptyHow: 'Välj en annan version eller rangordna totalsumman, som är känd för flest kommuner.',
    leftOut: (n) => `Inte med i rangordningen: ${n}`,
    asOf: (instant, position) =>
      `Rangordningen bygger på det som var publicerat ${instant} (ändring nummer ${position}).`,
    permanent: 'Permanent länk till just den här rangordningen',
    csv: 'Rangordningen som tabell (CSV)',
    improvements: 'Vilka har förbättrats mest?',
    networks: 'Nätverk av kommuner',
    sideBySide: 'Kommuner sida vid sida',
    csvColumns: [
      'plats från',
      'plats till',
      'av',
      'kommunkod',
      'kommun',
      'år',
      'mått',
      'poäng',
      'osäkerhet ±',
      'exempeldata',
      'version',
      'läge',
    ],
    no: 'nej',
  },
  {
    title: 'Ranking',
    heading: (measure, version) => `Ranking: ${measure}, version ${version}`,
    lead: (top, points, rank) => `${top} has the most points, ${points}, and is in place ${rank}.`,
    form: {
      label: 'Choose what is ranked',
      version: 'Version of Kommunkompassen',
      versionName: (version) => `Version ${version}`,
      measure: 'Points for',
      total: 'Total',
      peers: 'Who',
      submit: 'Show ranking',
    },
    caption: (measure, max) => `${measure}, points of ${max}`,
    columns: {
      rank: 'Place',
      municipality: 'Municipality',
      year: 'Year',
      points: 'Points',
      bar: 'Share of most points',
    },
    explained:
      'A span such as 2–3 means that rounding in the source cannot tell the places apart. Each municipality counts once, with its latest published evaluation of the version. Versions are never mixed.',
    empty: 'There is no evaluation to rank with these choices.',
    emptyHow: 'Choose another version, or rank the total, which is known for most municipalities.',
    leftOut: (n) => `Not in the ranking: ${n}`,
    asOf: (instant, position) => `The ranking rests on what was published ${instant} (change number ${position}).`,
    permanent: 'Permanent link to exactly this ranking',
    csv: 'The ranking as a table (CSV)',
    improvements: 'Who has improved the most?',
    networks: 'Networks of municipalities',
    sideBySide: 'Municipalities side by side',
    csvColumns: [
      'place from',
      'place to',
      'of',
      'municipality code',
      'municipality',
      'year',
      'measure',
      'points',
      'uncertainty ±',
      'sample data',
      'version',
      'as of',
    ],
    no: 'no',
  },
);
