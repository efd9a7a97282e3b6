import { nothing } from '#kernel';
import type { EvaluationRow } from '#evaluations';

export const page = (row: EvaluationRow) => [row, nothing];
