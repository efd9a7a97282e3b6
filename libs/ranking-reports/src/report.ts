/** A ranking report as it is stored: every format is made from this and nothing else. Points are decimal strings. */
export interface RankingReport {
  readonly id: string;
  readonly title: string;
  readonly scheduleId: string | null;
  /** `2026-10-25T02:30` in Stockholm; null for one that was asked for. */
  readonly period: string | null;
  readonly dueAt: string;
  readonly asOf: PointInLog;
  /** The report that movements are measured from; null for a first one. */
  readonly since: { readonly reportId: string; readonly asOf: PointInLog } | null;
  readonly instrumentVersion: string;
  readonly formats: readonly string[];
  readonly referenceSet: ReferenceSet;
  /** The total and each area, or the measures that were chosen. */
  readonly tables: readonly RankingTable[];
  readonly mostImproved: MostImproved;
  /** What was corrected or withdrawn after the report before and up to this one, in order. */
  readonly corrections: readonly ReportedCorrection[];
}

export interface PointInLog {
  readonly position: string;
  readonly instant: string;
}

/** Who is ranked, by which rule, and who is not. */
export interface ReferenceSet {
  readonly rule: string;
  readonly network: { readonly id: string; readonly name: string; readonly validOn: string } | null;
  readonly eligible: number;
  readonly members: readonly ReportMember[];
  readonly leftOut: readonly {
    readonly municipalityCode: string;
    readonly name: string;
    readonly reason: LeftOutReason;
  }[];
  readonly containsSample: boolean;
}

export type LeftOutReason =
  'no-published-evaluation' | 'no-group-membership' | 'is-the-subject' | 'unknown-municipality';

export interface ReportMember {
  readonly municipalityCode: string;
  readonly name: string;
  readonly evaluationId: string;
  readonly year: number;
  readonly isSample: boolean;
}

export interface RankingTable {
  /** `total`, `area:1` or `sub:1.1`. */
  readonly measure: string;
  /** `1` of `area:1`; empty for the total. */
  readonly number: string;
  /** The instrument's own title; empty for the total. */
  readonly title: string;
  readonly titleEn: string;
  readonly maxPoints: string;
  readonly statistics: ReportStatistics;
  /** From the highest score. */
  readonly rows: readonly RankedRow[];
}

/** Of those who are ranked; null where they are too few. */
export interface ReportStatistics {
  readonly n: number;
  readonly mean: string | null;
  readonly median: string | null;
  readonly lowerQuartile: string | null;
  readonly upperQuartile: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

export interface RankSpan {
  readonly from: number;
  readonly to: number;
}

export interface RankedRow {
  readonly municipalityCode: string;
  readonly rank: number;
  readonly rankInterval: RankSpan;
  readonly score: string;
  readonly halfWidth: string;
  /** How it stood in the report before; null when it was not ranked there or there was none. */
  readonly before: { readonly rank: number; readonly rankInterval: RankSpan; readonly score: string } | null;
  /** Null in a first report. */
  readonly movement: Movement | null;
}

/**
 * `up` and `down`: the rank intervals of the two reports have no place in common. `within-noise`: another rank, but
 * rounding in the sources can have made the difference.
 */
export type Movement = 'up' | 'down' | 'within-noise' | 'same' | 'new';

/** By the total: the greatest change from the previous evaluation to the latest, whatever the years between them. */
export interface MostImproved {
  readonly rows: readonly {
    readonly municipalityCode: string;
    readonly name: string;
    readonly rank: number;
    readonly rankInterval: RankSpan;
    readonly from: { readonly year: number; readonly score: string };
    readonly to: { readonly year: number; readonly score: string };
    readonly change: string;
    readonly halfWidth: string;
  }[];
  /** How many have two evaluations to compare. */
  readonly compared: number;
}

export interface ReportedCorrection {
  readonly position: string;
  readonly at: string;
  readonly kind: 'corrected' | 'withdrawn';
  readonly evaluationId: string;
  readonly municipalityCode: string;
  readonly name: string;
  readonly year: number;
  readonly reason: string;
}
