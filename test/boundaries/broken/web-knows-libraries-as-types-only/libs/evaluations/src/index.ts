export const evaluation = 'evaluation';
export interface EvaluationRow {
  readonly id: string;
}
