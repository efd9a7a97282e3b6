import { Command, Refusal, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';
import { depthOf, figuresOf, gapsIn } from '../figures';
import { instrumentOf } from '../instrument-of';

export const submitEvaluationSchema = z.strictObject({}).prefault({}).meta({ id: 'SubmitEvaluation' });
export class SubmitEvaluation extends Command<z.infer<typeof submitEvaluationSchema>> {}

/** Submits what is whole: all sub-questions of every area that has any, all areas if any has one, or a total alone. */
export function submitEvaluation(state: EvaluationState, { context }: SubmitEvaluation): Decision<EvaluationEvent> {
  if (state.status !== 'scored') {
    return state.status === 'started'
      ? refuse('conflict', '', 'not-scored', 'Utvärderingen har inga poäng än.', 'The evaluation has no scores yet.')
      : refuse(
          'conflict',
          '',
          'not-open',
          'Utvärderingen är redan inlämnad.',
          'The evaluation has already been submitted.',
        );
  }
  const instrument = instrumentOf(state);
  const figures = figuresOf(instrument, state.scores);
  const [gap, ...gaps] = gapsIn(instrument, figures);
  if (gap) return new Refusal('conflict', [gap, ...gaps]);
  const depth = depthOf(figures);
  if (!depth)
    return refuse(
      'conflict',
      '',
      'not-scored',
      'Utvärderingen har inga poäng än.',
      'The evaluation has no scores yet.',
    );
  return [{ type: 'EvaluationSubmitted.v1', data: { depth, submittedAt: context.now } }];
}
