import { absolute, add, compare, subtract, toText, trim, type Decimal, type Words } from '#kernel';
import type { TableMeasure } from '../table';
import type { CheckedRow, CheckedTable, Printed } from './checked-table';
import type { Check, Finding } from './finding';

/** Whether a difference can come of rounding alone, given the farthest that rounding can bring the two apart. */
export type Explains = (difference: Decimal, tolerance: Decimal) => boolean;

/** The rule of the service: a difference is explained as long as it is not larger than the tolerance. */
export const byRounding: Explains = (difference, tolerance) => compare(absolute(difference), tolerance) <= 0;

/** A row of a table, as the place of a figure. */
export interface Place {
  readonly table: CheckedTable;
  readonly row: CheckedRow;
}

/** What one check made: how many comparisons, and what they found. */
export interface Checked {
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** One comparison of a printed figure with what it should be. */
export interface Comparison {
  readonly check: Check;
  readonly at: Place;
  readonly measure: TableMeasure;
  readonly printed: Printed;
  /** What follows from the other figures, and how far their rounding can have moved it. */
  readonly expected: Printed;
  readonly severity?: Finding['severity'];
  /** Asked for when something is found: most comparisons find nothing. */
  readonly detail: () => Words;
  readonly ledTo: () => Finding['ledTo'];
}

/** The finding that a comparison leads to; undefined when rounding explains the difference. */
export function compareFigures(comparison: Comparison, explains: Explains): Finding | undefined {
  const { printed, expected } = comparison;
  const difference = subtract(printed.value, expected.value);
  const tolerance = add(printed.half, expected.half);
  return explains(difference, tolerance) ? undefined : findingOf(comparison, difference, tolerance);
}

function findingOf(comparison: Comparison, difference: Decimal, tolerance: Decimal): Finding {
  const { check, at, measure, printed, expected, severity = 'error', detail, ledTo } = comparison;
  const place = { table: at.table.tableId, row: at.row.at, measure };
  const figures = { expected: text(expected.value), printed: text(printed.value) };
  return {
    check,
    severity,
    ...place,
    ...figures,
    difference: text(difference),
    tolerance: text(tolerance),
    detail: detail(),
    ledTo: ledTo(),
  };
}

/** A figure where it stands, as one of those that led to a finding. */
export function figureAt({ table, row }: Place, measure: TableMeasure, { value }: Printed): Finding['ledTo'][number] {
  return { table: table.tableId, row: row.at, measure, value: text(value) };
}

/** Puts the outcomes of comparisons together: each is one comparison, undefined where nothing was found. */
export function outcome(results: readonly (Finding | undefined)[]): Checked {
  return { checked: results.length, findings: results.filter((finding) => finding !== undefined) };
}

export function together(parts: readonly Checked[]): Checked {
  return {
    checked: parts.reduce((count, part) => count + part.checked, 0),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

function text(value: Decimal): string {
  return toText(trim(value));
}
