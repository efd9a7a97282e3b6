export { BullMqRunner, type JobStore, type RunnerChoice } from './bullmq-runner.job';
export { CancelReport } from './cancel-report/cancel-report';
export { migrateReportJobs } from './jobs.migration';
export { Ledger } from './ledger.query';
export { MakeReportSchedule } from './make-schedule/make-schedule';
export { ReportMaker } from './maker.job';
export { Making } from './making.query';
export { OrderReport } from './order-report';
export { unpackReport } from './packed-report';
export { nextPeriods, OLDEST_PERIOD_DAYS, owedPeriods, periodsIn, type Period } from './periods';
export {
  periodReportId,
  rankingReportStream,
  type DueReport,
  type RankingReportEvent,
  type RankingReportState,
} from './ranking-report';
export {
  rankingReportDocument,
  rankingReportDocumentTable,
  rankingReportLedger,
  rankingReportTable,
} from './ranking-report.table';
export { RankingReportsModule, ReportMakingModule } from './ranking-reports.module';
export { rankingReportCatalogue, reportScheduleCatalogue } from './ranking-reports.upcasters';
export { ReportReconciler } from './reconciler.job';
export { RENDER_REPORT, type RenderedReport, type RenderReport } from './rendering';
export type * from './report';
export type { ReportProgress, WorkStep } from './report-progress';
export { RankingReportMaking1763900000000 } from './making.migration';
export type { RankingReportStanding } from './report-standing';
export type { RankingReportRow } from './report-row';
export { REPORT_RUNNER, type ReportRunner } from './report-runner';
export { reportScheduleStream, type ReportScheduleEvent, type ReportScheduleState } from './report-schedule';
export { reportSchedulePage, reportScheduleTable } from './report-schedule.table';
export type { ReportFormat, ReportSettings } from './report-settings';
export type { ReportScheduleRow } from './schedule-row';
export type { ShownSchedule } from './schedules/shown-schedule';
