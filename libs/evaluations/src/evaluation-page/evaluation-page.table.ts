import { readModelEntity, type InlineProjection } from '#event-store';
import type { EvaluationEvent } from '../evaluation';
import { evaluationStream } from '../evaluation';
import { projectEvaluation } from './evaluation-page';
import type { EvaluationRow } from './evaluation-row';

export const evaluationPage: InlineProjection<EvaluationEvent, EvaluationRow> = {
  kind: 'inline',
  name: 'evaluation',
  version: 2,
  category: evaluationStream.category,
  columns: {
    municipalityCode: 'text',
    instrumentVersion: 'text',
    year: 'integer',
    status: 'text',
    wasPublished: 'boolean',
    wasWithdrawn: 'boolean',
    evaluatorIds: 'text',
    isSample: 'boolean',
  },
  project: projectEvaluation,
};

export const evaluationPageTable = readModelEntity(evaluationPage);
