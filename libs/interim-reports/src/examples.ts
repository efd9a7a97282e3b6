import type { Actor, CommandContext } from '#kernel';
import type { InterimReportEvent } from './interim-report';
import type { GoalAssessment, ReportText } from './statements';
import type { ForecastTable } from './table';

/** Worked examples for the specs: the life of one report, with net accounts of a real one. */

export const NOW = '2026-03-01T12:00:00.000Z';
export const REPORTER: Actor = { id: 'reporter-1', role: 'reporter', municipalityCode: '1880' };
export const APPROVER: Actor = { id: 'approver-1', role: 'approver', municipalityCode: '1880' };
export const ID = '1880-kommunstyrelsen-2024-delarsrapport-1';

export function by(actor: Actor, now = NOW): CommandContext {
  return { actor, now, commandId: '00000000-0000-4000-8000-000000000000' };
}

export const OPENED: InterimReportEvent = {
  type: 'InterimReportOpened.v1',
  data: {
    municipalityCode: '1880',
    committee: 'Kommunstyrelsen',
    fiscalYear: 2024,
    cycle: 'Delårsrapport 1',
    outturnThrough: '2024-03-31',
    isSample: false,
    openedAt: NOW,
  },
};

/** Örebro 2024, forecast 1. */
export const NET_ACCOUNTS: ForecastTable = {
  kind: 'net-accounts',
  section: 'Kommunstyrelsen',
  amountsIn: 'tkr',
  rows: [
    { ...row('Kommungemensamt'), outturn: '-112655', budget: '-382648', forecast: '-438234', deviation: '-55586' },
    { ...row('Kommungemensamma statsbidrag'), outturn: '6292', budget: '12400', forecast: '18000', deviation: '5600' },
    { ...row('Politisk kommunledning'), outturn: '-9566', budget: '-38243', forecast: '-33821', deviation: '4422' },
    {
      ...row('Kommunledningsförvaltningen'),
      outturn: '-111471',
      budget: '-466891',
      forecast: '-470326',
      deviation: '-3435',
    },
    {
      ...row('Nettokostnad'),
      level: 0,
      isSum: true,
      outturn: '-227400',
      budget: '-875382',
      forecast: '-924381',
      deviation: '-48999',
    },
  ],
};

function row(label: string) {
  return { code: null, label, level: 1, isSum: false };
}

export const TABLE_ID = 'net-accounts-kommunstyrelsen';

export function registered(table: ForecastTable = NET_ACCOUNTS, tableId = TABLE_ID): InterimReportEvent {
  return { type: 'ForecastRegistered.v1', data: { tableId, table, registeredAt: NOW } };
}

export const REGISTERED = registered();

const GOAL: GoalAssessment = {
  kind: 'strategic',
  number: '1.1',
  title: 'Ekonomin är i balans',
  forecast: { scale: 'orebro-attainment', printed: 'Uppfylls ej' },
  tiedTo: { rule: 'economy-in-balance' },
};

export function assessed(goal: Partial<GoalAssessment> = {}, key = 'strategic-1-1'): InterimReportEvent {
  return { type: 'GoalAssessed.v1', data: { key, statement: { ...GOAL, ...goal }, statedAt: NOW } };
}

export const ASSESSED = assessed();

export function told(text: string): InterimReportEvent {
  const statement: ReportText = { kind: 'analysis', heading: 'Analys', text };
  return { type: 'TextRecorded.v1', data: { key: 'analysis-analys', statement, statedAt: NOW } };
}

export const SUBMITTED: InterimReportEvent = { type: 'InterimReportSubmitted.v1', data: { submittedAt: NOW } };

export const RETURNED: InterimReportEvent = {
  type: 'InterimReportReturned.v1',
  data: { reason: 'Investeringarna saknas', returnedAt: NOW },
};

export const ADOPTED: InterimReportEvent = {
  type: 'InterimReportAdopted.v1',
  data: { decidedOn: '2024-06-03', paragraph: '§ 112', diaryNumber: 'Ks 512/2024', adoptedAt: NOW },
};

export const CORRECTED: InterimReportEvent = {
  type: 'InterimReportCorrected.v1',
  data: {
    reason: 'Avskrivningsfel',
    rows: [{ tableId: TABLE_ID, row: 2, figures: { forecast: '-33831', deviation: '4412' } }],
    statements: [],
    correctedAt: NOW,
  },
};

/** By what they have led to. */
export const LIVES = {
  none: [],
  opened: [OPENED],
  filled: [OPENED, REGISTERED],
  submitted: [OPENED, REGISTERED, SUBMITTED],
  returned: [OPENED, REGISTERED, SUBMITTED, RETURNED],
  'filled anew': [OPENED, REGISTERED, SUBMITTED, RETURNED, ASSESSED],
  'submitted anew': [OPENED, REGISTERED, SUBMITTED, RETURNED, ASSESSED, SUBMITTED],
  adopted: [OPENED, REGISTERED, SUBMITTED, ADOPTED],
  corrected: [OPENED, REGISTERED, SUBMITTED, ADOPTED, CORRECTED],
} as const satisfies Record<string, readonly InterimReportEvent[]>;

export type Life = keyof typeof LIVES;

export function life(name: Life): readonly InterimReportEvent[] {
  return LIVES[name];
}
