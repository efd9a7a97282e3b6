import { committedSchema, uploadSchema } from '#intake';
import type { z } from 'zod';
import * as answers from './open-api-answers';
import { comparison, ranking } from './open-api-comparisons';

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
  'CorrectionsQuery.list': { id: 'listCorrections', answer: answers.corrections },
  'InstrumentsQuery.list': { id: 'listInstruments', answer: answers.instruments },
  'InstrumentsQuery.one': { id: 'getInstrument', answer: answers.instrument },
  'MunicipalitiesQuery.list': { id: 'listMunicipalities', answer: answers.municipalities },
  'MunicipalitiesQuery.one': { id: 'getMunicipality', answer: answers.municipality },
  'ClassificationsQuery.counties': { id: 'listCounties', answer: answers.counties },
  'ClassificationsQuery.groups': { id: 'listMunicipalityGroups', answer: answers.groups },
  'ComparisonsQuery.compare': { id: 'compare', answer: comparison },
  'RankingsQuery.rank': { id: 'rank', answer: ranking },
  'HealthController.live': { id: 'getLive', answer: answers.live },
  'HealthController.ready': { id: 'getReady', answer: answers.ready },
  'MetricsController.metrics': { id: 'getMetrics', answer: answers.metrics, media: 'text/plain' },
  'UploadsController.upload': { id: 'upload', answer: uploadSchema },
  'UploadsController.preview': { id: 'getUpload', answer: uploadSchema },
  'UploadsController.file': { id: 'getUploadedFile', answer: answers.file, media: 'application/octet-stream' },
  'UploadsController.progress': { id: 'followUpload', answer: answers.progress, media: 'text/event-stream' },
  'CommitUploadController.commit': { id: 'commitUpload', answer: committedSchema },
  'TemplateController.template': { id: 'getTemplate', answer: answers.template, media: 'text/csv' },
  'SessionController.session': { id: 'getSession', answer: answers.session },
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
