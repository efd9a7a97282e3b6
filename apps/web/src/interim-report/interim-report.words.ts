import type { ReportDeed } from '../report-parts/may-report';
import { bilingual } from '../i18n/bilingual';
import { paragraphText } from './paragraph-text';

export interface InterimReportWords {
  readonly contents: string;
  readonly facts: {
    readonly label: string;
    readonly status: string;
    readonly year: string;
    readonly through: string;
    readonly amounts: string;
    readonly decided: string;
    readonly decision: (paragraph: string | null, diaryNumber: string | null) => string;
    readonly unknownDay: string;
    readonly checks: string;
    readonly checksLink: (n: number, findings: string) => string;
    readonly origin: string;
    readonly unstated: string;
  };
  readonly returned: (at: string) => string;
  readonly draft: string;
  readonly deviations: {
    readonly heading: string;
    readonly finding: (worst: string, amount: string, side: string) => string;
    readonly worse: string;
    readonly better: string;
    readonly sides: readonly [string, string];
    readonly caption: (shown: string, of: string, unit: string) => string;
    readonly columns: {
      readonly unit: string;
      readonly budget: string;
      readonly deviation: string;
      readonly percent: string;
    };
    readonly description: (shown: string, unit: string) => string;
    readonly none: string;
    readonly svg: string;
    readonly all: string;
    readonly noBudget: string;
  };
  readonly tables: {
    readonly heading: string;
    readonly none: string;
    readonly noneHow: string;
    readonly noneHowPublic: string;
  };
  readonly corrections: { readonly heading: string; readonly one: (at: string, reason: string) => string };
  readonly deeds: Readonly<Record<ReportDeed | 'label', string>>;
  readonly links: {
    readonly heading: string;
    readonly history: string;
    readonly goals: string;
    readonly forecasts: string;
    readonly all: (municipality: string) => string;
    readonly municipality: string;
  };
  readonly source: (name: string) => string;
}

export const interimReportWords = bilingual<InterimReportWords>(
  {
    contents: 'På den här sidan',
    facts: {
      label: 'Om rapporten',
      status: 'Status',
      year: 'År',
      through: 'Utfall till och med',
      amounts: 'Tryckt i',
      decided: 'Beslut',
      decision: (paragraph, diaryNumber) =>
        [...(paragraph ? [paragraphText(paragraph)] : []), ...(diaryNumber ? [`dnr ${diaryNumber}`] : [])].join(', '),
      unknownDay: 'datum inte känt',
      checks: 'Kontroller',
      checksLink: (n, findings) => `${findings} ${n === 1 ? 'anmärkning' : 'anmärkningar'}`,
      origin: 'Källa',
      unstated: 'inte angiven',
    },
    returned: (at) => `Återlämnad för komplettering ${at}:`,
    draft: 'Utkast: bara kommunens egen handläggare och godkännare ser rapporten tills den är fastställd.',
    deviations: {
      heading: 'Största avvikelserna',
      finding: (worst, amount, side) => `Störst avvikelse har ${worst}: ${amount} ${side} än budget.`,
      worse: 'sämre',
      better: 'bättre',
      sides: ['Sämre än budget', 'Bättre än budget'],
      caption: (shown, of, unit) => `De ${shown} största avvikelserna av ${of} rader, ${unit}`,
      columns: { unit: 'Enhet', budget: 'Budget', deviation: 'Avvikelse', percent: 'Av budget' },
      description: (shown, unit) =>
        `Staplar från en nollinje, sorterade efter storlek: ${shown} rader, belopp i ${unit}. Åt vänster är sämre än budget, åt höger bättre. Tabellen bredvid säger detsamma.`,
      none: 'Inga rader har både prognos och budget, så det finns inga avvikelser att visa.',
      svg: 'Ladda ner bilden (SVG)',
      all: 'Alla rader står i tabellerna nedanför.',
      noBudget: 'Budgeten är inte känd.',
    },
    tables: {
      heading: 'Tabeller',
      none: 'Rapporten har inga tabeller än.',
      noneHow: 'Klistra in en tabell eller ladda upp hela rapporten, så visas den här.',
      noneHowPublic: 'Kommunen har fastställt rapporten utan tabeller.',
    },
    corrections: { heading: 'Rättelser', one: (at, reason) => `${at}: ${reason}` },
    deeds: {
      label: 'Det du kan göra',
      fillReport: 'Fyll i rapporten',
      adoptReport: 'Fastställ',
      returnReport: 'Återlämna för komplettering',
      correctReport: 'Rätta',
    },
    links: {
      heading: 'Vidare',
      history: 'Historik: varje händelse, när och varför',
      goals: 'Måltavlan: målen genom rapporterna',
      forecasts: 'Prognoser jämförda med bokslut och med andra',
      all: (municipality) => `Alla delårsrapporter från ${municipality}`,
      municipality: 'Kommunens sida',
    },
    source: (name) => `Källa: ${name}. Kompassros.`,
  },
  {
    contents: 'On this page',
    facts: {
      label: 'About the report',
      status: 'Status',
      year: 'Year',
      through: 'Outturn through',
      amounts: 'Printed in',
      decided: 'Decision',
      decision: (paragraph, diaryNumber) =>
        [...(paragraph ? [paragraphText(paragraph)] : []), ...(diaryNumber ? [`diary no. ${diaryNumber}`] : [])].join(
          ', ',
        ),
      unknownDay: 'date not known',
      checks: 'Checks',
      checksLink: (n, findings) => `${findings} ${n === 1 ? 'finding' : 'findings'}`,
      origin: 'Source',
      unstated: 'not stated',
    },
    returned: (at) => `Returned for completion ${at}:`,
    draft: 'Draft: only the municipality’s own reporter and approver see the report until it is adopted.',
    deviations: {
      heading: 'Largest deviations',
      finding: (worst, amount, side) => `The largest deviation is that of ${worst}: ${amount} ${side} than the budget.`,
      worse: 'worse',
      better: 'better',
      sides: ['Worse than budget', 'Better than budget'],
      caption: (shown, of, unit) => `The ${shown} largest deviations of ${of} rows, ${unit}`,
      columns: { unit: 'Unit', budget: 'Budget', deviation: 'Deviation', percent: 'Of budget' },
      description: (shown, unit) =>
        `Bars from a zero line, sorted by size: ${shown} rows, amounts in ${unit}. To the left is worse than budget, to the right better. The table beside it says the same.`,
      none: 'No row has both a forecast and a budget, so there are no deviations to show.',
      svg: 'Download the picture (SVG)',
      all: 'All rows stand in the tables below.',
      noBudget: 'The budget is not known.',
    },
    tables: {
      heading: 'Tables',
      none: 'The report has no tables yet.',
      noneHow: 'Paste a table or upload the whole report, and it is shown here.',
      noneHowPublic: 'The municipality has adopted the report without tables.',
    },
    corrections: { heading: 'Corrections', one: (at, reason) => `${at}: ${reason}` },
    deeds: {
      label: 'What you can do',
      fillReport: 'Fill in the report',
      adoptReport: 'Adopt',
      returnReport: 'Return for completion',
      correctReport: 'Correct',
    },
    links: {
      heading: 'Further',
      history: 'History: every event, when and why',
      goals: 'The goal board: the goals through the reports',
      forecasts: 'Forecasts compared with accounts and with others',
      all: (municipality) => `All interim reports from ${municipality}`,
      municipality: 'The municipality’s page',
    },
    source: (name) => `Source: ${name}. Kompassros.`,
  },
);
