import { bilingual } from '../i18n/bilingual';

export interface ForecastsWords {
  readonly heading: string;
  readonly lead: string;
  readonly form: {
    readonly label: string;
    readonly municipality: string;
    readonly year: string;
    readonly any: string;
    readonly latest: string;
    readonly submit: string;
  };
  readonly empty: string;
  readonly emptyHow: string;
  readonly deviations: {
    readonly heading: (year: string) => string;
    readonly finding: (name: string, percent: string, side: string) => string;
    readonly worse: string;
    readonly better: string;
    readonly sides: readonly [string, string];
    readonly description: (n: string) => string;
    readonly explained: string;
    readonly caption: string;
    readonly committee: string;
    readonly budget: string;
    readonly deviation: string;
    readonly percent: string;
    readonly perInhabitant: string;
    readonly noBudget: string;
    readonly noPopulation: string;
    readonly population: (name: string, inhabitants: string, date: string) => string;
    readonly unused: (date: string, year: string) => string;
    readonly none: string;
  };
  readonly units: {
    readonly heading: string;
    readonly caption: (shown: string, of: string) => string;
    readonly unit: string;
    readonly report: string;
  };
  readonly activities: {
    readonly heading: string;
    readonly explained: string;
    readonly activity: (code: string, name: string, n: string) => string;
    readonly caption: (name: string) => string;
    readonly consistsOf: string;
    readonly judged: string;
    readonly unmapped: (n: string) => string;
    readonly reasons: Readonly<Record<'common-cost' | 'not-in-table', string>>;
    readonly reason: string;
    readonly row: string;
    readonly none: string;
  };
}

export const forecastsWords = bilingual<ForecastsWords>(
  {
    heading: 'Prognoser',
    lead: 'Hur prognoserna avviker från budget, mellan enheter, nämnder och kommuner, och hur de stämde med bokslutet.',
    form: {
      label: 'Välj vad som visas',
      municipality: 'Kommun',
      year: 'År',
      any: 'Alla',
      latest: 'det senaste',
      submit: 'Visa',
    },
    empty: 'Ingen delårsrapport är fastställd än.',
    emptyHow: 'När kommuner har fastställt delårsrapporter jämförs deras prognoser här.',
    deviations: {
      heading: (year) => `Avvikelse från budget ${year}`,
      finding: (name, percent, side) => `Störst avvikelse har ${name}: ${percent} ${side} än budget.`,
      worse: 'sämre',
      better: 'bättre',
      sides: ['Sämre än budget', 'Bättre än budget'],
      description: (n) =>
        `Staplar från en nollinje, sämst först: ${n} nämnder, i procent av budget. Tabellen bredvid säger detsamma.`,
      explained: 'Varje nämnds senaste fastställda rapport för året. Minus är sämre än budget.',
      caption: 'Prognosens avvikelse per nämnd, sämst i procent av budget först, mnkr',
      committee: 'Kommun och nämnd',
      budget: 'Budget',
      deviation: 'Avvikelse',
      percent: 'Av budget',
      perInhabitant: 'Kronor per invånare',
      noBudget: 'Budgeten är noll eller inte känd.',
      noPopulation: 'Folkmängden för året är inte känd.',
      population: (name, inhabitants, date) => `${name}: ${inhabitants} invånare ${date}.`,
      unused: (date, year) => `Folkmängden är känd för ${date} och används inte för ${year}.`,
      none: 'Ingen nämnd har både prognos och budget för året.',
    },
    units: {
      heading: 'Enheter',
      caption: (shown, of) => `De ${shown} enheter av ${of} som är sämst i procent av budget, mnkr`,
      unit: 'Enhet',
      report: 'Kommun och nämnd',
    },
    activities: {
      heading: 'Verksamheter',
      explained:
        'Kommunernas egna verksamheter är sorterade under SCB:s koder enligt en granskad tabell, aldrig efter hur koden börjar. Det som bygger på en bedömning är märkt, och det som ingen tabell tar upp står för sig.',
      activity: (code, name, n) => `${code} ${name} (${n})`,
      caption: (name) => `${name}: prognosens avvikelse, mnkr`,
      consistsOf: 'Består av',
      judged: 'bedömd',
      unmapped: (n) => `Inte jämförda: ${n} rader`,
      reasons: {
        'common-cost': 'gemensam kostnad som fördelas på andra verksamheter',
        'not-in-table': 'finns inte i den granskade tabellen',
      },
      reason: 'Varför',
      row: 'Rad',
      none: 'Ingen rapport för året har en tabell per verksamhet.',
    },
  },
  {
    heading: 'Forecasts',
    lead: 'How the forecasts deviate from the budget, between units, committees and municipalities, and how they agreed with the annual accounts.',
    form: {
      label: 'Choose what is shown',
      municipality: 'Municipality',
      year: 'Year',
      any: 'All',
      latest: 'the latest',
      submit: 'Show',
    },
    empty: 'No interim report is adopted yet.',
    emptyHow: 'Once municipalities have adopted interim reports, their forecasts are compared here.',
    deviations: {
      heading: (year) => `Deviation from the budget ${year}`,
      finding: (name, percent, side) => `The largest deviation is that of ${name}: ${percent} ${side} than the budget.`,
      worse: 'worse',
      better: 'better',
      sides: ['Worse than budget', 'Better than budget'],
      description: (n) =>
        `Bars from a zero line, the worst first: ${n} committees, in percent of the budget. The table beside it says the same.`,
      explained: 'Each committee’s latest adopted report of the year. Minus is worse than the budget.',
      caption: 'Deviation of the forecast by committee, the worst in percent of the budget first, SEK million',
      committee: 'Municipality and committee',
      budget: 'Budget',
      deviation: 'Deviation',
      percent: 'Of budget',
      perInhabitant: 'SEK per inhabitant',
      noBudget: 'The budget is zero or not known.',
      noPopulation: 'The population of the year is not known.',
      population: (name, inhabitants, date) => `${name}: ${inhabitants} inhabitants ${date}.`,
      unused: (date, year) => `The population is known for ${date} and is not used for ${year}.`,
      none: 'No committee has both a forecast and a budget of the year.',
    },
    units: {
      heading: 'Units',
      caption: (shown, of) => `The ${shown} units of ${of} that are worst in percent of the budget, SEK million`,
      unit: 'Unit',
      report: 'Municipality and committee',
    },
    activities: {
      heading: 'Activities',
      explained:
        'The municipalities’ own activities are sorted under SCB’s codes by a reviewed table, never by how the code begins. What rests on a judgement is marked, and what no table takes up stands by itself.',
      activity: (code, name, n) => `${code} ${name} (${n})`,
      caption: (name) => `${name}: deviation of the forecast, SEK million`,
      consistsOf: 'Consists of',
      judged: 'judged',
      unmapped: (n) => `Not compared: ${n} rows`,
      reasons: {
        'common-cost': 'a common cost that is divided among other activities',
        'not-in-table': 'not in the reviewed table',
      },
      reason: 'Why',
      row: 'Row',
      none: 'No report of the year has a table by activity.',
    },
  },
);
