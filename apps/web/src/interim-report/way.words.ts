import { bilingual } from '../i18n/bilingual';

export interface WayWords {
  readonly heading: string;
  readonly only: string;
  readonly better: (amount: string) => string;
  readonly worse: (amount: string) => string;
  readonly same: string;
  readonly first: string;
  readonly accountsBetter: (amount: string) => string;
  readonly accountsWorse: (amount: string) => string;
  readonly accountsSame: string;
  readonly description: (unit: string) => string;
  readonly caption: (unit: string) => string;
  readonly columns: {
    readonly cycle: string;
    readonly budget: string;
    readonly forecast: string;
    readonly deviation: string;
    readonly outturn: string;
  };
  readonly budget: string;
  readonly accounts: (year: number) => string;
  readonly previous: string;
  readonly noAccounts: (year: number) => string;
  readonly notKnown: string;
  readonly notYet: string;
  readonly svg: string;
  readonly higher: string;
}

export const wayWords = bilingual<WayWords>(
  {
    heading: 'Prognosens väg',
    only: 'Det här är den enda prognosen för året som Kompassros har. När fler rapporter för året är fastställda visas här hur prognosen ändras.',
    better: (amount) => `Prognosen är ${amount} bättre än förra gången.`,
    worse: (amount) => `Prognosen är ${amount} sämre än förra gången.`,
    same: 'Prognosen är oförändrad sedan förra gången.',
    first: 'Det här är årets första prognos.',
    accountsBetter: (amount) => `Bokslutet blev ${amount} bättre än den här prognosen.`,
    accountsWorse: (amount) => `Bokslutet blev ${amount} sämre än den här prognosen.`,
    accountsSame: 'Bokslutet blev som den här prognosen.',
    description: (unit) =>
      `Budgeten som en linje, varje prognos som ett steg och bokslutet sist, i ${unit}. Högre upp är bättre. Tabellen bredvid säger detsamma.`,
    caption: (unit) => `Budget, prognos och utfall genom året, ${unit}`,
    columns: {
      cycle: 'Rapport',
      budget: 'Budget',
      forecast: 'Prognos',
      deviation: 'Avvikelse',
      outturn: 'Utfall hittills',
    },
    budget: 'Budget',
    accounts: (year) => `Bokslut ${year}`,
    previous: 'Föregående prognos, enligt den här rapporten',
    noAccounts: (year) =>
      `Bokslutet för ${year} finns inte i någon rapport här, så prognosen kan inte jämföras med det.`,
    notKnown: 'Uppgiften står inte i rapporten.',
    notYet: 'Bokslutet är utfallet för hela året.',
    svg: 'Ladda ner bilden (SVG)',
    higher: 'Högre upp är bättre.',
  },
  {
    heading: 'The forecast’s way',
    only: 'This is the only forecast for the year that Kompassros has. Once more reports of the year are adopted, it shows here how the forecast changes.',
    better: (amount) => `The forecast is ${amount} better than last time.`,
    worse: (amount) => `The forecast is ${amount} worse than last time.`,
    same: 'The forecast is unchanged since last time.',
    first: 'This is the first forecast of the year.',
    accountsBetter: (amount) => `The accounts came out ${amount} better than this forecast.`,
    accountsWorse: (amount) => `The accounts came out ${amount} worse than this forecast.`,
    accountsSame: 'The accounts came out as this forecast.',
    description: (unit) =>
      `The budget as a line, each forecast as a step and the annual accounts last, in ${unit}. Higher up is better. The table beside it says the same.`,
    caption: (unit) => `Budget, forecast and outturn through the year, ${unit}`,
    columns: {
      cycle: 'Report',
      budget: 'Budget',
      forecast: 'Forecast',
      deviation: 'Deviation',
      outturn: 'Outturn to date',
    },
    budget: 'Budget',
    accounts: (year) => `Accounts ${year}`,
    previous: 'Previous forecast, according to this report',
    noAccounts: (year) =>
      `The annual accounts of ${year} are in no report here, so the forecast cannot be compared with them.`,
    notKnown: 'The report does not say.',
    notYet: 'The accounts are the outturn of the whole year.',
    svg: 'Download the picture (SVG)',
    higher: 'Higher up is better.',
  },
);
