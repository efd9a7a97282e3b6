import type { AnyProjection, EventCatalogue } from '#event-store';
import {
  corrections,
  correctionsTable,
  evaluationCatalogue,
  evaluationPage,
  evaluationPageTable,
  publishedEvaluations,
  publishedEvaluationsTable,
} from '#evaluations';

/** What the contexts store and show: the same for every process, so that migrations, workers and the API agree. */
export const catalogues: readonly EventCatalogue[] = [evaluationCatalogue];
export const projections: readonly AnyProjection[] = [evaluationPage, publishedEvaluations, corrections];
export const tables = [evaluationPageTable, publishedEvaluationsTable, correctionsTable];
