import type { Question } from './service';

const HEAD = {
  municipalityCode: '9903',
  committee: 'Provnämnden',
  fiscalYear: 2025,
  cycle: 'Delår 1',
  outturnThrough: '2025-04-30',
};
const REPORT = '9903-provnamnden-2025-delar-1';
const REPORTER = 'reporter:9903';
const APPROVER = 'approver:9903';

const TABLE = {
  kind: 'by-unit',
  section: 'Provnämnden',
  title: 'Prov',
  amountsIn: 'tkr',
  captionUnit: 'mnkr',
  rows: [
    {
      code: 'P1',
      label: 'Provenheten',
      parents: [{ code: null, label: 'Prov' }],
      comment: 'Prov',
      outturn: '-3.5',
      consumption: '98',
      budget: '-10',
      forecast: '-11',
      deviation: '-1',
    },
    { label: 'varav lokaler', isMemo: true, forecast: '-2' },
    { code: null, label: 'Summa', isSum: true, budget: '-10', forecast: '-11', deviation: '-1' },
  ],
};
const GOAL = {
  kind: 'goal',
  data: { kind: 'committee', number: '1', title: 'Prov', status: { scale: 'orebro-attainment', printed: null } },
};
const DECISION = { decidedOn: '2025-06-10', paragraph: '§ 9', diaryNumber: 'PN 3/2025' };

const send = (step: string, as: string, body: unknown): Question => ({
  method: 'POST',
  path: `interim-reports/${REPORT}/${step}`,
  as,
  body,
});
const open = (as: string): Question => ({ method: 'POST', path: 'interim-reports', as, body: HEAD });
const get = (path: string, as?: string): Question => ({ method: 'GET', path, as });
const change = { reason: 'Prov', rows: [{ row: 0, figures: { forecast: '-12', consumption: null } }] };

/** The life of an invented interim report, with what is refused on the way. */
export const INTERIM_REPORT_QUESTIONS: readonly [string, Question, number][] = [
  ['openInterimReport', open('reporter:9902'), 403],
  ['openInterimReport', open(REPORTER), 201],
  ['openInterimReport', open(REPORTER), 409],
  ['registerForecast', send('forecasts', REPORTER, TABLE), 200],
  ['registerForecast', send('forecasts', REPORTER, { ...TABLE, rows: [] }), 400],
  ['registerForecast', send('forecasts', REPORTER, { ...TABLE, kind: 'net-accounts' }), 200],
  ['reviseForecast', send('forecasts/by-unit-provnamnden/revise', REPORTER, change), 200],
  ['reviseForecast', send('forecasts/by-unit-provnamnden/revise', REPORTER, change), 409],
  ['removeForecast', send('forecasts/net-accounts-provnamnden/remove', REPORTER, { reason: 'Prov' }), 200],
  ['removeForecast', send('forecasts/net-accounts-provnamnden/remove', REPORTER, { reason: 'Prov' }), 404],
  ['getInterimReport', get(`interim-reports/${REPORT}`), 404],
  ['submitInterimReport', send('submit', REPORTER, undefined), 200],
  ['returnInterimReport', send('return', APPROVER, { reason: 'Prov' }), 200],
  ['getInterimReport', get(`interim-reports/${REPORT}`, REPORTER), 200],
  ['submitInterimReport', send('submit', REPORTER, {}), 200],
  ['adoptInterimReport', send('adopt', APPROVER, { decidedOn: '2025-06-10' }), 422],
  ['adoptInterimReport', send('adopt', APPROVER, DECISION), 200],
  ['correctInterimReport', send('correct', APPROVER, { reason: 'Prov', statements: [GOAL] }), 200],
  ['correctInterimReport', send('correct', REPORTER, { reason: 'Prov', statements: [GOAL] }), 403],
  ['getInterimReport', get(`interim-reports/${REPORT}`), 200],
  ['getInterimReportHistory', get(`interim-reports/${REPORT}/history`), 200],
  ['listInterimReports', get('interim-reports?limit=500'), 200],
  ['listInterimReports', get('interim-reports?cursor=x'), 422],
];
