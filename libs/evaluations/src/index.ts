export { checkScores } from './check-scores';
export { CorrectEvaluation } from './correct-evaluation/correct-evaluation';
export type { Correction, ScoreChange } from './corrections/corrections';
export { corrections, correctionsTable } from './corrections/corrections.table';
export {
  evaluationId,
  evaluationStream,
  measureOf,
  sameScore,
  type Depth,
  type EvaluationEvent,
  type EvaluationState,
  type ObservationKind,
  type PublishedFigures,
  type Score,
  type ScoreOrigin,
  type Status,
  withScores,
} from './evaluation';
export type { HistoryEntry } from './evaluation-history/evaluation-history';
export type {
  AcceptedDifference,
  AreaFigures,
  EvaluationRow,
  FigureOrigin,
  FigurePair,
  SubQuestionFigures,
  WithdrawnBefore,
} from './evaluation-page/evaluation-row';
export { evaluationPage, evaluationPageTable } from './evaluation-page/evaluation-page.table';
export { evaluationCatalogue } from './evaluation.upcasters';
export { EvaluationsModule } from './evaluations.module';
export { depthOf, differenceOf, figuresOf, gapsIn, type Figure, type Known } from './figures';
export type { AreaCorrespondence, Instrument, InstrumentArea, SubQuestion } from './instruments/instrument';
export { allInstruments, findCorrespondence, findInstrument } from './instruments/instruments';
export { ObserveEvaluation, observeEvaluation } from './observe-evaluation/observe-evaluation';
export { PublishEvaluation } from './publish-evaluation/publish-evaluation';
export type { PublishedEvaluation, PublishedEvaluationsRow } from './published-evaluations/published-evaluations';
export { publishedEvaluations, publishedEvaluationsTable } from './published-evaluations/published-evaluations.table';
export { anyEvaluator, assignedEvaluator, maySee } from './may';
export { measureWords } from './measure-words';
export { ReplyToEvaluation } from './reply-to-evaluation/reply-to-evaluation';
export { ScoreEvaluation, scoreEvaluation } from './score-evaluation/score-evaluation';
export { StartEvaluation, startEvaluation } from './start-evaluation/start-evaluation';
export { scoreSchema } from './schemas';
export { SubmitEvaluation } from './submit-evaluation/submit-evaluation';
export { WithdrawEvaluation } from './withdraw-evaluation/withdraw-evaluation';
