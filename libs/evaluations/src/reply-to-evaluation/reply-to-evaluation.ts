import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';

export const replyToEvaluationSchema = z
  .strictObject({ agrees: z.boolean(), text: z.string().trim().min(1).max(20000).optional() })
  .meta({ id: 'ReplyToEvaluation' });
export class ReplyToEvaluation extends Command<z.infer<typeof replyToEvaluationSchema>> {}

/** The municipality's right of reply: once for each submission; to disagree one says why. */
export function replyToEvaluation(
  { status }: EvaluationState,
  { data: { agrees, text }, context }: ReplyToEvaluation,
): Decision<EvaluationEvent> {
  if (status !== 'submitted') {
    return refuse(
      'conflict',
      '',
      'not-submitted',
      'Det finns ingen inlämnad utvärdering att svara på.',
      'There is no submitted evaluation to reply to.',
    );
  }
  if (!agrees && text === undefined) {
    return refuse(
      'invalid',
      'text',
      'text-needed',
      'Skriv vad kommunen inte håller med om.',
      'Say what the municipality does not agree with.',
    );
  }
  return [{ type: 'EvaluationReplied.v1', data: { agrees, ...(text && { text }), repliedAt: context.now } }];
}
