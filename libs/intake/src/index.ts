export { allowanceFor, type Allowance } from './allowance';
export { committedSchema, discardedSchema, uploadListSchema, uploadSchema } from './answer-schemas';
export type { Difference } from './checks';
export type { Place, Problem } from './document';
export type { FoundCell, FoundColumn, FoundRow, FoundTable } from './findings';
export type {
  FoundForecastColumn,
  FoundForecastRow,
  FoundForecastTable,
  FoundHead,
  ProposedInterimReport,
  ProposedTable,
  RowSplit,
} from './interim-findings';
export type { FoundStatement, UnsettledText } from './interim/statements/found';
export { uploadAttemptsOf, uploadsOf, type HandedOver } from './handed-over.query';
export { IntakeModule } from './intake.module';
export { LIMITS as INTAKE_LIMITS } from './limits';
export type { Preview } from './preview';
export type { Proposal, ProposedObservation, ProposedScore } from './proposals';
export { templateCsv, templateWorkbook, type TemplateFile } from './template/write-template';
export type { TemplateContent } from './template/template-rows';
export { removeExpiredUploads } from './upload-allowance.query';
export type { Committed, UploadSummary } from './upload';
export type { UploadAnswer } from './uploads/upload-answer';
export { UploadAllowance1763810000000 } from './uploads/upload-allowance.migration';
export { Uploads1763800000000 } from './uploads/uploads.migration';
