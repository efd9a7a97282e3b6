export type { SampleInterimReport } from './interim-reports/sample-interim-report';
export { sampleInterimReports } from './interim-reports/sample-interim-reports';
export { transcribedReports } from './interim-reports/transcribed-reports';
export { publishedEvaluations } from './published-evaluations';
export type { SampleEvaluation, SampleObservation } from './sample-evaluation';
export { inventedEvaluations, sampleEvaluations } from './sample-evaluations';
export { sampleStatements, type SampleStatements } from './sample-statements';
