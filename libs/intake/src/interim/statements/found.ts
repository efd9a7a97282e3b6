import type { Words } from '#kernel';
import type { GivenStatement, Scale } from '#interim-reports';
import type { Place, Problem } from '../../document';

export interface FoundStatement {
  /** Its key follows from what it says, and is given where it is stated. */
  readonly statement: GivenStatement;
  readonly place: Place;
}

/** A text that may be one statement or another; a person says which, or that it is none. */
export interface UnsettledText {
  readonly place: Place;
  readonly text: string;
  readonly why: Words;
  readonly options: readonly GivenStatement[];
}

export interface FoundStatements {
  readonly statements: readonly FoundStatement[];
  readonly unsettled: readonly UnsettledText[];
  readonly problems: readonly Problem[];
}

/** What of the report's head helps to read its statements. */
export interface StatementHead {
  /** Year of a column that names none. */
  readonly fiscalYear?: number | null;
  /** Whom the net accounts, and what is said of them, are about. */
  readonly committee?: string | null;
}

/** What a scale of judgements has printed in its steps, and what each says something on, where that is known. */
export type ScaleWords = Pick<Scale, 'scale'> & {
  readonly steps: readonly Pick<Scale['steps'][number], 'printed' | 'attainment' | 'trend' | 'percent'>[];
};

/** What the finders add to, and what they read judgements with. */
export interface Findings {
  readonly statements: FoundStatement[];
  readonly unsettled: UnsettledText[];
  readonly problems: Problem[];
  readonly scales: readonly ScaleWords[];
  readonly head: StatementHead;
}
