import type { Words } from '#kernel';

/** The common scale that serves comparison; each source keeps its own scale and legend beside it. */
export const ATTAINMENTS = ['met', 'partly', 'not-met', 'not-assessed'] as const;

export type Attainment = (typeof ATTAINMENTS)[number];

export const TRENDS = ['better', 'unchanged', 'worse'] as const;

export type Trend = (typeof TRENDS)[number];

/** A judgement in the source's own words or symbol, which scale it belongs to, and what the stated table makes of it. */
export interface Judgement {
  /** Name of the scale in the stated table, such as `orebro-attainment`. */
  readonly scale: string;
  /** As printed: `Uppfylls ej`, `◐`, `↗`; null where the source lost its symbol. */
  readonly printed: string | null;
}

export const GOAL_KINDS = ['strategic', 'committee', 'municipality-wide-indicator', 'process'] as const;

export type GoalKind = (typeof GOAL_KINDS)[number];

/** One goal as assessed in this report. The forecast is for year-end, the status is of today; they are kept apart. */
export interface GoalAssessment {
  readonly kind: GoalKind;
  /** As the report numbers it: `5.1`; null where it has no number. */
  readonly number: string | null;
  readonly title: string;
  /** The strategic goal or process area that it stands under. */
  readonly under?: { readonly number: string | null; readonly title: string };
  /** Target area or programme area that both stand in. */
  readonly area?: string;
  readonly forecast?: Judgement;
  readonly status?: Judgement;
  readonly trend?: Judgement;
  readonly comment?: string;
  /** Indicator of this report that the goal is tied to, by name, or the rule of a balanced economy. */
  readonly tiedTo?:
    | { readonly rule: 'economy-in-balance' }
    | { readonly indicator: string; readonly target?: string; readonly direction?: 'increase' | 'decrease' };
}

export interface ProcessArea {
  readonly title: string;
  /** "Hållbar utveckling", "Effektiv organisation": the heading it stands under. */
  readonly under?: string;
  readonly assessment?: Judgement;
  readonly trend?: Judgement;
  readonly comment?: string;
}

export interface Assignment {
  readonly title: string;
  /** The document that gave the assignment and its year: `ÖSB`, 2024. */
  readonly sourceDocument: string;
  readonly sourceYear: number | null;
  readonly isCarriedOver: boolean;
  readonly area?: string;
  readonly responsible?: readonly string[];
  /** Forecast for year-end: Påbörjat, Genomfört … */
  readonly forecast?: Judgement;
  readonly status?: Judgement;
  readonly comment?: string;
}

export interface Commitment {
  readonly title: string;
  /** Process area that it stands under. */
  readonly under?: string;
  /** Committees and companies that are responsible, by their abbreviations. */
  readonly responsible: readonly string[];
  readonly status?: Judgement;
  readonly completion?: Judgement;
  readonly comment?: string;
}

/** One figure or direction of an indicator: exactly one of the two where it is known. */
export interface IndicatorValue {
  /** Year, or another period as printed. */
  readonly period: string;
  readonly kind: 'outturn' | 'forecast' | 'target';
  /** `total` where the source does not divide by sex. */
  readonly group: 'total' | 'women' | 'men';
  /** Decimal text as printed, with a dot; several where the source prints several. */
  readonly values?: readonly string[];
  readonly direction?: 'increase' | 'decrease' | 'unchanged';
  /** What is printed where there is neither figure nor direction, such as "Mätning senare under 2022". */
  readonly text?: string;
  /** Footnote marks: a value with one of `breaksComparability` cannot be compared with those without it. */
  readonly footnotes?: readonly string[];
}

export interface IndicatorFootnote {
  readonly mark: string;
  readonly text: string;
  readonly breaksComparability: boolean;
}

export interface Indicator {
  readonly name: string;
  /** `percent`, `index` or another as printed; null where none is printed. */
  readonly unit: string | null;
  /** The goal that it follows up. */
  readonly goal?: string;
  readonly values: readonly IndicatorValue[];
  /** Names of the parts that a composed index consists of. */
  readonly parts?: readonly string[];
  /** The composed index that this is a part of. */
  readonly partOf?: string;
  readonly footnotes?: readonly IndicatorFootnote[];
}

/** A measure (åtgärd) planned or taken to reach a balanced economy. Effects are amounts as printed, with their unit. */
export interface ReportMeasure {
  readonly title: string;
  /** ISO date; null where none is printed or what is printed is no date. */
  readonly decidedOn: string | null;
  /** As printed, such as `KS 2023-03-14`. */
  readonly decision?: string;
  readonly diaryNumber: string | null;
  readonly amountsIn: 'kr' | 'tkr' | 'mnkr';
  readonly forecastEffect?: string;
  readonly totalEffect?: string;
  readonly effectSoFar?: string;
  readonly effectText?: string;
  readonly comment?: string;
}

export interface ReportObservation {
  readonly goalArea: string;
  readonly kind: 'positive' | 'improvement';
  readonly text: string;
}

export const TEXT_KINDS = ['significant-events', 'expected-development', 'analysis', 'comment'] as const;

/** A text of the report that stands by itself. A comment may be tied to a section or unit of the tables. */
export interface ReportText {
  readonly kind: (typeof TEXT_KINDS)[number];
  readonly heading: string;
  readonly text: string;
  /** Section of the table that it comments on. */
  readonly section?: string;
}

/** One of the scales of the stated table: what each printed word or symbol means, and where that is stated. */
export interface Scale {
  readonly scale: string;
  readonly name: Words;
  readonly source: string;
  readonly steps: readonly {
    readonly printed: readonly string[];
    readonly meaning: Words;
    readonly attainment?: Attainment;
    readonly trend?: Trend;
    /** Degree of completion in percent, where the scale is one. */
    readonly percent?: string;
  }[];
}
