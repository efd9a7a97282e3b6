export { CorrectEvaluation } from './correct-evaluation/correct-evaluation';
export {
  evaluationId,
  evaluationStream,
  measureOf,
  type Depth,
  type EvaluationEvent,
  type ObservationKind,
  type PublishedFigures,
  type Score,
  type Status,
} from './evaluation';
export type { HistoryEntry } from './evaluation-history/evaluation-history';
export type { AreaFigures, EvaluationRow, FigurePair, SubQuestionFigures } from './evaluation-page/evaluation-row';
export { evaluationPage, evaluationPageTable } from './evaluation-page/evaluation-page.table';
export { evaluationCatalogue } from './evaluation.upcasters';
export { EvaluationsModule } from './evaluations.module';
export type { AreaCorrespondence, Instrument, InstrumentArea, SubQuestion } from './instruments/instrument';
export { allInstruments, findCorrespondence, findInstrument } from './instruments/instruments';
export { ObserveEvaluation } from './observe-evaluation/observe-evaluation';
export { PublishEvaluation } from './publish-evaluation/publish-evaluation';
export type { PublishedEvaluation, PublishedEvaluationsRow } from './published-evaluations/published-evaluations';
export { publishedEvaluations, publishedEvaluationsTable } from './published-evaluations/published-evaluations.table';
export { ReplyToEvaluation } from './reply-to-evaluation/reply-to-evaluation';
export { ScoreEvaluation } from './score-evaluation/score-evaluation';
export { StartEvaluation } from './start-evaluation/start-evaluation';
export { SubmitEvaluation } from './submit-evaluation/submit-evaluation';
export { WithdrawEvaluation } from './withdraw-evaluation/withdraw-evaluation';
