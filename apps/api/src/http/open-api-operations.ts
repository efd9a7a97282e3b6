import { committedSchema, discardedSchema, uploadListSchema, uploadSchema } from '#intake';
import type { z } from 'zod';
import { createdKey, key, keys, people, person, personExport } from './open-api-access';
import * as answers from './open-api-answers';
import { changes } from './open-api-changes';
import { checkedReport, forecastAccuracy, forecastDeviations } from './open-api-checks';
import * as comparisons from './open-api-comparisons';
import { goalBoard, indicatorSeries, scales, suggestions } from './open-api-goal-board';
import { interimReport, interimReportHistory, interimReports } from './open-api-interim-reports';
import { network, networks } from './open-api-networks';
import {
  rankingReport,
  rankingReportStanding,
  rankingReports,
  reportFeed,
  reportProgress,
  reportSchedule,
  reportSchedules,
  reportTimes,
} from './open-api-ranking-reports';
import { improvements, remedies, similarProfiles } from './open-api-remedies';
import { securityNotes } from './open-api-security';

/** How the document names what a controller's method does, and what it answers with. */
export interface Operation {
  readonly id: string;
  readonly answer: z.ZodType;
  /** Media type of the answer where it is not JSON. */
  readonly media?: string;
}

const command = (id: string): Operation => ({ id, answer: answers.commandAnswer });

