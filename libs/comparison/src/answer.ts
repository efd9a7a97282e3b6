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
  readonly notShown: readonly NotShown[];
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
