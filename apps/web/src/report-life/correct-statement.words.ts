import { bilingual } from '../i18n/bilingual';
import type { JudgedField } from '../report-parts/judgement-choices';
import type { CorrectableKind, WordField } from './statement-fields';

export interface CorrectStatementWords {
  readonly headings: Readonly<Record<CorrectableKind, string>>;
  readonly lead: string;
  readonly stays: Readonly<Record<CorrectableKind, string>>;
  readonly noHeading: string;
  readonly judgements: Readonly<Record<JudgedField, string>>;
  readonly none: string;
  readonly lost: string;
  readonly words: Readonly<Record<WordField, string>>;
  readonly dayHint: string;
  readonly responsible: string;
  readonly responsibleHint: string;
  readonly effects: Readonly<Record<'forecastEffect' | 'totalEffect' | 'effectSoFar', (unit: string) => string>>;
  readonly value: (kind: 'outturn' | 'forecast' | 'target', period: string, group: 'total' | 'women' | 'men') => string;
  readonly valueHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly nothingChanged: string;
  readonly submit: string;
}

const KINDS = {
  sv: { outturn: 'Utfall', forecast: 'Prognos', target: 'Målvärde' },
  en: { outturn: 'Outturn', forecast: 'Forecast', target: 'Target' },
} as const;
const GROUPS = {
  sv: { total: '', women: ', kvinnor', men: ', män' },
  en: { total: '', women: ', women', men: ', men' },
} as const;

export const correctStatementWords = bilingual<CorrectStatementWords>(
  {
    headings: {
      goal: 'Rätta ett mål',
      processArea: 'Rätta ett processområde',
      assignment: 'Rätta ett uppdrag',
      commitment: 'Rätta ett åtagande',
      indicator: 'Rätta en indikator',
      measure: 'Rätta en åtgärd',
      text: 'Rätta en text',
    },
    lead: 'Skriv det som ska stå och ange varför. Rättelsen visas för alla med sitt skäl; det som stod tidigare finns kvar i historiken.',
    stays: {
      goal: 'Nummer och namn säger vilket mål det är och ändras inte här.',
      processArea: 'Namnet säger vilket område det är och ändras inte här.',
      assignment: 'Uppdraget och varifrån det kommer säger vilket det är och ändras inte här.',
      commitment: 'Åtagandets namn säger vilket det är och ändras inte här.',
      indicator:
        'Namn, år och grupp säger vilket värde det är och ändras inte här. Töm ett fält för att ta bort värdet.',
      measure: 'Åtgärdens namn säger vilken den är och ändras inte här. Töm ett fält för att ta bort uppgiften.',
      text: 'Rubriken säger vilken text det är och ändras inte här.',
    },
    noHeading: 'Text utan rubrik',
    judgements: {
      forecast: 'Prognos för helåret',
      status: 'Status i dag',
      assessment: 'Bedömning',
      trend: 'Trend',
      completion: 'Färdiggrad',
    },
    none: 'anges inte',
    lost: 'bedömt, men symbolen saknas i källan',
    words: {
      comment: 'Kommentar',
      text: 'Text',
      effectText: 'Effekt i ord',
      unit: 'Enhet',
      decidedOn: 'Beslutsdatum',
      decision: 'Beslut, som det är tryckt',
      diaryNumber: 'Diarienummer',
    },
    dayHint: 'Till exempel 2024-03-14',
    responsible: 'Ansvariga',
    responsibleHint: 'Med komma emellan',
    effects: {
      forecastEffect: (unit) => `Effekt enligt prognosen, ${unit}`,
      totalEffect: (unit) => `Effekt totalt, ${unit}`,
      effectSoFar: (unit) => `Effekt hittills, ${unit}`,
    },
    value: (kind, period, group) => `${KINDS.sv[kind]} ${period}${GROUPS.sv[group]}`,
    valueHint:
      'Ett tal, flera tal med snedstreck emellan, en riktning (öka, minska eller bibehålla) eller det som står i ord.',
    reason: 'Skäl',
    reasonHint: 'Till exempel ett skrivfel i bilagan. Skälet visas för alla.',
    reasonMissing: 'Ange varför det rättas.',
    nothingChanged: 'Inget är ändrat. Skriv om minst ett fält.',
    submit: 'Spara rättelsen',
  },
  {
    headings: {
      goal: 'Correct a goal',
      processArea: 'Correct a process area',
      assignment: 'Correct an assignment',
      commitment: 'Correct a commitment',
      indicator: 'Correct an indicator',
      measure: 'Correct a measure',
      text: 'Correct a text',
    },
    lead: 'Write what it should say, and why. The correction is shown to everyone with its reason; what stood before remains in the history.',
    stays: {
      goal: 'Number and name say which goal it is and are not changed here.',
      processArea: 'The name says which area it is and is not changed here.',
      assignment: 'The assignment and where it comes from say which one it is and are not changed here.',
      commitment: 'The name of the commitment says which one it is and is not changed here.',
      indicator:
        'Name, year and group say which value it is and are not changed here. Empty a field to take the value away.',
      measure: 'The name of the measure says which one it is and is not changed here. Empty a field to take it away.',
      text: 'The heading says which text it is and is not changed here.',
    },
    noHeading: 'Text without a heading',
    judgements: {
      forecast: 'Forecast for year-end',
      status: 'Status today',
      assessment: 'Assessment',
      trend: 'Trend',
      completion: 'Degree of completion',
    },
    none: 'not stated',
    lost: 'assessed, but the symbol is missing in the source',
    words: {
      comment: 'Comment',
      text: 'Text',
      effectText: 'Effect in words',
      unit: 'Unit',
      decidedOn: 'Date of the decision',
      decision: 'Decision, as printed',
      diaryNumber: 'Diary number',
    },
    dayHint: 'Such as 2024-03-14',
    responsible: 'Responsible',
    responsibleHint: 'With commas between',
    effects: {
      forecastEffect: (unit) => `Effect by the forecast, ${unit}`,
      totalEffect: (unit) => `Effect in total, ${unit}`,
      effectSoFar: (unit) => `Effect so far, ${unit}`,
    },
    value: (kind, period, group) => `${KINDS.en[kind]} ${period}${GROUPS.en[group]}`,
    valueHint:
      'A figure, several figures with a slash between, a direction (increase, decrease or keep) or what it says in words.',
    reason: 'Reason',
    reasonHint: 'Such as a slip in the appendix. The reason is shown to everyone.',
    reasonMissing: 'Say why it is corrected.',
    nothingChanged: 'Nothing has changed. Rewrite at least one field.',
    submit: 'Save the correction',
  },
);
