import { evaluationStream, type EvaluationEvent } from '#evaluations';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import type { ReportedCorrection } from './report';

/**
 * The correction or withdrawal that an evaluation's event at a position is; undefined when the event is neither, or the
 * evaluation is of another version of the instrument.
 */
export function correctionIn(
  evaluationId: string,
  events: readonly RecordedEvent<EvaluationEvent>[],
  position: bigint,
  instrumentVersion: string,
): Omit<ReportedCorrection, 'name'> | undefined {
  const placed = events.find((one) => one.position === position);
  if (placed?.event.type !== 'EvaluationCorrected.v1' && placed?.event.type !== 'EvaluationWithdrawn.v1')
    return undefined;
  const upTo = events.filter((one) => one.position <= position).map(({ event }) => event);
  const state = fold(evaluationStream, upTo);
  if (state.instrumentVersion !== instrumentVersion) return undefined;
  return {
    position: position.toString(),
    at: placed.recordedAt,
    kind: placed.event.type === 'EvaluationCorrected.v1' ? 'corrected' : 'withdrawn',
    evaluationId,
    municipalityCode: state.municipalityCode,
    year: state.year,
    reason: placed.event.data.reason,
  };
}
