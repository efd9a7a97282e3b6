import { canBeOne, isNonzero, type Printed, type RowPrinted } from './checked-table';
import type { Place } from './comparing';
import type { TableMeasure } from '../table';

/** One printed figure of several that should be one. */
export interface Claim {
  readonly at: Place;
  readonly figure: Printed;
}

/** The claim that most of the others agree with; the first of those that are equal in that. */
export function bestSupported(claims: readonly Claim[]): Claim | undefined {
  const support = claims.map(({ figure }) => claims.filter((other) => canBeOne(figure, other.figure)).length);
  return claims[support.indexOf(Math.max(...support))];
}

/** How many measures two rows print the same for, zeros aside: what makes it sure that they are one row. */
export function agreements(one: RowPrinted, other: RowPrinted, measures: readonly TableMeasure[]): number {
  return measures.filter((measure) => {
    const [here, there] = [one[measure], other[measure]];
    return here && there && isNonzero(here) && canBeOne(here, there);
  }).length;
}
