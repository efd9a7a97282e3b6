/** What tells a row's level where none is stated. */
interface Ranked {
  readonly isSum: boolean;
  readonly isMemo?: boolean;
  readonly level?: number;
}

/**
 * Rows with the level that the order of sums implies, where no row states one: a sum that follows a row closes the rows
 * since the sum before it, a sum that follows a sum stands one level above that. A memo row is as deep as other rows.
 * Rows of a table where any level is stated keep theirs; those without one are as deep as the deepest, sums totals.
 */
export function withLevels<Row extends Ranked>(rows: readonly Row[]): (Row & { readonly level: number })[] {
  const stated = rows.flatMap(({ level, isSum }) => (level === undefined ? [] : [isSum ? level + 1 : level]));
  if (stated.length > 0) {
    const deepest = Math.max(...stated);
    return rows.map((row) => ({ ...row, level: row.level ?? (row.isSum ? 0 : deepest) }));
  }
  const heights = heightsOf(rows);
  const top = Math.max(1, ...heights);
  return rows.map((row, nth) => ({ ...row, level: top - (heights[nth] ?? 0) }));
}

function heightsOf(rows: readonly Ranked[]): number[] {
  let before = 0;
  return rows.map(({ isSum, isMemo }) => {
    if (isMemo) return 0;
    before = isSum ? before + 1 : 0;
    return before;
  });
}

/**
 * Indexes of the rows that the sum at `at` covers: those before it, back to the nearest row of its level or less, that
 * are the outermost of those deeper than it. Memo rows are in no sum.
 */
export function rowsInSum(
  rows: readonly { readonly level: number; readonly isMemo?: boolean }[],
  at: number,
): number[] {
  const own = rows[at]?.level ?? 0;
  const within: number[] = [];
  for (let nth = at - 1; nth >= 0; nth -= 1) {
    const row = rows[nth];
    if (!row || row.isMemo) continue;
    if (row.level <= own) break;
    within.unshift(nth);
  }
  const outermost = Math.min(...within.map((nth) => rows[nth]?.level ?? 0));
  return within.filter((nth) => rows[nth]?.level === outermost);
}
