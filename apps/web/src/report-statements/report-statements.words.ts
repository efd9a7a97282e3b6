import type { ReportText } from '#interim-reports';
import { bilingual } from '../i18n/bilingual';

export interface ReportStatementsWords {
  readonly more: string;
  readonly goals: {
    readonly heading: string;
    readonly caption: string;
    readonly goal: string;
    readonly forecast: string;
    readonly status: string;
    readonly trend: string;
    readonly comment: string;
    readonly noForecast: string;
    readonly noStatus: string;
    readonly noTrend: string;
    readonly noComment: string;
    readonly lead: (met: string, partly: string, notMet: string, notAssessed: string) => string;
    readonly kept: string;
    readonly under: (text: string) => string;
  };
  readonly processAreas: {
    readonly heading: string;
    readonly caption: string;
    readonly area: string;
    readonly assessment: string;
  };
  readonly assignments: {
    readonly heading: string;
    readonly caption: string;
    readonly assignment: string;
    readonly source: string;
    readonly carriedOver: string;
    readonly new: string;
    readonly noYear: string;
    readonly responsible: string;
  };
  readonly commitments: {
    readonly heading: string;
    readonly caption: string;
    readonly commitment: string;
    readonly completion: string;
  };
  readonly indicators: {
    readonly heading: string;
    readonly caption: string;
    readonly indicator: string;
    readonly kinds: Readonly<Record<'outturn' | 'forecast' | 'target', string>>;
    readonly column: (kind: string, period: string) => string;
    readonly groups: Readonly<Record<'total' | 'women' | 'men', string>>;
    readonly directions: Readonly<Record<'increase' | 'decrease' | 'unchanged', string>>;
    readonly targets: Readonly<Record<'increase' | 'decrease' | 'unchanged', string>>;
    readonly none: string;
    readonly partOf: (whole: string) => string;
    readonly follows: (goal: string) => string;
    readonly footnotes: string;
    readonly breaks: string;
    readonly broken: (mark: string) => string;
  };
  readonly measures: {
    readonly heading: string;
    readonly caption: string;
    readonly measure: string;
    readonly decided: string;
    readonly diaryNumber: string;
    readonly forecastEffect: (unit: string) => string;
    readonly totalEffect: (unit: string) => string;
    readonly effectSoFar: (unit: string) => string;
    readonly noDecision: string;
    readonly noDiaryNumber: string;
    readonly noEffect: string;
  };
  readonly observations: {
    readonly heading: string;
    readonly kinds: Readonly<Record<'positive' | 'improvement', string>>;
  };
  readonly texts: { readonly heading: string; readonly kinds: Readonly<Record<ReportText['kind'], string>> };
}

