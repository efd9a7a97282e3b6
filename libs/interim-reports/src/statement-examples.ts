import { by, NOW, REPORTER } from './examples';
import type { ShownJudgement } from './interim-report-row';
import { resolveJudgement } from './scales/scales';
import type { Assignment, Commitment, GoalAssessment, Indicator, Judgement, ProcessArea } from './statements';

/** Worked examples for the specs: a statement of each kind that needs one. */

export const BY_REPORTER = by(REPORTER);
export const STATED_AT = NOW;

export const judged = (printed: string | null, scale = 'orebro-attainment'): Judgement => ({ scale, printed });

export function shown(printed: string | null, scale = 'orebro-attainment'): ShownJudgement {
  return resolveJudgement(judged(printed, scale));
}

export const GOAL: GoalAssessment = {
  kind: 'committee',
  number: '1.1',
  title: 'Kommunstyrelsen ska ha en ekonomi i balans',
  forecast: judged('Uppfylls ej'),
  tiedTo: { rule: 'economy-in-balance' },
};

export const PROCESS_AREA: ProcessArea = {
  title: 'Demokrati',
  assessment: judged('◐', 'eskilstuna-assessment'),
  trend: judged('→', 'eskilstuna-trend'),
};

export const ASSIGNMENT: Assignment = {
  title: 'Ta fram en plan för cykelvägar',
  sourceDocument: 'ÖSB',
  sourceYear: 2025,
  isCarriedOver: false,
  forecast: judged('Påbörjat', 'orebro-assignment'),
};

export const COMMITMENT: Commitment = {
  title: 'Korta handläggningstiden',
  responsible: ['KS', 'SBN'],
  status: judged('✔', 'eskilstuna-commitment-status'),
  completion: judged(null, 'eskilstuna-completion'),
};

export const INDICATOR: Indicator = {
  name: 'Sjukfrånvaro',
  unit: 'percent',
  values: [
    { period: '2024', kind: 'outturn', group: 'total', values: ['4.8'] },
    { period: '2024', kind: 'outturn', group: 'women', values: ['4.9'] },
    { period: '2025', kind: 'target', group: 'total', direction: 'decrease' },
  ],
};
