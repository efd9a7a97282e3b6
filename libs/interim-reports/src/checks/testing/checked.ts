import type { RegisteredTable } from '../../interim-report';
import { checkedTable } from '../checked-table';
import { byRounding, type Checked, type Explains } from '../comparing';
import type { CheckedTable } from '../checked-table';

/** Runs one check over tables; its findings as `severity table row measure expected printed tolerance`. */
export function outcomeOf(
  check: (tables: readonly CheckedTable[], explains: Explains) => Checked,
  tables: readonly RegisteredTable[],
  explains: Explains = byRounding,
): { readonly checked: number; readonly found: readonly string[] } {
  return briefly(check(tables.map(checkedTable), explains));
}

export function briefly({ checked, findings }: Checked): {
  readonly checked: number;
  readonly found: readonly string[];
} {
  const found = findings.map(({ severity, table, row, measure, expected, printed, tolerance }) =>
    [severity, table, row, measure, expected, printed, tolerance].join(' '),
  );
  return { checked, found };
}

/** Mutants of the tolerance: nothing is rounding, and everything is. */
export const nothingIsRounding: Explains = (difference) => difference.units === 0n;
export const everythingIsRounding: Explains = () => true;
