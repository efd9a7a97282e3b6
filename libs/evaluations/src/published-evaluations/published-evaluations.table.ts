import { readModelEntity, type CatchUpProjection } from '#event-store';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import { municipalityOf, projectPublishedEvaluations, type PublishedEvaluationsRow } from './published-evaluations';

export const publishedEvaluations: CatchUpProjection<EvaluationEvent, PublishedEvaluationsRow> = {
  kind: 'catch-up',
  name: 'published-evaluations',
  version: 1,
  columns: { isSample: 'boolean' },
  readable: 'everyone',
  rowOf: (event) => (event.stream.startsWith(`${evaluationStream.category}-`) ? municipalityOf(event) : undefined),
  project: projectPublishedEvaluations,
};

export const publishedEvaluationsTable = readModelEntity(publishedEvaluations);
