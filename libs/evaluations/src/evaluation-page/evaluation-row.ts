import type { Depth, ObservationKind, Score, Status } from '../evaluation';

/** A printed figure and the one computed from the level below, side by side. Points as decimal strings. */
export interface FigurePair {
  /** Sum of max × percent where sub-questions are known; for a total, else the sum of the printed areas. */
  readonly computed: string | null;
  readonly printed: string | null;
  /** printed − computed, null unless both are known. */
  readonly difference: string | null;
  /** How far rounding alone can bring the two apart. */
  readonly tolerance: string | null;
  readonly explainedByRounding: boolean | null;
}

export interface SubQuestionFigures {
  readonly number: string;
  readonly title: string;
  readonly maxPoints: string;
  readonly percent: string | null;
  readonly computed: string | null;
  readonly printed: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly explainedByRounding: boolean | null;
}

export interface AreaFigures extends FigurePair {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly maxPoints: string;
  readonly subQuestions: readonly SubQuestionFigures[];
  readonly observations: readonly { readonly kind: ObservationKind; readonly text: string }[];
}

/** Where a figure that was read from an upload stands in it. */
export interface FigureOrigin {
  readonly uploadId: string;
  /** `line:62`, `page:4 line:12`; null where a person gave a figure that was not read. */
  readonly place: string | null;
  /** A person gave it instead of what was read. */
  readonly mended: boolean;
}

/** A difference that rounding does not explain, accepted as printed. It stays when the figure later becomes another. */
export interface AcceptedDifference {
  readonly measure: string;
  readonly reason: string;
  readonly acceptedAt: string;
  /** The two figures as they stood then. */
  readonly printed: string | null;
  readonly computed: string | null;
}

/** A publication that was withdrawn, of an evaluation that has been started anew: as everyone may still see it. */
export interface WithdrawnBefore {
  readonly version: number;
  readonly evaluation: Pick<
    EvaluationRow,
    'source' | 'note' | 'reply' | 'withoutReplyReason' | 'submittedAt' | 'publishedAt' | 'corrections'
  >;
  readonly withdrawal: NonNullable<EvaluationRow['withdrawal']>;
}

/** One evaluation as it is read: table row, JSON answer and the page's data in one. */
export interface EvaluationRow {
  readonly id: string;
  /** Number of events behind it; the value for If-Match. */
  readonly version: number;
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly status: Status;
  /** Deepest complete level; null while none is complete. */
  readonly depth: Depth | null;
  /** Whether it has ever been published. */
  readonly wasPublished: boolean;
  readonly isSample: boolean;
  /** Who may see it as its evaluators; empty once everyone may. */
  readonly evaluatorIds: readonly string[];
  readonly source: string | null;
  readonly note: string | null;
  readonly progress: { readonly scored: number; readonly of: number };
  readonly total: FigurePair & { readonly maxPoints: string };
  readonly areas: readonly AreaFigures[];
  /** The scores as they were given, by measure (`sub:1.1`, `area:1`, `total`). */
  readonly scores: Readonly<Record<string, Score>>;
  /** Where the scores that were read from uploads stand in them, by measure. */
  readonly origins: Readonly<Record<string, FigureOrigin>>;
  readonly acceptedDifferences: readonly AcceptedDifference[];
  readonly reply: { readonly agrees: boolean; readonly text: string | null; readonly repliedAt: string } | null;
  readonly withoutReplyReason: string | null;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly corrections: readonly { readonly reason: string; readonly correctedAt: string }[];
  /** Set when withdrawn; the figures are then empty. */
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: string } | null;
  /** Whether it was started anew after a publication that was withdrawn, and not published again since. */
  readonly wasWithdrawn: boolean;
  readonly withdrawnBefore: WithdrawnBefore | null;
}
