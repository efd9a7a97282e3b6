import type { Words } from '#kernel';
import type { ShownJudgement } from '../interim-report-row';
import type { Attainment } from '../statements';

/** A figure that led to a suggestion. */
export interface SuggestionReason {
  readonly what: Words;
  /** Decimal text, or a direction's word. */
  readonly value: string | Words;
  /** `SEK`, `percent`, or the indicator's own unit; null where it has none. */
  readonly unit: string | null;
}

/** What the figures suggest for a goal that is tied to them. A person assesses; this stands beside. */
export interface Suggestion {
  /** Key of the goal in its report. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly rule: 'economy-in-balance' | 'indicator';
  /** Null where the figures do not tell. */
  readonly proposed: Attainment | null;
  /** Whether it is suggested for year-end or as of today: what it can be held against. */
  readonly judgedBy: 'forecast' | 'status';
  /** Why it is suggested, or why nothing is. */
  readonly because: Words;
  readonly reasons: readonly SuggestionReason[];
  /** What a person judged in the same way; null where nobody did. */
  readonly assessed: ShownJudgement | null;
  /** Whether the two differ; null where either of them is not known. */
  readonly differs: boolean | null;
}

/** What a rule makes of a goal's figures, before it is put beside the assessment. */
export type Outcome = Pick<Suggestion, 'proposed' | 'judgedBy' | 'because' | 'reasons'>;

/** An outcome that suggests nothing, and says why. */
export function nothing(
  sv: string,
  en: string,
  reasons: readonly SuggestionReason[] = [],
  judgedBy: Outcome['judgedBy'] = 'forecast',
): Outcome {
  return { proposed: null, judgedBy, because: { sv, en }, reasons };
}
