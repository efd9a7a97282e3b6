import { Command, type CommandContext, type Decision } from '#kernel';
import { z } from 'zod';
import { checkScores } from '../check-scores';
import { measureOf, sameScore, type EvaluationEvent, type EvaluationState, type ScoreOrigin } from '../evaluation';
import { instrumentOf } from '../instrument-of';
import { notOpen } from '../open';
import { scoresSchema } from '../schemas';

export const scoreEvaluationSchema = z.strictObject({ scores: scoresSchema }).meta({ id: 'ScoreEvaluation' });

/** `origin` says where scores that were read from an upload stand in it; nobody states that in a body. */
export class ScoreEvaluation extends Command<z.infer<typeof scoreEvaluationSchema>> {
  constructor(
    id: string,
    data: z.infer<typeof scoreEvaluationSchema>,
    context: CommandContext,
    readonly origin: ScoreOrigin = {},
  ) {
    super(id, data, context);
  }
}

/**
 * Records the scores that differ from what stands; later ones replace earlier ones of the same measure. Scores out of an
 * upload are recorded also when none differs: where they stand is new.
 */
export function scoreEvaluation(
  state: EvaluationState,
  { data, context, origin }: ScoreEvaluation,
): Decision<EvaluationEvent> {
  const refusal = notOpen(state) ?? checkScores(instrumentOf(state), data.scores);
  if (refusal) return refusal;
  const scores = data.scores.filter((score) => !sameScore(state.scores[measureOf(score)], score));
  if (scores.length === 0 && !origin.source) return [];
  return [{ type: 'EvaluationScored.v1', data: { scores, ...origin, scoredAt: context.now } }];
}
