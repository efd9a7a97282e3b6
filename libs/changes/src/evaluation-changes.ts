import { idIn, type RecordedEvent } from '#event-store';
import { evaluationStream, type EvaluationEvent } from '#evaluations';
import { findMunicipality } from '#registry';
import type { EvaluationChange } from './change';
import { placeOf } from './place';

/** Those that make an evaluation public or take it back, and the start, which tells whose it is. */
export const EVALUATION_TYPES = [
  'EvaluationStarted.v1',
  'EvaluationPublished.v1',
  'EvaluationCorrected.v1',
  'EvaluationWithdrawn.v1',
] as const satisfies readonly EvaluationEvent['type'][];

type Taken = Extract<EvaluationEvent, { readonly type: (typeof EVALUATION_TYPES)[number] }>;

/** What is remembered of an evaluation between its events. */
export interface KnownEvaluation {
  readonly about: Pick<EvaluationChange, 'municipalityCode' | 'instrumentVersion' | 'year' | 'isSample'>;
  readonly isPublished: boolean;
}

export interface EvaluationStep {
  readonly known: KnownEvaluation;
  /** Left out when the event says nothing to the public. */
  readonly change?: EvaluationChange;
}

/**
 * What one event of an evaluation makes of what is known about it, and what of it is public.
 *
 * @throws RangeError when something comes before the start, which the rules never allow.
 */
export function evaluationStep(earlier: KnownEvaluation | undefined, recorded: RecordedEvent<Taken>): EvaluationStep {
  const { type, data } = recorded.event;
  if (type === 'EvaluationStarted.v1') {
    const { municipalityCode, instrumentVersion, year, isSample } = data;
    return { known: { about: { municipalityCode, instrumentVersion, year, isSample }, isPublished: false } };
  }
  if (!earlier) throw new RangeError(`${recorded.stream} does not begin with its start`);
  const { about, isPublished } = earlier;
  switch (type) {
    case 'EvaluationPublished.v1': {
      const said = { total: data.figures['total']?.value ?? null, reason: data.withoutReplyReason ?? null };
      return told({ about, isPublished: true }, recorded, { type: 'EvaluationPublished', ...said });
    }
    case 'EvaluationCorrected.v1': {
      const said = { total: data.figures['total']?.value ?? null, reason: data.reason };
      return told(earlier, recorded, { type: 'EvaluationCorrected', ...said });
    }
    case 'EvaluationWithdrawn.v1': {
      const known = { about, isPublished: false };
      if (!isPublished) return { known };
      return told(known, recorded, { type: 'EvaluationWithdrawn', total: null, reason: data.reason });
    }
  }
}

type Said = Pick<EvaluationChange, 'type' | 'total' | 'reason'>;

function told(known: KnownEvaluation, recorded: RecordedEvent, { type, total, reason }: Said): EvaluationStep {
  const { about } = known;
  const id = idIn(evaluationStream.category, recorded.stream);
  const municipalityName = findMunicipality(about.municipalityCode)?.name ?? about.municipalityCode;
  const place = placeOf(recorded, { id, path: 'evaluations' });
  return { known, change: { ...place, kind: 'evaluation', type, ...about, municipalityName, total, reason } };
}
