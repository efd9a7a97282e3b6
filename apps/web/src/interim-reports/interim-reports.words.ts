import { bilingual } from '../i18n/bilingual';

export interface InterimReportsWords {
  readonly heading: string;
  readonly of: (municipality: string) => string;
  readonly lead: (n: string, municipalities: string) => string;
  readonly form: {
    readonly label: string;
    readonly municipality: string;
    readonly year: string;
    readonly any: string;
    readonly submit: string;
  };
  readonly caption: string;
  readonly columns: {
    readonly report: string;
    readonly through: string;
    readonly deviation: string;
    readonly percent: string;
    readonly status: string;
  };
  readonly draft: string;
  readonly draftExplained: string;
  readonly noResult: string;
  readonly open: string;
  readonly readIn: string;
  readonly goals: string;
  readonly forecasts: string;
  readonly label: string;
  readonly empty: string;
  readonly emptyFound: string;
  readonly emptyHow: string;
  readonly emptyReporter: string;
  readonly all: string;
}

export const interimReportsWords = bilingual<InterimReportsWords>(
  {
    heading: 'Delårsrapporter',
    of: (municipality) => `Delårsrapporter från ${municipality}`,
    lead: (n, municipalities) => `${n} delårsrapporter med prognos från ${municipalities} kommuner, de senaste först.`,
    form: { label: 'Filtrera delårsrapporterna', municipality: 'Kommun', year: 'År', any: 'Alla', submit: 'Visa' },
    caption: 'Delårsrapporter, de senaste först',
    columns: {
      report: 'Rapport',
      through: 'Utfall till och med',
      deviation: 'Prognosens avvikelse, mnkr',
      percent: 'Av budget',
      status: 'Status',
    },
    draft: 'utkast',
    draftExplained: 'Bara kommunens egen handläggare och godkännare ser rapporten tills den är fastställd.',
    noResult: 'Rapporten har ingen summa med både prognos och budget.',
    open: 'Öppna en delårsrapport',
    readIn: 'Läs in en delårsrapport',
    goals: 'Måltavlan: alla mål genom rapporterna',
    forecasts: 'Prognoser jämförda med bokslut och mellan kommuner',
    label: 'Det du kan göra',
    empty: 'Inga delårsrapporter är fastställda än.',
    emptyFound: 'Inga delårsrapporter passar det du valt.',
    emptyHow:
      'En kommun öppnar sin rapport, läser in tabellerna och fastställer den. Då visas den här för alla, med kontroller och jämförelser.',
    emptyReporter: 'Börja med att läsa in rapporten som den är, eller öppna en tom och klistra in en tabell i taget.',
    all: 'Visa alla delårsrapporter',
  },
  {
    heading: 'Interim reports',
    of: (municipality) => `Interim reports from ${municipality}`,
    lead: (n, municipalities) =>
      `${n} interim reports with forecasts from ${municipalities} municipalities, the latest first.`,
    form: {
      label: 'Filter the interim reports',
      municipality: 'Municipality',
      year: 'Year',
      any: 'All',
      submit: 'Show',
    },
    caption: 'Interim reports, the latest first',
    columns: {
      report: 'Report',
      through: 'Outturn through',
      deviation: 'Deviation of the forecast, SEK million',
      percent: 'Of budget',
      status: 'Status',
    },
    draft: 'draft',
    draftExplained: 'Only the municipality’s own reporter and approver see the report until it is adopted.',
    noResult: 'The report has no sum with both a forecast and a budget.',
    open: 'Open an interim report',
    readIn: 'Read in an interim report',
    goals: 'The goal board: all goals through the reports',
    forecasts: 'Forecasts compared with accounts and between municipalities',
    label: 'What you can do',
    empty: 'No interim reports are adopted yet.',
    emptyFound: 'No interim reports fit what you have chosen.',
    emptyHow:
      'A municipality opens its report, reads in the tables and adopts it. Then it is shown here to everyone, with checks and comparisons.',
    emptyReporter: 'Begin by reading in the report as it is, or open an empty one and paste one table at a time.',
    all: 'Show all interim reports',
  },
);