export const reportStatementsWords = bilingual<ReportStatementsWords>(
  {
    more: 'Läs allt',
    goals: {
      heading: 'Mål',
      caption: 'Mål med prognos för helåret och status i dag',
      goal: 'Mål',
      forecast: 'Prognos för helåret',
      status: 'Status i dag',
      trend: 'Trend',
      comment: 'Kommentar',
      noForecast: 'Rapporten anger ingen prognos för målet.',
      noStatus: 'Rapporten anger ingen status i dag.',
      noTrend: 'Rapporten anger ingen trend.',
      noComment: 'Rapporten har ingen kommentar.',
      lead: (met, partly, notMet, notAssessed) =>
        `${met} väntas bli uppfyllda, ${partly} delvis och ${notMet} inte. ${notAssessed} är inte bedömda.`,
      kept: 'Prognosen gäller vid årets slut. Status gäller i dag. De hålls isär.',
      under: (text) => `Under: ${text}`,
    },
    processAreas: {
      heading: 'Processområden',
      caption: 'Processområden med bedömning och trend',
      area: 'Processområde',
      assessment: 'Bedömning',
    },
    assignments: {
      heading: 'Uppdrag',
      caption: 'Uppdrag med prognos för helåret och status i dag',
      assignment: 'Uppdrag',
      source: 'Givet i',
      carriedOver: 'kvarstår',
      new: 'nytt',
      noYear: 'Året är inte angivet.',
      responsible: 'Ansvariga',
    },
    commitments: {
      heading: 'Åtaganden',
      caption: 'Åtaganden med status och färdiggrad',
      commitment: 'Åtagande',
      completion: 'Färdiggrad',
    },
    indicators: {
      heading: 'Indikatorer',
      caption: 'Indikatorer: utfall, prognos och målvärde',
      indicator: 'Indikator',
      kinds: { outturn: 'Utfall', forecast: 'Prognos', target: 'Målvärde' },
      column: (kind, period) => `${kind} ${period}`,
      groups: { total: 'totalt', women: 'kvinnor', men: 'män' },
      directions: { increase: '↗ ökar', decrease: '↘ minskar', unchanged: '→ bibehålls' },
      targets: { increase: '↗ öka', decrease: '↘ minska', unchanged: '→ bibehålla' },
      none: 'Rapporten anger inget värde här.',
      partOf: (whole) => `del av ${whole}`,
      follows: (goal) => `följer upp ${goal}`,
      footnotes: 'Fotnoter',
      breaks: 'bryter jämförbarheten',
      broken: (mark) => `fotnot ${mark}: värdet kan inte jämföras med dem utan samma fotnot`,
    },
    measures: {
      heading: 'Åtgärder',
      caption: 'Åtgärder för en ekonomi i balans och deras effekt',
      measure: 'Åtgärd',
      decided: 'Beslut',
      diaryNumber: 'Diarienummer',
      forecastEffect: (unit) => `Väntad effekt i år, ${unit}`,
      totalEffect: (unit) => `Total effekt, ${unit}`,
      effectSoFar: (unit) => `Effekt hittills, ${unit}`,
      noDecision: 'Rapporten anger inget beslutsdatum.',
      noDiaryNumber: 'Rapporten anger inget diarienummer.',
      noEffect: 'Rapporten anger ingen effekt.',
    },
    observations: {
      heading: 'Iakttagelser',
      kinds: { positive: 'Positivt', improvement: 'Förbättringsområden' },
    },
    texts: {
      heading: 'Texter',
      kinds: {
        'significant-events': 'Händelser av väsentlig betydelse',
        'expected-development': 'Förväntad utveckling',
        analysis: 'Analys',
        comment: 'Kommentar',
      },
    },
  },
  {
    more: 'Read all',
    goals: {
      heading: 'Goals',
      caption: 'Goals with the forecast for year-end and the status today',
      goal: 'Goal',
      forecast: 'Forecast for year-end',
      status: 'Status today',
      trend: 'Trend',
      comment: 'Comment',
      noForecast: 'The report gives no forecast for the goal.',
      noStatus: 'The report gives no status today.',
      noTrend: 'The report gives no trend.',
      noComment: 'The report has no comment.',
      lead: (met, partly, notMet, notAssessed) =>
        `${met} are expected to be met, ${partly} partly and ${notMet} not. ${notAssessed} are not assessed.`,
      kept: 'The forecast is for the end of the year. The status is of today. They are kept apart.',
      under: (text) => `Under: ${text}`,
    },
    processAreas: {
      heading: 'Process areas',
      caption: 'Process areas with assessment and trend',
      area: 'Process area',
      assessment: 'Assessment',
    },
    assignments: {
      heading: 'Assignments',
      caption: 'Assignments with the forecast for year-end and the status today',
      assignment: 'Assignment',
      source: 'Given in',
      carriedOver: 'carried over',
      new: 'new',
      noYear: 'The year is not stated.',
      responsible: 'Responsible',
    },
    commitments: {
      heading: 'Commitments',
      caption: 'Commitments with status and degree of completion',
      commitment: 'Commitment',
      completion: 'Completion',
    },
    indicators: {
      heading: 'Indicators',
      caption: 'Indicators: outturn, forecast and target',
      indicator: 'Indicator',
      kinds: { outturn: 'Outturn', forecast: 'Forecast', target: 'Target' },
      column: (kind, period) => `${kind} ${period}`,
      groups: { total: 'total', women: 'women', men: 'men' },
      directions: { increase: '↗ increases', decrease: '↘ decreases', unchanged: '→ stays' },
      targets: { increase: '↗ increase', decrease: '↘ decrease', unchanged: '→ keep' },
      none: 'The report gives no value here.',
      partOf: (whole) => `part of ${whole}`,
      follows: (goal) => `follows up ${goal}`,
      footnotes: 'Footnotes',
      breaks: 'breaks comparability',
      broken: (mark) => `footnote ${mark}: the value cannot be compared with those without the same footnote`,
    },
    measures: {
      heading: 'Measures',
      caption: 'Measures for a balanced economy and their effect',
      measure: 'Measure',
      decided: 'Decision',
      diaryNumber: 'Diary number',
      forecastEffect: (unit) => `Expected effect this year, ${unit}`,
      totalEffect: (unit) => `Total effect, ${unit}`,
      effectSoFar: (unit) => `Effect so far, ${unit}`,
      noDecision: 'The report gives no date of decision.',
      noDiaryNumber: 'The report gives no diary number.',
      noEffect: 'The report gives no effect.',
    },
    observations: {
      heading: 'Observations',
      kinds: { positive: 'Positive', improvement: 'Areas of improvement' },
    },
    texts: {
      heading: 'Texts',
      kinds: {
        'significant-events': 'Significant events',
        'expected-development': 'Expected development',
        analysis: 'Analysis',
        comment: 'Comment',
      },
    },
  },
);
