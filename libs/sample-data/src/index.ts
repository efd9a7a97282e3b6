export { publishedEvaluations } from './published-evaluations';
export type { SampleEvaluation, SampleObservation } from './sample-evaluation';
export { inventedEvaluations, sampleEvaluations } from './sample-evaluations';
