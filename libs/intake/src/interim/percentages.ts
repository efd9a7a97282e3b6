import type { TableMeasure } from '#interim-reports';
import { multiply, parseDecimal, toText, trim, whole } from '#kernel';
import type { Problem } from '../document';
import type { FoundCell } from '../findings';
import { identitiesIn } from './divide-row';
import type { RawTable } from './raw-table';

type Cells = readonly (readonly FoundCell[])[];

/**
 * Percentages as they are meant: a workbook stores 81 % as 0.81. Where the shares, and not the figures as they stand, are
 * outturn by budget in most rows they are taken times a hundred, and it is said.
 */
export function settlePercentages(
  table: RawTable,
  cells: Cells,
  measures: readonly (TableMeasure | null)[],
): { readonly cells: Cells; readonly problems: readonly Problem[] } {
  const column = measures.indexOf('consumption');
  const signed = table.rows.some((row) => row.cells[column]?.text.includes('%'));
  if (column < 0 || signed) return { cells, problems: [] };
  const scaled = cells.map((row) => row.map((cell, nth) => (nth === column ? timesHundred(cell) : cell)));
  if (fitting(scaled, measures) <= fitting(cells, measures)) return { cells, problems: [] };
  return { cells: scaled, problems: [sharesRead(table, column)] };
}

function timesHundred(cell: FoundCell): FoundCell {
  const value = cell.value === null ? undefined : parseDecimal(cell.value);
  return value ? { ...cell, value: toText(trim(multiply(value, whole(100)))) } : cell;
}

/** Rows whose percentage is outturn by budget to date. */
function fitting(cells: Cells, measures: readonly (TableMeasure | null)[]): number {
  const relevant = measures.map((measure) =>
    measure === 'consumption' || measure === 'outturn' || measure === 'budgetToDate' ? measure : null,
  );
  return cells.filter((row) => {
    const values = row.map(({ value }) => value);
    return identitiesIn(values, { measures: relevant }).holds > 0;
  }).length;
}

function sharesRead({ columns, place }: RawTable, column: number): Problem {
  return {
    severity: 'info',
    where: columns[column]?.place ?? place,
    code: 'shares-read-as-percent',
    detail: {
      sv: 'Förbrukningen står som andelar (0,81) och lästes som procent (81).',
      en: 'The consumption stands as shares (0.81) and was read as percentages (81).',
    },
  };
}
