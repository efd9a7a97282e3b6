import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';
import { reasonSchema } from '../schemas';

export const withdrawEvaluationSchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'WithdrawEvaluation' });
export class WithdrawEvaluation extends Command<z.infer<typeof withdrawEvaluationSchema>> {}

/** Takes an evaluation back. Its figures leave every comparison; that it was withdrawn, and why, stays known. */
export function withdrawEvaluation(
  { status }: EvaluationState,
  { data: { reason }, context }: WithdrawEvaluation,
): Decision<EvaluationEvent> {
  if (status === 'withdrawn') {
    return refuse(
      'conflict',
      '',
      'already-withdrawn',
      'Utvärderingen är redan återkallad.',
      'The evaluation has already been withdrawn.',
    );
  }
  return [{ type: 'EvaluationWithdrawn.v1', data: { reason, withdrawnAt: context.now } }];
}
