import type { Question } from './service';

const HEAD = {
  municipalityCode: '9902',
  committee: 'Provnämnden',
  fiscalYear: 2025,
  cycle: 'Delår 1',
  outturnThrough: '2025-04-30',
};
const REPORT = '9902-provnamnden-2025-delar-1';
const REPORTER = 'reporter:9902';

const state = (step: string, body: unknown): Question => ({
  method: 'POST',
  path: `interim-reports/${REPORT}/${step}`,
  as: REPORTER,
  body,
});
const read = (path: string): Question => ({ method: 'GET', path, as: REPORTER });

const judged = (scale: string, printed: string | null) => ({ scale, printed });
const GOAL = {
  kind: 'committee',
  number: '1',
  title: 'Provmål',
  forecast: judged('orebro-attainment', 'Uppfylls'),
  trend: judged('trend-arrows', '↗'),
  tiedTo: { indicator: 'Provindex', target: '78', direction: 'increase' },
};
const VALUES = [
  { period: '2025', kind: 'forecast', group: 'total', values: ['77'] },
  { period: '2024', kind: 'outturn', group: 'total', values: ['76'], footnotes: ['*'] },
  { period: '2023', kind: 'outturn', group: 'total', text: 'Mättes inte' },
];

/** Every operation about statements with a body that it takes and one that it refuses, in an invented report. */
export const STATEMENT_QUESTIONS: readonly [string, Question, number][] = [
  ['openInterimReport', { method: 'POST', path: 'interim-reports', as: REPORTER, body: HEAD }, 201],
  ['assessGoal', state('goal-assessments', GOAL), 200],
  ['assessGoal', state('goal-assessments', { items: [{ ...GOAL, number: '2', tiedTo: undefined }] }), 200],
  ['assessGoal', state('goal-assessments', { items: [{ ...GOAL, number: 2 }] }), 400],
  ['assessGoal', state('goal-assessments', { ...GOAL, forecast: judged('faces', 'Uppfylls') }), 422],
  [
    'assessProcessArea',
    state('process-areas', { title: 'Provområde', assessment: judged('eskilstuna-assessment', null) }),
    200,
  ],
  [
    'reportAssignment',
    state('assignments', { title: 'Prova', sourceDocument: 'Provbudget', sourceYear: 2025, isCarriedOver: false }),
    200,
  ],
  ['reportCommitment', state('commitments', { title: 'Prova', responsible: ['KS'] }), 200],
  ['measureIndicator', state('indicators', { name: 'Provindex', unit: null, values: VALUES }), 200],
  [
    'recordMeasure',
    state('measures', { title: 'Spara', decidedOn: null, diaryNumber: null, amountsIn: 'tkr', totalEffect: '-1' }),
    200,
  ],
  ['recordObservation', state('observations', { goalArea: 'Prov', kind: 'improvement', text: 'Prova mer' }), 200],
  ['recordText', state('texts', { kind: 'analysis', heading: 'Analys', text: 'Prov' }), 200],
  ['listIndicatorSeries', read(`interim-reports/${REPORT}/indicators`), 200],
  ['listSuggestions', read(`interim-reports/${REPORT}/suggestions`), 200],
  ['getGoalBoard', read('goal-board?municipalityCode=9902&committee=Provn%C3%A4mnden'), 200],
  ['getGoalBoard', read('goal-board'), 200],
  ['getInterimReport', read(`interim-reports/${REPORT}`), 200],
  ['removeStatement', state('statements/remove', { kind: 'goal', key: 'committee-2', reason: 'Prov' }), 200],
  ['removeStatement', state('statements/remove', { kind: 'goal', key: 'committee-2', reason: 'Prov' }), 409],
  ['getInterimReportHistory', read(`interim-reports/${REPORT}/history`), 200],
  ['listGoalScales', read('goal-scales'), 200],
];
