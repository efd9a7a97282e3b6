export { AdoptInterimReport } from './adopt-interim-report/adopt-interim-report';
export { AssessGoal } from './assess-goal/assess-goal';
export { AssessProcessArea } from './assess-process-area/assess-process-area';
export { checkReport, type ReportToCheck } from './checks/check-report';
export { CHECKS, type Check, type CheckedReport, type Finding } from './checks/finding';
export { checkTable } from './check-table';
export { CorrectInterimReport } from './correct-interim-report/correct-interim-report';
export type {
  AcrossMunicipalities,
  AcrossRow,
  AcrossTotal,
  BoardCell,
  BoardCounts,
  BoardCycle,
  BoardLine,
  BoardReport,
  BoardSubject,
  CommitteeBoard,
  GoalBoard,
  JudgedBy,
  ReportCounts,
  Standing,
} from './goal-board/board';
export { STANDINGS, SUBJECTS } from './goal-board/board';
export type { IndicatorSeries, SeriesValue } from './indicators/indicator-series';
export { economyInBalance, type EconomyInBalance } from './economy-in-balance';
export type { FinalAccounts } from './forecast-accuracy/final-accounts';
export type {
  AccuracyRow,
  CycleAccuracy,
  ForecastAccuracy,
  ReportAccuracy,
} from './forecast-accuracy/forecast-accuracy';
export type {
  ActivityDeviation,
  ActivityMember,
  LocalActivity,
  UnmappedActivity,
} from './forecast-deviations/activities';
export type { DeviationRow, ForecastDeviations } from './forecast-deviations/forecast-deviations';
export {
  interimReportStream,
  STATUSES,
  statementOf,
  type InterimReportEvent,
  type InterimReportState,
  type RegisteredTable,
  type ReportStatus,
  type StatementSource,
} from './interim-report';
export type { ReportHistoryEntry } from './interim-report-history/interim-report-history';
export {
  STATEMENT_FIELDS,
  type AmountFigure,
  type InterimReportRow,
  type ReportTable,
  type ReportTableRow,
  type RowAmounts,
  type Shown,
  type ShownJudgement,
} from './interim-report-row';
export { entryOf, type InterimReportEntry } from './interim-report-page/interim-report-entry';
export { interimReportPage, interimReportPageTable } from './interim-report.table';
export { interimReportCatalogue } from './interim-report.upcasters';
export { InterimReportsModule } from './interim-reports.module';
export { withLevels } from './levels';
export { anyReporter, ownStaff } from './may';
export { MeasureIndicator } from './measure-indicator/measure-indicator';
export { MEASURE_WORDS } from './measure-words';
export {
  OpenInterimReport,
  openInterimReport,
  openInterimReportSchema,
} from './open-interim-report/open-interim-report';
export {
  interimReportId,
  slug,
  tableIdOf,
  type RevisedRow,
  type Statement,
  type StatementKind,
  type Statements,
} from './parts';
export type { PublishedInterimReportRow } from './published-interim-report';
export { publishedInterimReports, publishedInterimReportsTable } from './published-interim-report.table';
export { RecordMeasure } from './record-measure/record-measure';
export { RecordObservation } from './record-observation/record-observation';
export { RecordText } from './record-text/record-text';
export { RegisterForecast, registerForecast, registerForecastSchema } from './register-forecast/register-forecast';
export { RemoveStatement } from './remove-statement/remove-statement';
export { ReportAssignment } from './report-assignment/report-assignment';
export { ReportCommitment } from './report-commitment/report-commitment';
export { allScales, findScale, findStep, resolveJudgement } from './scales/scales';
export { tableSchema } from './schemas';
export { stateStatements, type Stated } from './statement-changes';
export { keyed, statementKey, type GivenStatement } from './statement-key';
export { statementSchema, STATEMENT_SCHEMAS } from './statement-schemas';
export * from './statements';
export { SubmitInterimReport } from './submit-interim-report/submit-interim-report';
export type { Suggestion, SuggestionReason } from './suggestions/suggestion';
export {
  AMOUNT_MEASURES,
  AMOUNT_UNITS,
  TABLE_KINDS,
  TABLE_MEASURES,
  type AmountMeasure,
  type AmountUnit,
  type ForecastTable,
  type RowFigures,
  type RowParent,
  type TableKind,
  type TableMeasure,
  type TableRow,
  type TableSource,
} from './table';
