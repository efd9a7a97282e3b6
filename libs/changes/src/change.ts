import type { NamedMember } from '#registry';
import type { Role } from '#kernel';

/** What every item of the feed says: where it stands in the log, when, by which role, and where the whole is to be read. */
interface Placed {
  /** Place in the log, as a decimal number; what `asOf` and `after` of other queries take. */
  readonly position: string;
  /** ISO 8601 instant in UTC; never falls from one item to the next. */
  readonly at: string;
  readonly role: Role;
  /** Within its kind. */
  readonly id: string;
  /** Path of the API under which what was changed is read as it stands now. */
  readonly href: string;
  /** Something in it is invented. */
  readonly isSample: boolean;
}

/** An evaluation was published, corrected or withdrawn. */
export interface EvaluationChange extends Placed {
  readonly kind: 'evaluation';
  readonly type: 'EvaluationPublished' | 'EvaluationCorrected' | 'EvaluationWithdrawn';
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly instrumentVersion: string;
  readonly year: number;
  /** Points as published then; null when no total is known, and for good once the evaluation is withdrawn. */
  readonly total: string | null;
  /** Why it was corrected or withdrawn, or published without the municipality's reply. */
  readonly reason: string | null;
}

/** An interim report was adopted and became public, or was corrected after it. */
export interface InterimReportChange extends Placed {
  readonly kind: 'interim-report';
  readonly type: 'InterimReportAdopted' | 'InterimReportCorrected';
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  /** ISO date. */
  readonly outturnThrough: string;
  /** Why it was corrected. */
  readonly reason: string | null;
}

/** A ranking report was made. */
export interface RankingReportChange extends Placed {
  readonly kind: 'ranking-report';
  readonly type: 'RankingReportMade';
  readonly title: string;
  readonly instrumentVersion: string;
  /** The instant that it holds for. */
  readonly dueAt: string;
}

/** A network of peers was created, or its members changed. */
export interface NetworkChange extends Placed {
  readonly kind: 'network';
  readonly type: 'NetworkCreated' | 'NetworkMembersChanged';
  readonly name: string;
  readonly added: readonly NamedMember[];
  readonly removed: readonly NamedMember[];
  /** ISO date from which the membership holds. */
  readonly validFrom: string;
  readonly reason: string | null;
}

/** One item of the feed of what is published. */
export type PublishedChange = EvaluationChange | InterimReportChange | RankingReportChange | NetworkChange;

export const CHANGE_KINDS = ['evaluation', 'interim-report', 'ranking-report', 'network'] as const satisfies readonly [
  ...PublishedChange['kind'][],
];

/** Whether a change is about a municipality: it is of its evaluation or report, or of a network that it joins or leaves. */
export function concerns(change: PublishedChange, municipalityCode: string): boolean {
  switch (change.kind) {
    case 'evaluation':
    case 'interim-report':
      return change.municipalityCode === municipalityCode;
    case 'network':
      return [...change.added, ...change.removed].some((member) => member.municipalityCode === municipalityCode);
    case 'ranking-report':
      return false;
  }
}
