import { SCOPES, type Scope } from '#access';
import type { Role } from '#kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { CHECKS_QUESTIONS } from './checks-questions';
import { INTERIM_REPORT_QUESTIONS } from './interim-report-questions';
import { STATEMENT_QUESTIONS } from './statement-questions';

/** What an operation is about, which decides the targets that it is asked with. */
export type Kind =
  'evaluation' | 'interim-report' | 'upload' | 'network' | 'schedule' | 'ranking-report' | 'key' | 'person';

/** Who may do what, as the design has it and not as the code has it. */
export interface Policy {
  /** Who may call the operation at all. */
  readonly roles: readonly Role[] | 'anyone';
  /** The kind of thing that the path names. */
  readonly of?: Kind;
  /** The kind of thing whose drafts a list may show to those who see them. */
  readonly lists?: Extract<Kind, 'evaluation' | 'interim-report' | 'upload' | 'key'>;
  /** Whether the operation is about a municipality, named in the path or the query: everyone may ask for any. */
  readonly perMunicipality?: boolean;
  /** After the path; `CODE` stands for the municipality. */
  readonly query?: string;
  readonly body?: unknown;
  /** In place of `body`, where what can be sent depends on who sends it. */
  readonly bodyFor?: (role: Role) => unknown;
  /** Statuses and codes that those who may are answered; left out: 200, and 412 for a version that nobody has seen. */
  readonly through?: readonly string[];
  /** Whether a login must be as strong as publishing asks for. */
  readonly assured?: boolean;
  /** What a key must be for; left out: nothing but what is open to anyone is open to keys. */
  readonly scope?: Scope;
  /** Whether those who may have something stored by asking. */
  readonly stores?: boolean;
}

const ANYONE: Policy = { roles: 'anyone' };
const read = (of: Kind, query = ''): Policy => ({ roles: 'anyone', of, query });
const evaluation = (roles: readonly Role[], body: unknown): Policy => ({ roles, of: 'evaluation', body });
const ofMunicipality = (query = ''): Policy => ({ roles: 'anyone', perMunicipality: true, query });

const QUESTIONS = [...INTERIM_REPORT_QUESTIONS, ...STATEMENT_QUESTIONS, ...CHECKS_QUESTIONS];

/** A body that the operation takes. */
function taken(operationId: string): unknown {
  return QUESTIONS.find(([id, , status]) => id === operationId && status < 300)?.[1].body;
}

const STAFF: readonly Role[] = ['reporter', 'approver'];
const staff = (id: string): Policy => ({ roles: STAFF, of: 'interim-report', body: taken(id) ?? {} });
const approver = (id: string): Policy => ({ ...staff(id), roles: ['approver'] });

const HANDS_OVER: readonly Role[] = ['evaluator', 'reporter', 'approver'];
const own: Policy = { roles: HANDS_OVER, of: 'upload' };
const ANALYST: readonly Role[] = ['analyst'];
const SETTINGS = { instrumentVersion: '2010', peers: 'all' };
const SCHEDULE = { name: 'Varje månad', cron: '0 6 1 * *', ...SETTINGS };
const NOWHERE = {
  evaluations: [{ municipalityCode: '0000', instrumentVersion: '2010', year: 2012, scores: [{ total: '615' }] }],
};
const NOTHING = { interimReport: { id: '1880-provnamnden-2025-delar-1', tables: [], statements: [] } };
/** What came of a commit that went past the question whose upload it is. */
const JUDGED = ['422 unknown-municipality', '422 nothing-to-take-in'];
const A_YEAR_MS = 365 * 24 * 3600 * 1000;
const IN_A_YEAR = new Date(Date.now() + A_YEAR_MS).toISOString().slice(0, 10);
const KEY = { name: 'Ett system till', scopes: ['reports:read'], expiresOn: IN_A_YEAR };
const OPERATOR: readonly Role[] = ['operator'];
const LOGGED_IN: readonly Role[] = ['analyst', 'evaluator', 'reporter', 'approver', 'operator'];
const NETWORK = { id: 'nytt', name: 'Ett nytt', members: ['1880', '1883'], validFrom: '2012-01-01' };

