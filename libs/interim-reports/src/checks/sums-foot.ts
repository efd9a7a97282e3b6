import { sum, type Words } from '#kernel';
import { rowsInSum } from '../levels';
import { MEASURE_WORDS } from '../measure-words';
import { AMOUNT_MEASURES, type AmountMeasure } from '../table';
import type { CheckedRow, CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains } from './comparing';
import type { Finding } from './finding';
import { amountWords, gapWords, inLanguages, rowWords } from './wording';

/**
 * Check 1: every sum equals the rows that it covers, measure by measure (levels as in table.ts). A measure that one of
 * the rows does not print is left out: it is unknown, not zero. A row without any figure is a heading.
 *
 * @returns tolerance: half a step of every row and of the sum itself. Source of the rule: domain, check 1.
 */
export function sumsFoot(tables: readonly CheckedTable[], explains: Explains): Checked {
  return together(
    tables.flatMap((table) =>
      table.rows.filter(({ isSum }) => isSum).map((row) => sumFoots(table, row, coveredBy(table, row), explains)),
    ),
  );
}

function coveredBy({ rows }: CheckedTable, { at }: CheckedRow): CheckedRow[] {
  const covered = rowsInSum(rows, at).flatMap((nth) => rows[nth] ?? []);
  return covered.filter(({ figures }) => AMOUNT_MEASURES.some((measure) => figures[measure]));
}

function sumFoots(table: CheckedTable, row: CheckedRow, covered: readonly CheckedRow[], explains: Explains): Checked {
  if (covered.length === 0) return outcome([]);
  return outcome(
    AMOUNT_MEASURES.flatMap((measure) => {
      const printed = row.figures[measure];
      const parts = covered.flatMap((part) => part.figures[measure] ?? []);
      if (!printed || parts.length < covered.length) return [];
      const expected: Printed = { value: sum(parts.map((p) => p.value)), half: sum(parts.map((p) => p.half)) };
      const detail = () => sumWords(table, row, measure, printed, expected);
      const ledTo = () => ledToBy(table, covered, measure);
      const at = { table, row };
      return [compareFigures({ check: 'sums-foot', at, measure, printed, expected, detail, ledTo }, explains)];
    }),
  );
}

function ledToBy(table: CheckedTable, covered: readonly CheckedRow[], measure: AmountMeasure): Finding['ledTo'] {
  return covered.flatMap((row) => {
    const figure = row.figures[measure];
    return figure ? [figureAt({ table, row }, measure, figure)] : [];
  });
}

function sumWords(
  table: CheckedTable,
  row: CheckedRow,
  measure: AmountMeasure,
  printed: Printed,
  expected: Printed,
): Words {
  const [name, has, adds] = [
    rowWords(table, row),
    amountWords(printed.value, table.amountsIn),
    amountWords(expected.value, table.amountsIn),
  ];
  const gap = gapWords(printed.value, expected.value, table.amountsIn);
  return inLanguages((language) =>
    language === 'sv'
      ? `Kolumnen ${MEASURE_WORDS[measure].sv} går inte ihop: raderna blir ${adds.sv}, men ${name.sv} anger ${has.sv}. Skillnaden är ${gap.sv}.`
      : `The column ${MEASURE_WORDS[measure].en} does not add up: the rows make ${adds.en}, but ${name.en} states ${has.en}. The difference is ${gap.en}.`,
  );
}
