import { idIn, readModelEntity, type CatchUpProjection } from '#event-store';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import { projectCorrections, type CorrectionsRow } from './corrections';

export const corrections: CatchUpProjection<EvaluationEvent, CorrectionsRow> = {
  kind: 'catch-up',
  name: 'corrections',
  version: 1,
  columns: { isSample: 'boolean', corrected: 'integer' },
  // A row is begun with the evaluation, so that its first correction has something to be held against.
  readable: { where: 'corrected > 0' },
  rowOf: ({ stream }) =>
    stream.startsWith(`${evaluationStream.category}-`) ? idIn(evaluationStream.category, stream) : undefined,
  project: projectCorrections,
};

export const correctionsTable = readModelEntity(corrections);
