import type { Words } from '#kernel';
import type { ReportStatus, StatementSource } from './interim-report';
import type { StatementKind, Statements } from './parts';
import type { Attainment, Judgement, Trend } from './statements';
import type { AmountMeasure, AmountUnit, RowParent, TableKind, TableSource } from './table';

/** An amount as exact SEK, with what it was printed as and what one unit of its last printed digit is worth. */
export interface AmountFigure {
  /** Decimal text: `-222709000`. */
  readonly amountSek: string;
  /** `1000` for a whole number of tkr, `100000` for mnkr with one decimal. */
  readonly precisionSek: string;
  /** As printed, in the table's own unit: `-222709`. */
  readonly printed: string;
}

export type RowAmounts = { readonly [measure in AmountMeasure]?: AmountFigure };

export interface ReportTableRow {
  readonly code: string | null;
  readonly label: string;
  readonly level: number;
  readonly isSum: boolean;
  readonly isMemo: boolean;
  readonly parents: readonly RowParent[];
  readonly comment: string | null;
  readonly amounts: RowAmounts;
  /** Percent as printed; null where none is. */
  readonly consumption: string | null;
}

export interface ReportTable {
  readonly tableId: string;
  readonly kind: TableKind;
  readonly section: string;
  readonly title: string | null;
  readonly amountsIn: AmountUnit;
  readonly captionUnit: AmountUnit | null;
  readonly rows: readonly ReportTableRow[];
  readonly source: TableSource | null;
}

/** A judgement beside what the stated table of scales makes of it; all null where the symbol is unknown. */
export interface ShownJudgement extends Judgement {
  readonly meaning: Words | null;
  readonly attainment: Attainment | null;
  readonly trend: Trend | null;
  readonly percent: string | null;
}

/** A statement as the report makes it, with every judgement in it resolved. */
export type Shown<T> = {
  readonly [field in keyof T]: T[field] extends Judgement | undefined ? ShownJudgement | undefined : T[field];
} & {
  readonly key: string;
  readonly source: StatementSource | null;
};

/** One interim report as it is read: table row, JSON answer and the page's data in one. */
export interface InterimReportRow {
  readonly id: string;
  /** Number of events behind it; the value for If-Match. */
  readonly version: number;
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  /** ISO date. */
  readonly outturnThrough: string;
  readonly origin: string | null;
  readonly status: ReportStatus;
  /** Adopted at some time, and with that public for good. */
  readonly wasAdopted: boolean;
  readonly isSample: boolean;
  readonly tables: readonly ReportTable[];
  readonly goals: readonly Shown<Statements['goal']>[];
  readonly processAreas: readonly Shown<Statements['processArea']>[];
  readonly assignments: readonly Shown<Statements['assignment']>[];
  readonly commitments: readonly Shown<Statements['commitment']>[];
  readonly indicators: readonly Shown<Statements['indicator']>[];
  readonly measures: readonly Shown<Statements['measure']>[];
  readonly observations: readonly Shown<Statements['observation']>[];
  readonly texts: readonly Shown<Statements['text']>[];
  readonly openedAt: string;
  readonly submittedAt: string | null;
  /** The latest return for completion, until it is submitted anew. */
  readonly returned: { readonly reason: string; readonly returnedAt: string } | null;
  /** The committee's decision; a part that is not known is null, and `incompleteReason` says why. */
  readonly adoption: {
    /** ISO date. */
    readonly decidedOn: string | null;
    readonly paragraph: string | null;
    readonly diaryNumber: string | null;
    readonly incompleteReason: string | null;
    readonly adoptedAt: string;
  } | null;
  readonly corrections: readonly { readonly reason: string; readonly correctedAt: string }[];
}

/** Field of the row in which statements of a kind stand. */
export const STATEMENT_FIELDS = {
  goal: 'goals',
  processArea: 'processAreas',
  assignment: 'assignments',
  commitment: 'commitments',
  indicator: 'indicators',
  measure: 'measures',
  observation: 'observations',
  text: 'texts',
} as const satisfies Record<StatementKind, keyof InterimReportRow>;
