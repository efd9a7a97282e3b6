import type { Score } from '#evaluations';

type SubQuestionScore = Extract<Score, { subQuestion: string }>;
type AreaScore = Extract<Score, { area: string }>;

/** An evaluation's scores apart by depth. */
export interface ScoresByDepth {
  readonly subQuestions: readonly SubQuestionScore[];
  readonly areas: readonly AreaScore[];
  readonly total?: string;
}

export function scoresByDepth(scores: readonly Score[]): ScoresByDepth {
  return {
    subQuestions: scores.filter((score): score is SubQuestionScore => 'subQuestion' in score),
    areas: scores.filter((score): score is AreaScore => 'area' in score),
    total: scores.flatMap((score) => ('total' in score ? [score.total] : []))[0],
  };
}
