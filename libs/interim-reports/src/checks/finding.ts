import type { Words } from '#kernel';

/** The ten checks of a report, by the number that they are known under. */
export const CHECKS = [
  'sums-foot',
  'deviation',
  'deviation-to-date',
  'consumption',
  'same-total',
  'same-row',
  'same-unit',
  'text-and-table',
  'previous-forecast',
  'signs',
] as const;

export type Check = (typeof CHECKS)[number];

/** What a check found: the figures that led to it, all in SEK or, for consumption, percent, as decimal texts. */
export interface Finding {
  readonly check: Check;
  /** `error` cannot be explained by the printed precision; `warning` is what a reader should look at. */
  readonly severity: 'error' | 'warning';
  /** Table id, row index from 0 and measure that it is found at; null for what concerns a whole table or a text. */
  readonly table: string | null;
  readonly row: number | null;
  readonly measure: string | null;
  readonly expected: string | null;
  readonly printed: string | null;
  readonly difference: string | null;
  /** How far rounding alone can bring the two apart. */
  readonly tolerance: string | null;
  readonly detail: Words;
  /** The other figures that led to it: where they stand and what they are. */
  readonly ledTo: readonly {
    readonly table: string | null;
    readonly row: number | null;
    readonly measure: string | null;
    readonly value: string;
  }[];
}

export interface CheckedReport {
  readonly findings: readonly Finding[];
  /** How many comparisons each check made. */
  readonly checked: Readonly<Record<Check, number>>;
}
