import type { ReportStatus } from '../interim-report';
import type { InterimReportRow, ShownJudgement } from '../interim-report-row';
import type { Attainment, GoalKind } from '../statements';

/** What of a report the board is made of. */
export type BoardReport = Pick<
  InterimReportRow,
  | 'id'
  | 'municipalityCode'
  | 'municipalityName'
  | 'committee'
  | 'fiscalYear'
  | 'cycle'
  | 'outturnThrough'
  | 'status'
  | 'wasAdopted'
  | 'isSample'
  | 'goals'
  | 'processAreas'
  | 'assignments'
  | 'commitments'
>;

export const SUBJECTS = ['goal', 'process-area', 'assignment', 'commitment'] as const;

/** What a line of the board follows. */
export type BoardSubject = (typeof SUBJECTS)[number];

export const STANDINGS = ['met', 'partly', 'not-met', 'not-assessed', 'unknown'] as const;

/** On the common scale; `unknown` where there is a judgement that cannot be read, such as a lost symbol. */
export type Standing = (typeof STANDINGS)[number];

/** Whether a standing is a forecast for year-end or the status of the day; they are never compared with each other. */
export type JudgedBy = 'forecast' | 'status';

/** What one report says of a line. */
export interface BoardCell {
  readonly reportId: string;
  /** Key of the statement in its report. */
  readonly key: string;
  readonly title: string;
  readonly forecast: ShownJudgement | null;
  readonly status: ShownJudgement | null;
  readonly trend: ShownJudgement | null;
  readonly completion: ShownJudgement | null;
  /** The forecast where there is one, else the status; null where there is neither. */
  readonly judgedBy: JudgedBy | null;
  readonly standing: Standing;
  /** Against the nearest earlier report that judged it in the same way; null where none did or either is not known. */
  readonly sinceLast: 'better' | 'unchanged' | 'worse' | null;
  /** Whether it is judged worse than an earlier report of the same year forecast for year-end. */
  readonly worseThanForecast: boolean;
}

/** A goal, process area, assignment or commitment through the reports, in their order. */
export interface BoardLine {
  readonly key: string;
  readonly subject: BoardSubject;
  readonly goalKind: GoalKind | null;
  readonly number: string | null;
  /** As in the latest report that has it. */
  readonly title: string;
  readonly under: string | null;
  readonly area: string | null;
  /** A goal that only gathers others, and is judged through them. */
  readonly isHeading: boolean;
  readonly cells: readonly BoardCell[];
  /** Whether the latest report that states any of its kind no longer has it. */
  readonly isGone: boolean;
}

/** How many stand how. Shares are of those assessed: met, partly and not met. */
export interface BoardCounts {
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly unknown: number;
  /** All of them. */
  readonly n: number;
  readonly assessed: number;
  /** Met of assessed, percent with one decimal; null where none is assessed. */
  readonly metPercent: string | null;
}

export interface ReportCounts extends BoardCounts {
  readonly subject: BoardSubject;
  readonly judgedBy: JudgedBy | 'both' | null;
}

/** One report of the board. */
export interface BoardCycle {
  readonly reportId: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly status: ReportStatus;
  readonly isAdopted: boolean;
  readonly counts: readonly ReportCounts[];
}

/** The board of one committee: its reports, oldest first, and each line through them. */
export interface CommitteeBoard {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly isSample: boolean;
  readonly reports: readonly BoardCycle[];
  readonly lines: readonly BoardLine[];
}

/** The latest adopted report of a committee in the year, in the comparison across municipalities. */
export interface AcrossRow extends Omit<BoardCycle, 'counts' | 'status' | 'isAdopted'>, ReportCounts {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly isSample: boolean;
}

/** All committees that judge the subject in the same way, together. */
export interface AcrossTotal extends BoardCounts {
  readonly subject: BoardSubject;
  readonly judgedBy: JudgedBy | 'both' | null;
  readonly committees: number;
  readonly municipalities: number;
}

export interface AcrossMunicipalities {
  /** Null where no report is adopted. */
  readonly fiscalYear: number | null;
  readonly rows: readonly AcrossRow[];
  readonly totals: readonly AcrossTotal[];
}

export interface GoalBoard {
  readonly items: readonly CommitteeBoard[];
  readonly across: AcrossMunicipalities;
}

/** Attainments in order, the worst first; what is not assessed has no place in it. */
export const ORDER: readonly Attainment[] = ['not-met', 'partly', 'met'];
