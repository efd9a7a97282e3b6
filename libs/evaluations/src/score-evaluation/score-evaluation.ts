import { Command, type Decision } from '#kernel';
import { z } from 'zod';
import { checkScores } from '../check-scores';
import { measureOf, sameScore, type EvaluationEvent, type EvaluationState } from '../evaluation';
import { instrumentOf } from '../instrument-of';
import { notOpen } from '../open';
import { scoresSchema } from '../schemas';

export const scoreEvaluationSchema = z.strictObject({ scores: scoresSchema }).meta({ id: 'ScoreEvaluation' });
export class ScoreEvaluation extends Command<z.infer<typeof scoreEvaluationSchema>> {}

/** Records the scores that differ from what stands; later ones replace earlier ones of the same measure. */
export function scoreEvaluation(state: EvaluationState, { data, context }: ScoreEvaluation): Decision<EvaluationEvent> {
  const refusal = notOpen(state) ?? checkScores(instrumentOf(state), data.scores);
  if (refusal) return refusal;
  const scores = data.scores.filter((score) => !sameScore(state.scores[measureOf(score)], score));
  return scores.length === 0 ? [] : [{ type: 'EvaluationScored.v1', data: { scores, scoredAt: context.now } }];
}
