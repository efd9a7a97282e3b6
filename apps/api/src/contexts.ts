import {
  Actors1764310000000,
  Keys1764300000000,
  Sessions1764200000000,
  Rates1764400000000,
  SecurityNotes1764410000000,
} from '#access';
import type { AnyProjection, EventCatalogue, Migration } from '#event-store';
import { UploadAllowance1763810000000, Uploads1763800000000 } from '#intake';
import {
  corrections,
  correctionsTable,
  evaluationCatalogue,
  evaluationPage,
  evaluationPageTable,
  publishedEvaluations,
  publishedEvaluationsTable,
} from '#evaluations';
import {
  interimReportCatalogue,
  interimReportPage,
  interimReportPageTable,
  publishedInterimReports,
  publishedInterimReportsTable,
} from '#interim-reports';
import {
  rankingReportCatalogue,
  rankingReportDocument,
  rankingReportDocumentTable,
  rankingReportLedger,
  RankingReportMaking1763900000000,
  rankingReportTable,
  reportScheduleCatalogue,
  reportSchedulePage,
  reportScheduleTable,
} from '#ranking-reports';
import { networkCatalogue, networkPage, networkPageTable } from '#registry';

/** What the contexts store and show: the same for every process, so that migrations, workers and the API agree. */
export const catalogues: readonly EventCatalogue[] = [
  evaluationCatalogue,
  interimReportCatalogue,
  networkCatalogue,
  reportScheduleCatalogue,
  rankingReportCatalogue,
];
export const projections: readonly AnyProjection[] = [
  evaluationPage,
  publishedEvaluations,
  corrections,
  interimReportPage,
  publishedInterimReports,
  networkPage,
  reportSchedulePage,
  rankingReportLedger,
  rankingReportDocument,
];
export const tables = [
  evaluationPageTable,
  publishedEvaluationsTable,
  correctionsTable,
  interimReportPageTable,
  publishedInterimReportsTable,
  networkPageTable,
  reportScheduleTable,
  rankingReportTable,
  rankingReportDocumentTable,
];

/** Tables of the contexts that are no read models. */
export const migrations: NonNullable<Migration['migrations']> = [
  Uploads1763800000000,
  UploadAllowance1763810000000,
  RankingReportMaking1763900000000,
  Sessions1764200000000,
  Keys1764300000000,
  Actors1764310000000,
  Rates1764400000000,
  SecurityNotes1764410000000,
];
