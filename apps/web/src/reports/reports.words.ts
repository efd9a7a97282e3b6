import type { RankingReportRow } from '#ranking-reports';
import { bilingual } from '../i18n/bilingual';

export interface ReportsWords {
  readonly heading: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyHow: string;
  readonly order: string;
  readonly schedules: string;
  readonly feed: string;
  readonly older: string;
  readonly table: { readonly title: string; readonly instant: string; readonly ranked: string; readonly state: string };
  readonly states: Readonly<Record<RankingReportRow['state'], string>>;
  readonly form: {
    readonly orderHeading: string;
    readonly orderLead: string;
    readonly title: string;
    readonly version: string;
    readonly peers: string;
    readonly measures: string;
    readonly measuresHint: (version: string, most: string) => string;
    readonly total: string;
    readonly subQuestions: (area: string) => string;
    readonly formats: string;
    readonly formatsHint: string;
    readonly submit: string;
    readonly lookAtMeasures: string;
    readonly onlyAnalysts: string;
  };
  readonly report: {
    readonly downloads: string;
    readonly formats: Readonly<Record<'json' | 'html' | 'pdf' | 'xlsx' | 'csv', string>>;
    readonly permanent: string;
  };
}

export const reportsWords = bilingual<ReportsWords>(
  {
    heading: 'Rapporter',
    lead: 'Rangordningar som de var vid en bestämd tidpunkt. En rapport ändras aldrig, så den går att hänvisa till.',
    empty: 'Det finns ingen rapport än.',
    emptyHow: 'SKR:s analytiker beställer rapporter, en i taget eller efter ett schema.',
    order: 'Beställ en rapport',
    schedules: 'Scheman för rapporter',
    feed: 'Nya rapporter som flöde (Atom)',
    older: 'Äldre rapporter',
    table: { title: 'Rapport', instant: 'Gäller', ranked: 'Kommuner', state: 'Läge' },
    states: { due: 'görs', done: 'klar', failed: 'kunde inte göras', cancelled: 'avbruten' },
    form: {
      orderHeading: 'Beställ en rapport',
      orderLead: 'Rapporten rangordnar kommunerna efter det som är publicerat just nu.',
      title: 'Rubrik',
      version: 'Version av Kommunkompassen',
      peers: 'Kommuner',
      measures: 'Mått',
      measuresHint: (version, most) =>
        `I version ${version}. Högst ${most}. Väljs inget rangordnas totalsumman och varje område.`,
      total: 'Totalsumman',
      subQuestions: (area) => `Delfrågor i ${area}`,
      formats: 'Format att ladda ner',
      formatsHint: 'Välj minst ett. Rapporten kan alltid läsas här på sidan.',
      submit: 'Beställ',
      lookAtMeasures: 'Visa den valda versionens mått',
      onlyAnalysts: 'Rapporter beställs och schemaläggs av SKR:s analytiker.',
    },
    report: {
      downloads: 'Ta med rapporten',
      formats: {
        json: 'Data (JSON)',
        html: 'Sida för sig (HTML)',
        pdf: 'Utskrift (PDF)',
        xlsx: 'Arbetsbok (XLSX)',
        csv: 'Tabell (CSV)',
      },
      permanent: 'Permanent länk till rapporten',
    },
  },
  {
    heading: 'Reports',
    lead: 'Rankings as they were at one point in time. A report never changes, so it can be cited.',
    empty: 'There is no report yet.',
    emptyHow: 'Analysts at SKR order reports, one at a time or by a schedule.',
    order: 'Order a report',
    schedules: 'Schedules for reports',
    feed: 'New reports as a feed (Atom)',
    older: 'Older reports',
    table: { title: 'Report', instant: 'Holds for', ranked: 'Municipalities', state: 'State' },
    states: { due: 'being made', done: 'ready', failed: 'could not be made', cancelled: 'cancelled' },
    form: {
      orderHeading: 'Order a report',
      orderLead: 'The report ranks the municipalities by what is published right now.',
      title: 'Title',
      version: 'Version of Kommunkompassen',
      peers: 'Municipalities',
      measures: 'Measures',
      measuresHint: (version, most) =>
        `In version ${version}. At most ${most}. If none is chosen, the total and each area are ranked.`,
      total: 'The total',
      subQuestions: (area) => `Sub-questions of ${area}`,
      formats: 'Formats to download',
      formatsHint: 'Choose at least one. The report can always be read here on the page.',
      submit: 'Order',
      lookAtMeasures: 'Show the measures of that version',
      onlyAnalysts: 'Reports are ordered and scheduled by analysts at SKR.',
    },
    report: {
      downloads: 'Take the report along',
      formats: {
        json: 'Data (JSON)',
        html: 'A page of its own (HTML)',
        pdf: 'For print (PDF)',
        xlsx: 'Workbook (XLSX)',
        csv: 'Table (CSV)',
      },
      permanent: 'Permanent link to the report',
    },
  },
);