/** By operation id: a new operation has no policy until it is stated here. */
const STATED: Readonly<Record<string, Policy>> = {
  getLive: ANYONE,
  getReady: ANYONE,
  getMetrics: ANYONE,
  getSession: ANYONE,
  listInstruments: ANYONE,
  getInstrument: ANYONE,
  getTemplate: { roles: 'anyone', query: '?format=csv' },
  listMunicipalities: ANYONE,
  getMunicipality: ofMunicipality(),
  listCounties: ANYONE,
  listMunicipalityGroups: ANYONE,
  listGoalScales: ANYONE,
  rank: { roles: 'anyone', query: '?instrument=2010' },
  rankImprovements: { roles: 'anyone', query: '?instrument=2010' },
  compare: ofMunicipality(),
  listPeerScores: ofMunicipality('?instrument=2010&peers=all&level=area'),
  findRemedies: ofMunicipality(),
  findSimilarProfiles: ofMunicipality(),
  stateComparison: ofMunicipality(),

  listEvaluations: { ...ofMunicipality('?limit=500&municipalityCode=CODE'), lists: 'evaluation' },
  getEvaluation: read('evaluation'),
  getEvaluationHistory: read('evaluation'),
  listPublishedEvaluations: ANYONE,
  listCorrections: ANYONE,
  listChanges: ANYONE,
  startEvaluation: { roles: ['evaluator'], body: { municipalityCode: '1883', instrumentVersion: '2010', year: 2020 } },
  scoreEvaluation: evaluation(['evaluator'], { scores: [{ total: '600' }] }),
  observeEvaluation: evaluation(['evaluator'], { area: '1', kind: 'strength', text: 'Prov' }),
  submitEvaluation: evaluation(['evaluator'], {}),
  replyToEvaluation: evaluation(['approver'], { agrees: true }),
  publishEvaluation: evaluation(ANALYST, {}),
  correctEvaluation: evaluation(ANALYST, { scores: [{ total: '600' }], reason: 'Prov' }),
  withdrawEvaluation: evaluation(['analyst', 'evaluator'], { reason: 'Prov' }),

  listInterimReports: { ...ofMunicipality('?limit=500&municipalityCode=CODE'), lists: 'interim-report' },
  getGoalBoard: { ...ofMunicipality('?limit=100&municipalityCode=CODE'), lists: 'interim-report' },
  getForecastAccuracy: ofMunicipality('?municipalityCode=CODE'),
  getForecastDeviations: ofMunicipality('?municipalityCode=CODE'),
  getInterimReport: read('interim-report'),
  getInterimReportHistory: read('interim-report'),
  getChecks: read('interim-report'),
  listIndicatorSeries: read('interim-report'),
  listSuggestions: read('interim-report'),
  openInterimReport: {
    roles: ['reporter'],
    perMunicipality: true,
    body: taken('openInterimReport'),
    through: ['201'],
    stores: true,
  },
  registerForecast: staff('registerForecast'),
  reviseForecast: staff('reviseForecast'),
  removeForecast: staff('removeForecast'),
  submitInterimReport: staff('submitInterimReport'),
  assessGoal: staff('assessGoal'),
  assessProcessArea: staff('assessProcessArea'),
  reportAssignment: staff('reportAssignment'),
  reportCommitment: staff('reportCommitment'),
  measureIndicator: staff('measureIndicator'),
  recordMeasure: staff('recordMeasure'),
  recordObservation: staff('recordObservation'),
  recordText: staff('recordText'),
  removeStatement: staff('removeStatement'),
  returnInterimReport: approver('returnInterimReport'),
  adoptInterimReport: approver('adoptInterimReport'),
  correctInterimReport: approver('correctInterimReport'),

  upload: { roles: HANDS_OVER, body: { text: 'Totalt 615 poäng' }, through: ['201', '202'] },
  listUploads: { roles: HANDS_OVER, lists: 'upload', query: '?limit=500' },
  getUpload: own,
  getUploadedFile: own,
  followUpload: own,
  commitUpload: { ...own, bodyFor: (role) => (role === 'evaluator' ? NOWHERE : NOTHING), through: JUDGED },
  discardUpload: { ...own, body: {}, through: ['200'] },

  listKeys: { roles: ['approver'], lists: 'key' },
  createKey: { roles: ['approver'], body: KEY, through: ['201', '409 name-taken'] },
  revokeKey: { roles: ['approver'], of: 'key', body: {}, through: ['200'] },
  searchPeople: { roles: OPERATOR },
  getPerson: { roles: OPERATOR, of: 'person' },
  exportPerson: { roles: OPERATOR, of: 'person' },
  erasePerson: { roles: OPERATOR, of: 'person', body: { reason: 'Prov' }, through: ['200'] },
  exportOwnData: { roles: LOGGED_IN },
  listSecurityNotes: { roles: OPERATOR, query: '?limit=500' },

  listNetworks: ANYONE,
  getNetwork: read('network'),
  createNetwork: { roles: ANALYST, body: NETWORK },
  changeNetworkMembers: {
    roles: ANALYST,
    of: 'network',
    body: { remove: ['1883'], validFrom: '2014-01-01', reason: 'Prov' },
  },

  listReportSchedules: ANYONE,
  listReportTimes: { roles: 'anyone', query: '?cron=0%206%201%20*%20*' },
  getReportSchedule: read('schedule'),
  makeReportSchedule: { roles: ANALYST, body: { id: 'nytt', ...SCHEDULE } },
  changeReportSchedule: { roles: ANALYST, of: 'schedule', body: { ...SCHEDULE, reason: 'Prov' } },
  pauseReportSchedule: { roles: ANALYST, of: 'schedule', body: { reason: 'Prov' } },
  resumeReportSchedule: { roles: ANALYST, of: 'schedule', body: {} },
  runReportSchedule: { roles: ANALYST, of: 'schedule', body: {} },
  listRankingReports: ANYONE,
  getRankingReportFeed: ANYONE,
  getRankingReport: read('ranking-report'),
  getRankingReportEntry: read('ranking-report'),
  followRankingReport: read('ranking-report'),
  orderRankingReport: { roles: ANALYST, body: { title: 'Läget i dag', ...SETTINGS } },
  retryRankingReport: { roles: ANALYST, of: 'ranking-report', body: {} },
  cancelRankingReport: { roles: ANALYST, of: 'ranking-report', body: { reason: 'Prov' } },
};

