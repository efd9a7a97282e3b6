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
  readonly states: Readonly<Record<'due' | 'done' | 'cancelled', string>>;
  readonly form: {
    readonly orderHeading: string;
    readonly orderLead: string;
    readonly title: string;
    readonly version: string;
    readonly peers: string;
    readonly submit: string;
    readonly onlyAnalysts: string;
  };
  readonly report: {
    readonly downloads: string;
    readonly formats: Readonly<Record<'json' | 'html' | 'pdf' | 'xlsx' | 'csv', string>>;
    readonly permanent: string;
    readonly waiting: string;
    readonly ahead: (n: string) => string;
    readonly reloads: string;
    readonly reload: string;
    readonly cancelled: (reason: string) => string;
    readonly cancel: string;
    readonly reason: string;
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
    states: { due: 'görs', done: 'klar', cancelled: 'avbruten' },
    form: {
      orderHeading: 'Beställ en rapport',
      orderLead: 'Rapporten rangordnar totalsumman och varje område, som allt är publicerat just nu.',
      title: 'Rubrik',
      version: 'Version av Kommunkompassen',
      peers: 'Vilka',
      submit: 'Beställ',
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
      waiting: 'Rapporten görs. Den visas här så snart den är klar.',
      ahead: (n) => `Rapporter som görs före den här: ${n}.`,
      reloads: 'Sidan hämtas på nytt av sig själv.',
      reload: 'Hämta sidan nu',
      cancelled: (reason) => `Rapporten avbröts innan den var klar: ${reason}`,
      cancel: 'Avbryt rapporten',
      reason: 'Varför avbryts den?',
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
    states: { due: 'being made', done: 'ready', cancelled: 'cancelled' },
    form: {
      orderHeading: 'Order a report',
      orderLead: 'The report ranks the total and each area, as everything is published right now.',
      title: 'Title',
      version: 'Version of Kommunkompassen',
      peers: 'Who',
      submit: 'Order',
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
      waiting: 'The report is being made. It is shown here as soon as it is ready.',
      ahead: (n) => `Reports that are made before this one: ${n}.`,
      reloads: 'The page is fetched anew by itself.',
      reload: 'Fetch the page now',
      cancelled: (reason) => `The report was cancelled before it was made: ${reason}`,
      cancel: 'Cancel the report',
      reason: 'Why is it cancelled?',
    },
  },
);
