/** What a comparison answers: all figures are decimal strings in points, null where they may not or cannot be shown. */
export interface ComparisonAnswer {
  readonly subject: {
    readonly municipalityCode: string;
    readonly name: string;
    readonly evaluationId: string;
    readonly instrumentVersion: string;
    readonly year: number;
    readonly depth: 'sub-question' | 'area' | 'total';
    readonly isSample: boolean;
    /** The subject's evaluation before this one, of the same instrument version. */
    readonly previous: { readonly evaluationId: string; readonly year: number } | null;
  };
  readonly asOf: { readonly position: string; readonly instant: string };
  readonly peers: PeerSet;
  readonly total: MeasureAnswer;
  readonly areas: readonly AreaAnswer[];
  /** Null without a previous evaluation. */
  readonly decomposition: ChangeDecomposition | null;
  readonly rules: readonly StatedRule[];
  readonly notShown: readonly NotShown[];
}

/** A rule that the answer's figures follow, with where it comes from. */
export interface StatedRule {
  /** Fixed name of the figure or the matter: `rank`, `rankInterval`, `fewPeers` … */
  readonly figure: string;
  readonly text: string;
  readonly source: string;
}

/** Which area, and in it which sub-question, brought how much of a change. */
export interface ChangeDecomposition {
  readonly from: { readonly evaluationId: string; readonly year: number };
  readonly to: { readonly evaluationId: string; readonly year: number };
  readonly parts: readonly AreaChange[];
  /** What the areas add up to, beside the change of the total itself; null unless every area is known both times. */
  readonly total: SumCheck | null;
}

export interface AreaChange {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  /** In points; null when the area is not known both times. */
  readonly change: string | null;
  /** Whether rounding in the sources could have made it alone. */
  readonly withinRounding: boolean | null;
  readonly subQuestions: readonly {
    readonly number: string;
    readonly title: string;
    readonly change: string;
    readonly withinRounding: boolean;
  }[];
  /** What the sub-questions add up to; null unless every one of the area is known both times. */
  readonly sum: SumCheck | null;
}

/** The changes of the parts added up, beside the change of the whole. */
export interface SumCheck {
  readonly sumOfParts: string;
  readonly change: string;
  /** change − sumOfParts: the parts are not scaled to make it vanish. */
  readonly residual: string;
  /** The farthest that rounding in the sources can bring the two apart. */
  readonly tolerance: string;
  readonly explainedByRounding: boolean;
}

export interface PeerSet {
  /** The rule as asked, such as `latest:27`. */
  readonly rule: string;
  readonly members: readonly PeerMember[];
  /** How many the rule allowed, before evaluations of the version were looked for. */
  readonly eligible: number;
  readonly leftOut: readonly {
    readonly municipalityCode: string;
    readonly name: string;
    readonly reason: string;
    readonly detail: string;
  }[];
  readonly containsSample: boolean;
  /** The saved network that gave the members, as it was on a day; null for every other rule. */
  readonly network: { readonly id: string; readonly name: string; readonly validOn: string } | null;
}

export interface PeerMember {
  readonly municipalityCode: string;
  readonly name: string;
  readonly evaluationId: string;
  readonly year: number;
  readonly total: string | null;
  readonly isSample: boolean;
}

export interface MeasureAnswer {
  /** `total`, `area:1` or `sub:1.1`. */
  readonly measure: string;
  readonly maxPoints: string;
  readonly score: string | null;
  /** Half the width of the interval that the source's precision leaves around the score. */
  readonly halfWidth: string | null;
  /** How many are ranked, the subject among them. */
  readonly n: number;
  readonly rank: number | null;
  readonly rankInterval: { readonly from: number; readonly to: number } | null;
  readonly percentile: string | null;
  readonly quartile: 1 | 2 | 3 | 4 | null;
  readonly mean: string | null;
  readonly median: string | null;
  readonly lowerQuartile: string | null;
  readonly upperQuartile: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly gapToMean: string | null;
  readonly gapToBest: string | null;
  /** Score minus the previous evaluation's. */
  readonly change: string | null;
  readonly previousScore: string | null;
}

export interface AreaAnswer extends MeasureAnswer {
  readonly number: string;
  /** The instrument's own title, Swedish. */
  readonly title: string;
  readonly titleEn: string;
  readonly subQuestions: readonly (MeasureAnswer & { readonly number: string; readonly title: string })[];
}

export interface NotShown {
  /** What is missing: `quartiles`, `percentile`, `area:3`, `sub`, `change` … */
  readonly what: string;
  /** Fixed code: `fewer-than-five-peers`, `fewer-than-two-peers`, `subject-has-no-score`, `no-previous-evaluation` … */
  readonly why: string;
  /** The same in words, in the reader's language. */
  readonly detail: string;
}

/** `GET /rankings`. */
export interface RankingAnswer {
  readonly instrumentVersion: string;
  readonly measure: string;
  readonly asOf: { readonly position: string; readonly instant: string };
  readonly peers: PeerSet;
  readonly rows: readonly RankingRow[];
}

export interface RankingRow {
  readonly rank: number;
  readonly rankInterval: { readonly from: number; readonly to: number };
  readonly municipalityCode: string;
  readonly name: string;
  readonly year: number;
  readonly evaluationId: string;
  readonly score: string;
  readonly halfWidth: string;
  readonly isSample: boolean;
}
