import type { ObservationKind, Score } from '#evaluations';

/** An observation as the evaluators wrote it, in one area. */
export interface SampleObservation {
  readonly area: string;
  readonly kind: ObservationKind;
  readonly text: string;
}

/** A whole evaluation, from its start to the municipality's reply. */
export interface SampleEvaluation {
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly source?: string;
  readonly note?: string;
  /** The municipality is invented. */
  readonly isSample: boolean;
  readonly scores: readonly Score[];
  readonly observations: readonly SampleObservation[];
  /** Null when no reply is known; it is then published for the reason in `withoutReplyReason`. */
  readonly reply: { readonly agrees: boolean; readonly text?: string } | null;
  readonly withoutReplyReason?: string;
}
