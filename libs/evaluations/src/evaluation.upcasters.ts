import type { EventCatalogue } from '#event-store';
import { evaluationStream, type EvaluationEvent } from './evaluation';

/** Every event that an evaluation's stream may hold. Each is still in its first version. */
export const evaluationCatalogue: EventCatalogue<EvaluationEvent> = {
  category: evaluationStream.category,
  types: {
    'EvaluationStarted.v1': true,
    'EvaluationScored.v1': true,
    'EvaluationObserved.v1': true,
    'EvaluationSubmitted.v1': true,
    'EvaluationReplied.v1': true,
    'EvaluationPublished.v1': true,
    'EvaluationCorrected.v1': true,
    'EvaluationWithdrawn.v1': true,
  },
  upcasters: {},
};
