import { bilingual } from '../i18n/bilingual';

export interface MunicipalitiesWords {
  readonly heading: string;
  readonly lead: string;
  readonly form: {
    readonly label: string;
    readonly q: string;
    readonly county: string;
    readonly group: string;
    readonly classification: (year: string) => string;
    readonly any: string;
    readonly evaluated: string;
    readonly submit: string;
    readonly clear: string;
  };
  readonly counted: (shown: string, all: string, evaluated: string) => string;
  readonly nothing: string;
  readonly nothingToDo: string;
  readonly table: {
    readonly caption: string;
    readonly municipality: string;
    readonly code: string;
    readonly county: string;
    readonly group: (year: string) => string;
    readonly population: string;
    readonly populationOn: (date: string) => string;
    readonly latest: string;
    readonly points: string;
  };
  readonly noEvaluation: string;
  readonly noGroup: string;
  readonly noTotal: string;
}

export const municipalitiesWords = bilingual<MunicipalitiesWords>(
  {
    heading: 'Kommuner',
    lead: 'Hitta en kommun och se hur den står sig mot andra.',
    form: {
      label: 'Filtrera kommunerna',
      q: 'Namn eller kommunkod',
      county: 'Län',
      group: 'Kommungrupp',
      classification: (year) => `Indelningen ${year}`,
      any: 'Alla',
      evaluated: 'Bara kommuner med publicerad utvärdering',
      submit: 'Visa',
      clear: 'Rensa valen',
    },
    counted: (shown, all, evaluated) =>
      shown === all
        ? `Alla ${all} kommuner visas. ${evaluated} av dem har en publicerad utvärdering.`
        : `${shown} av ${all} kommuner visas. ${evaluated} av dem har en publicerad utvärdering.`,
    nothing: 'Ingen kommun passar in på alla valen.',
    nothingToDo: 'Ta bort ett val, eller kontrollera hur namnet är stavat.',
    table: {
      caption: 'Kommuner',
      municipality: 'Kommun',
      code: 'Kod',
      county: 'Län',
      group: (year) => `Kommungrupp ${year}`,
      population: 'Folkmängd',
      populationOn: (date) => `Folkmängden gäller ${date}.`,
      latest: 'Senast utvärderad',
      points: 'Poäng av 800',
    },
    noEvaluation: 'Ingen utvärdering är publicerad.',
    noGroup: 'Gruppen är inte känd.',
    noTotal: 'Totalsumman är inte känd.',
  },
  {
    heading: 'Municipalities',
    lead: 'Find a municipality and see how it stands against others.',
    form: {
      label: 'Filter the municipalities',
      q: 'Name or municipality code',
      county: 'County',
      group: 'Municipality group',
      classification: (year) => `Classification of ${year}`,
      any: 'All',
      evaluated: 'Only municipalities with a published evaluation',
      submit: 'Show',
      clear: 'Clear the choices',
    },
    counted: (shown, all, evaluated) =>
      shown === all
        ? `All ${all} municipalities are shown. ${evaluated} of them have a published evaluation.`
        : `${shown} of ${all} municipalities are shown. ${evaluated} of them have a published evaluation.`,
    nothing: 'No municipality fits all the choices.',
    nothingToDo: 'Remove a choice, or check how the name is spelt.',
    table: {
      caption: 'Municipalities',
      municipality: 'Municipality',
      code: 'Code',
      county: 'County',
      group: (year) => `Municipality group ${year}`,
      population: 'Population',
      populationOn: (date) => `The population is that of ${date}.`,
      latest: 'Latest evaluated',
      points: 'Points of 800',
    },
    noEvaluation: 'No evaluation is published.',
    noGroup: 'The group is not known.',
    noTotal: 'The total is not known.',
  },
);
