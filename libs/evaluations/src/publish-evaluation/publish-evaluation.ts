import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';
import { depthOf, figuresOf, publishedFigures } from '../figures';
import { instrumentOf } from '../instrument-of';
import { reasonSchema } from '../schemas';

export const publishEvaluationSchema = z
  .strictObject({ withoutReplyReason: reasonSchema.optional() })
  .prefault({})
  .meta({ id: 'PublishEvaluation' });
export class PublishEvaluation extends Command<z.infer<typeof publishEvaluationSchema>> {}

/** Publishes a submitted evaluation after the municipality's reply, or without one for a stated reason. */
export function publishEvaluation(
  state: EvaluationState,
  { data: { withoutReplyReason }, context }: PublishEvaluation,
): Decision<EvaluationEvent> {
  const { status, municipalityCode, instrumentVersion, year, isSample } = state;
  if (status !== 'submitted' && status !== 'replied') {
    return refuse(
      'conflict',
      '',
      'not-submitted',
      'Bara en inlämnad utvärdering kan publiceras.',
      'Only a submitted evaluation can be published.',
    );
  }
  if (status === 'submitted' && withoutReplyReason === undefined) {
    return refuse(
      'conflict',
      'withoutReplyReason',
      'awaiting-reply',
      'Kommunen har inte svarat än. Vänta på svaret, eller ange varför utvärderingen publiceras utan det.',
      'The municipality has not replied yet. Wait for the reply, or say why it is published without one.',
    );
  }
  const figures = figuresOf(instrumentOf(state), state.scores);
  const depth = depthOf(figures);
  if (!depth) throw new Error('A submitted evaluation has scores');
  const without = status === 'submitted' && withoutReplyReason ? { withoutReplyReason } : {};
  const data = {
    municipalityCode,
    instrumentVersion,
    year,
    depth,
    figures: publishedFigures(figures),
    isSample,
    ...without,
  };
  return [{ type: 'EvaluationPublished.v1', data: { ...data, publishedAt: context.now } }];
}
