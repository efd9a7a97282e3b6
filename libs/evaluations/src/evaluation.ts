import type { Event, Stream } from '#kernel';

/** How deep an evaluation is known. Nothing is imputed from one depth to a deeper one. */
export type Depth = 'sub-question' | 'area' | 'total';

export const STATUSES = ['started', 'scored', 'submitted', 'replied', 'published', 'corrected', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** One score as it stands in the source: decimal strings, percent 0–100, printed points as printed. */
export type Score =
  | { readonly subQuestion: string; readonly percent: string; readonly printedPoints?: string }
  | { readonly area: string; readonly printedPoints: string }
  | { readonly total: string };

/**
 * What is published, by measure (`total`, `area:1`, `sub:1.1`): points as a decimal string, and half the width of the
 * interval that the source's precision leaves.
 */
export type PublishedFigures = Readonly<Record<string, { readonly value: string; readonly halfWidth: string }>>;

export type ObservationKind = 'strength' | 'improvement' | 'goodExample';

export interface Observation {
  readonly area: string;
  readonly kind: ObservationKind;
  readonly text: string;
}

/** Where scores that were read from an upload stand in it, and what a person said about differences in it. */
export interface ScoreOrigin {
  readonly source?: {
    readonly uploadId: string;
    /** By measure: the place in the upload, such as `line:62` or `page:4 line:12`. */
    readonly places: Readonly<Record<string, string>>;
    /** Measures whose score a person gave instead of what was read, or where nothing was read. */
    readonly mended?: readonly string[];
  };
  /** Differences that rounding does not explain, accepted as printed, with the reason. */
  readonly acceptedDifferences?: readonly { readonly measure: string; readonly reason: string }[];
}

export type EvaluationEvent =
  | Event<
      'EvaluationStarted.v1',
      {
        readonly municipalityCode: string;
        readonly instrumentVersion: string;
        readonly year: number;
        /** Actors who may score it. */
        readonly evaluatorIds: readonly string[];
        /** Where the figures come from, as a reader would look it up. */
        readonly source?: string;
        readonly note?: string;
        /** Belongs to an invented municipality. */
        readonly isSample: boolean;
        readonly startedAt: string;
      }
    >
  | Event<'EvaluationScored.v1', { readonly scores: readonly Score[]; readonly scoredAt: string } & ScoreOrigin>
  | Event<
      'EvaluationObserved.v1',
      { readonly area: string; readonly kind: ObservationKind; readonly text: string; readonly observedAt: string }
    >
  | Event<'EvaluationSubmitted.v1', { readonly depth: Depth; readonly submittedAt: string }>
  | Event<'EvaluationReplied.v1', { readonly agrees: boolean; readonly text?: string; readonly repliedAt: string }>
  | Event<
      'EvaluationPublished.v1',
      {
        readonly municipalityCode: string;
        readonly instrumentVersion: string;
        readonly year: number;
        readonly depth: Depth;
        readonly figures: PublishedFigures;
        readonly isSample: boolean;
        /** Why it was published although the municipality had not replied. */
        readonly withoutReplyReason?: string;
        readonly publishedAt: string;
      }
    >
  | Event<
      'EvaluationCorrected.v1',
      {
        readonly scores: readonly Score[];
        readonly reason: string;
        readonly depth: Depth;
        readonly figures: PublishedFigures;
        readonly correctedAt: string;
      }
    >
  | Event<'EvaluationWithdrawn.v1', { readonly reason: string; readonly withdrawnAt: string }>;

export interface EvaluationState {
  /** `none` before the first event. */
  readonly status: 'none' | Status;
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly evaluatorIds: readonly string[];
  readonly isSample: boolean;
  /** Latest score by measure: `sub:1.1`, `area:1`, `total`. */
  readonly scores: Readonly<Record<string, Score>>;
  readonly observations: readonly Observation[];
  /** Whether it has ever been published: a withdrawn one is then still known to everyone, without its figures. */
  readonly wasPublished: boolean;
  /** The municipality's latest reply to the latest submission. */
  readonly agrees?: boolean;
}

const nothing: EvaluationState = {
  status: 'none',
  municipalityCode: '',
  instrumentVersion: '',
  year: 0,
  evaluatorIds: [],
  isSample: false,
  scores: {},
  observations: [],
  wasPublished: false,
};

/** The key under which a score is kept and compared: `sub:1.1`, `area:1` or `total`. */
export function measureOf(score: Score): string {
  if ('subQuestion' in score) return `sub:${score.subQuestion}`;
  if ('area' in score) return `area:${score.area}`;
  return 'total';
}

/** The scores with later ones in place of earlier ones of the same measure. */
export function withScores(
  scores: Readonly<Record<string, Score>>,
  later: readonly Score[],
): Readonly<Record<string, Score>> {
  return { ...scores, ...Object.fromEntries(later.map((score) => [measureOf(score), score])) };
}

/** Whether two scores of one measure say the same. */
export function sameScore(a: Score | undefined, b: Score): boolean {
  if (!a) return false;
  const [left, right] = [a, b].map((score) => Object.entries(score).sort(([x], [y]) => (x < y ? -1 : 1)));
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Name of the one stream that an evaluation of this municipality, instrument version and year can have. */
export function evaluationId(municipalityCode: string, instrumentVersion: string, year: number): string {
  return `${municipalityCode}-${instrumentVersion}-${year}`;
}

/** What is added after a reply is new to the municipality: it must be submitted anew, and may be replied to anew. */
export function reopened<S extends EvaluationState['status']>(status: S): S | 'scored' {
  return status === 'replied' ? 'scored' : status;
}

export const evaluationStream: Stream<EvaluationState, EvaluationEvent> = {
  category: 'evaluation',
  initial: nothing,
  evolve(state, { type, data }) {
    switch (type) {
      case 'EvaluationStarted.v1': {
        const { municipalityCode, instrumentVersion, year, evaluatorIds, isSample } = data;
        return { ...nothing, status: 'started', municipalityCode, instrumentVersion, year, evaluatorIds, isSample };
      }
      case 'EvaluationScored.v1':
        return { ...state, status: 'scored', scores: withScores(state.scores, data.scores) };
      case 'EvaluationObserved.v1': {
        const { area, kind, text } = data;
        const status = reopened(state.status);
        return { ...state, status, observations: [...state.observations, { area, kind, text }] };
      }
      case 'EvaluationSubmitted.v1':
        return { ...state, status: 'submitted', agrees: undefined };
      case 'EvaluationReplied.v1':
        return { ...state, status: 'replied', agrees: data.agrees };
      case 'EvaluationPublished.v1':
        return { ...state, status: 'published', wasPublished: true };
      case 'EvaluationCorrected.v1':
        return { ...state, status: 'corrected', scores: withScores(state.scores, data.scores) };
      case 'EvaluationWithdrawn.v1':
        return { ...state, status: 'withdrawn' };
    }
  },
};