/** What only a strong login may do. */
const ASSURED: ReadonlySet<string> = new Set([
  'publishEvaluation',
  'correctEvaluation',
  'withdrawEvaluation',
  'adoptInterimReport',
  'correctInterimReport',
  'createKey',
  'searchPeople',
  'getPerson',
  'exportPerson',
  'erasePerson',
  'listSecurityNotes',
]);

/** What keys are for. */
const SCOPED: Readonly<Record<Scope, string>> = {
  'evaluations:read': 'listEvaluations getEvaluation getEvaluationHistory',
  'reports:read': `listInterimReports getInterimReport getInterimReportHistory getChecks getGoalBoard
    listIndicatorSeries listSuggestions`,
  'reports:write': `openInterimReport registerForecast reviseForecast removeForecast assessGoal assessProcessArea
    reportAssignment reportCommitment measureIndicator recordMeasure recordObservation recordText removeStatement`,
  'reports:submit': 'submitInterimReport',
  uploads: 'upload listUploads getUpload getUploadedFile followUpload commitUpload discardUpload',
};

/** By operation id, with how strong a login must be and what a key must be for. */
export const POLICIES: Readonly<Record<string, Policy>> = Object.fromEntries(
  Object.entries(STATED).map(([id, policy]) => {
    const scope = SCOPES.find((one) => SCOPED[one].split(/\s+/).includes(id));
    return [id, { ...policy, assured: ASSURED.has(id), ...(scope && { scope }) }];
  }),
);

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly policy: Policy;
}

/** Every operation of the OpenAPI document with its policy; `unstated` names those that have none. */
export function operationsIn(document: Pick<OpenAPIObject, 'paths'>): { operations: Operation[]; unstated: string[] } {
  const found = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((verb) =>
      item[verb] ? [{ id: item[verb].operationId ?? `${verb} ${path}`, method: verb.toUpperCase(), path }] : [],
    ),
  );
  const operations = found.flatMap((one) => {
    const policy = POLICIES[one.id];
    return policy ? [{ ...one, policy }] : [];
  });
  return { operations, unstated: found.map(({ id }) => id).filter((id) => !POLICIES[id]) };
}
