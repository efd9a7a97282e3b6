import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';
import { instrumentOf } from '../instrument-of';
import { notOpen } from '../open';

export const observeEvaluationSchema = z
  .strictObject({
    area: z.string().max(10),
    kind: z.enum(['strength', 'improvement', 'goodExample']),
    text: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'ObserveEvaluation' });
export class ObserveEvaluation extends Command<z.infer<typeof observeEvaluationSchema>> {}

/** Records an observation once; the same words again for the same area change nothing. */
export function observeEvaluation(
  state: EvaluationState,
  { data: { area, kind, text }, context }: ObserveEvaluation,
): Decision<EvaluationEvent> {
  const refusal = notOpen(state);
  if (refusal) return refusal;
  const { version, areas } = instrumentOf(state);
  if (!areas.some(({ number }) => number === area)) {
    return refuse(
      'invalid',
      'area',
      'unknown-area',
      `Version ${version} har inget område ${area}.`,
      `Version ${version} has no area ${area}.`,
    );
  }
  if (state.observations.some((o) => o.area === area && o.kind === kind && o.text === text)) return [];
  return [{ type: 'EvaluationObserved.v1', data: { area, kind, text, observedAt: context.now } }];
}