/** By controller and method. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'StartEvaluationController.start': command('startEvaluation'),
  'ScoreEvaluationController.carryOut': command('scoreEvaluation'),
  'ObserveEvaluationController.carryOut': command('observeEvaluation'),
  'SubmitEvaluationController.carryOut': command('submitEvaluation'),
  'ReplyToEvaluationController.carryOut': command('replyToEvaluation'),
  'PublishEvaluationController.carryOut': command('publishEvaluation'),
  'CorrectEvaluationController.carryOut': command('correctEvaluation'),
  'WithdrawEvaluationController.carryOut': command('withdrawEvaluation'),
  'EvaluationPageQuery.one': { id: 'getEvaluation', answer: answers.evaluation },
  'EvaluationPageQuery.list': { id: 'listEvaluations', answer: answers.evaluations },
  'EvaluationHistoryQuery.history': { id: 'getEvaluationHistory', answer: answers.history },
  'PublishedEvaluationsQuery.list': { id: 'listPublishedEvaluations', answer: answers.publishedEvaluations },
  'OpenInterimReportController.open': command('openInterimReport'),
  'RegisterForecastController.carryOut': command('registerForecast'),
  'ReviseForecastController.carryOut': command('reviseForecast'),
  'RemoveForecastController.carryOut': command('removeForecast'),
  'SubmitInterimReportController.carryOut': command('submitInterimReport'),
  'ReturnInterimReportController.carryOut': command('returnInterimReport'),
  'AdoptInterimReportController.carryOut': command('adoptInterimReport'),
  'CorrectInterimReportController.carryOut': command('correctInterimReport'),
  'InterimReportPageQuery.one': { id: 'getInterimReport', answer: interimReport },
  'InterimReportPageQuery.list': { id: 'listInterimReports', answer: interimReports },
  'InterimReportHistoryQuery.history': { id: 'getInterimReportHistory', answer: interimReportHistory },
  'ChecksQuery.checks': { id: 'getChecks', answer: checkedReport },
  'ForecastAccuracyQuery.accuracy': { id: 'getForecastAccuracy', answer: forecastAccuracy },
  'ForecastDeviationsQuery.deviations': { id: 'getForecastDeviations', answer: forecastDeviations },
  'AssessGoalController.carryOut': command('assessGoal'),
  'AssessProcessAreaController.carryOut': command('assessProcessArea'),
  'ReportAssignmentController.carryOut': command('reportAssignment'),
  'ReportCommitmentController.carryOut': command('reportCommitment'),
  'MeasureIndicatorController.carryOut': command('measureIndicator'),
  'RecordMeasureController.carryOut': command('recordMeasure'),
  'RecordObservationController.carryOut': command('recordObservation'),
  'RecordTextController.carryOut': command('recordText'),
  'RemoveStatementController.carryOut': command('removeStatement'),
  'ScalesQuery.list': { id: 'listGoalScales', answer: scales },
  'GoalBoardQuery.board': { id: 'getGoalBoard', answer: goalBoard },
  'SuggestionsQuery.suggestions': { id: 'listSuggestions', answer: suggestions },
  'IndicatorsQuery.series': { id: 'listIndicatorSeries', answer: indicatorSeries },
  'ChangesQuery.list': { id: 'listChanges', answer: changes },
  'CorrectionsQuery.list': { id: 'listCorrections', answer: answers.corrections },
  'InstrumentsQuery.list': { id: 'listInstruments', answer: answers.instruments },
  'InstrumentsQuery.one': { id: 'getInstrument', answer: answers.instrument },
  'MunicipalitiesQuery.list': { id: 'listMunicipalities', answer: answers.municipalities },
  'MunicipalitiesQuery.one': { id: 'getMunicipality', answer: answers.municipality },
  'ClassificationsQuery.counties': { id: 'listCounties', answer: answers.counties },
  'ClassificationsQuery.groups': { id: 'listMunicipalityGroups', answer: answers.groups },
  'CreateNetworkController.create': command('createNetwork'),
  'ChangeNetworkMembersController.carryOut': command('changeNetworkMembers'),
  'NetworkPageQuery.one': { id: 'getNetwork', answer: network },
  'NetworkPageQuery.list': { id: 'listNetworks', answer: networks },
  'ComparisonsQuery.compare': { id: 'compare', answer: comparisons.comparison },
  'PeerScoresQuery.scores': { id: 'listPeerScores', answer: comparisons.peerScores },
  'RemediesQuery.remedies': { id: 'findRemedies', answer: remedies },
  'SimilarProfilesQuery.similar': { id: 'findSimilarProfiles', answer: similarProfiles },
  'StatementsQuery.statements': { id: 'stateComparison', answer: comparisons.statements },
  'ImprovementsQuery.rank': { id: 'rankImprovements', answer: improvements },
  'RankingsQuery.rank': { id: 'rank', answer: comparisons.ranking },
  'MakeScheduleController.make': command('makeReportSchedule'),
  'ChangeScheduleController.carryOut': command('changeReportSchedule'),
  'PauseScheduleController.carryOut': command('pauseReportSchedule'),
  'ResumeScheduleController.carryOut': command('resumeReportSchedule'),
  'RunScheduleController.run': command('runReportSchedule'),
  'ReportTimesQuery.times': { id: 'listReportTimes', answer: reportTimes },
  'SchedulesQuery.list': { id: 'listReportSchedules', answer: reportSchedules },
  'SchedulesQuery.one': { id: 'getReportSchedule', answer: reportSchedule },
  'OrderReportController.order': command('orderRankingReport'),
  'CancelReportController.carryOut': command('cancelRankingReport'),
  'RetryReportController.carryOut': command('retryRankingReport'),
  'ReportsQuery.list': { id: 'listRankingReports', answer: rankingReports },
  'ReportsQuery.entry': { id: 'getRankingReportEntry', answer: rankingReportStanding },
  'ReportsQuery.one': { id: 'getRankingReport', answer: rankingReport },
  'FeedQuery.feed': { id: 'getRankingReportFeed', answer: reportFeed, media: 'application/atom+xml' },
  'ProgressQuery.progress': { id: 'followRankingReport', answer: reportProgress, media: 'text/event-stream' },
  'SecurityLogQuery.list': { id: 'listSecurityNotes', answer: securityNotes },
  'HealthController.live': { id: 'getLive', answer: answers.live },
  'HealthController.ready': { id: 'getReady', answer: answers.ready },
  'MetricsController.metrics': { id: 'getMetrics', answer: answers.metrics, media: 'text/plain' },
  'UploadsController.upload': { id: 'upload', answer: uploadSchema },
  'UploadsController.preview': { id: 'getUpload', answer: uploadSchema },
  'UploadsController.file': { id: 'getUploadedFile', answer: answers.file, media: 'application/octet-stream' },
  'UploadsController.progress': { id: 'followUpload', answer: answers.progress, media: 'text/event-stream' },
  'OwnUploadsController.list': { id: 'listUploads', answer: uploadListSchema },
  'OwnUploadsController.discard': { id: 'discardUpload', answer: discardedSchema },
  'CommitUploadController.commit': { id: 'commitUpload', answer: committedSchema },
  'TemplateController.template': { id: 'getTemplate', answer: answers.template, media: 'text/csv' },
  'SessionController.session': { id: 'getSession', answer: answers.session },
  'KeysController.create': { id: 'createKey', answer: createdKey },
  'KeysController.list': { id: 'listKeys', answer: keys },
  'KeysController.revoke': { id: 'revokeKey', answer: key },
  'PeopleController.search': { id: 'searchPeople', answer: people },
  'PeopleController.one': { id: 'getPerson', answer: person },
  'PeopleController.export': { id: 'exportPerson', answer: personExport },
  'PeopleController.erase': { id: 'erasePerson', answer: person },
  'OwnDataController.export': { id: 'exportOwnData', answer: personExport },
};

/** The operation's name; for a route that is not stated above one made from its method, without an answer. */
export function operationIdOf(controller: string, method: string): string {
  return OPERATIONS[`${controller}.${method}`]?.id ?? `${controller}_${method}`;
}

/** What the operation answers with; undefined for one that is not stated. */
export function answerOf(operationId: string | undefined): z.ZodType | undefined {
  return Object.values(OPERATIONS).find(({ id }) => id === operationId)?.answer;
}

/** Media type of an operation's answer. */
export function mediaOf(operationId: string | undefined): string {
  return Object.values(OPERATIONS).find(({ id }) => id === operationId)?.media ?? 'application/json';
}
