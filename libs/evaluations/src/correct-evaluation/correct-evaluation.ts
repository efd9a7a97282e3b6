import { Command, Refusal, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import { checkScores } from '../check-scores';
import { measureOf, sameScore, withScores, type EvaluationEvent, type EvaluationState } from '../evaluation';
import { depthOf, figuresOf, gapsIn, publishedFigures } from '../figures';
import { instrumentOf } from '../instrument-of';
import { reasonSchema, scoresSchema } from '../schemas';

export const correctEvaluationSchema = z
  .strictObject({ scores: scoresSchema, reason: reasonSchema })
  .meta({ id: 'CorrectEvaluation' });
export class CorrectEvaluation extends Command<z.infer<typeof correctEvaluationSchema>> {}

/** Corrects what is published. What stood before remains in the history, with the reason. */
export function correctEvaluation(
  state: EvaluationState,
  { data, context }: CorrectEvaluation,
): Decision<EvaluationEvent> {
  if (state.status !== 'published' && state.status !== 'corrected') {
    return refuse(
      'conflict',
      '',
      'not-published',
      'Bara en publicerad utvärdering kan rättas.',
      'Only a published evaluation can be corrected.',
    );
  }
  const instrument = instrumentOf(state);
  const unfit = checkScores(instrument, data.scores);
  if (unfit) return unfit;
  const scores = data.scores.filter((score) => !sameScore(state.scores[measureOf(score)], score));
  if (scores.length === 0) {
    return refuse(
      'conflict',
      'scores',
      'nothing-changes',
      'Poängen är redan de som anges.',
      'The scores already are what is given.',
    );
  }
  const figures = figuresOf(instrument, withScores(state.scores, scores));
  const [gap, ...gaps] = gapsIn(instrument, figures);
  if (gap) return new Refusal('invalid', [gap, ...gaps]);
  const depth = depthOf(figures);
  if (!depth) throw new Error('A published evaluation has scores');
  const corrected = {
    scores,
    reason: data.reason,
    depth,
    figures: publishedFigures(figures),
    correctedAt: context.now,
  };
  return [{ type: 'EvaluationCorrected.v1', data: corrected }];
}
