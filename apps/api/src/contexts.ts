import type { AnyProjection, EventCatalogue, Migration } from '#event-store';
import { Uploads1763800000000 } from '#intake';
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

/** Tables of the contexts that are no read models. */
export const migrations: NonNullable<Migration['migrations']> = [Uploads1763800000000];
