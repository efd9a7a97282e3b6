import { ASKING, readModelEntity, type InlineProjection } from '#event-store';
import type { EvaluationEvent } from '../evaluation';
import { evaluationStream } from '../evaluation';
import { projectEvaluation } from './evaluation-page';
import type { EvaluationRow } from './evaluation-row';

/**
 * The rule of maySee, and one that was withdrawn before it was started anew: everyone knows of that, and is shown a note
 * of it in place of the row.
 */
const SEEN = `was_published OR was_withdrawn
  OR ${ASKING.role} = 'evaluator' AND evaluator_ids::jsonb ? ${ASKING.actorId}
  OR ${ASKING.role} = 'analyst' AND status NOT IN ('started', 'scored')
  OR ${ASKING.role} IN ('reporter', 'approver') AND municipality_code = ${ASKING.municipality}`;

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
  readable: { where: SEEN },
  project: projectEvaluation,
};

export const evaluationPageTable = readModelEntity(evaluationPage);
