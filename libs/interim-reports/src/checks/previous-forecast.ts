import type { Words } from '#kernel';
import { sameWords } from '../row-names';
import { MEASURE_WORDS } from '../measure-words';
import type { AmountMeasure } from '../table';
import type { CheckedRow, CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, type Checked, type Explains, type Place } from './comparing';
import { amountWords, inLanguages, rowWords } from './wording';

const CARRIED: readonly (readonly [AmountMeasure, AmountMeasure])[] = [
  ['previousForecast', 'forecast'],
  ['previousDeviation', 'deviation'],
];

/**
 * Check 9: what a report calls the previous forecast, or its deviation, is what the previous cycle reported as its
 * forecast and deviation, row by row in tables of one kind and section; rows by code, else by label.
 *
 * @returns tolerance: half a step of each. Source of the rule: domain, check 9; seed 2022, "Avvikelse delår 1".
 */
export function previousForecasts(
  tables: readonly CheckedTable[],
  earlier: { readonly tables: readonly CheckedTable[]; readonly cycle: string },
  explains: Explains,
): Checked {
  return outcome(
    tables.flatMap((table) => {
      const before = earlier.tables.find(
        ({ kind, sectionWords }) => kind === table.kind && sameWords(sectionWords, table.sectionWords),
      );
      return before ? table.rows.flatMap((row) => comparisonsOf(table, row, before, earlier.cycle, explains)) : [];
    }),
  );
}

function comparisonsOf(table: CheckedTable, row: CheckedRow, before: CheckedTable, cycle: string, explains: Explains) {
  const then = rowThen(row, table, before);
  return CARRIED.flatMap(([measure, reported]) => {
    const [printed, expected] = [row.figures[measure], then?.figures[reported]];
    if (!printed || !expected || !then) return [];
    const detail = () => words({ table, row }, measure, printed, expected, cycle);
    const ledTo = () => [{ ...figureAt({ table: before, row: then }, reported, expected), table: null, row: null }];
    return [
      compareFigures(
        { check: 'previous-forecast', at: { table, row }, measure, printed, expected, detail, ledTo },
        explains,
      ),
    ];
  });
}

/** The row as the previous cycle has it: the same code, the same label, or the total of the table in both. */
function rowThen(row: CheckedRow, table: CheckedTable, before: CheckedTable): CheckedRow | undefined {
  if (row === table.total && before.total) return before.total;
  const alike = before.rows.filter(({ isSum, isMemo }) => isSum === row.isSum && isMemo === row.isMemo);
  const named = alike.filter(({ code, words }) =>
    row.code !== null && code !== null ? code === row.code : sameWords(words, row.words),
  );
  return named.length === 1 ? named[0] : undefined;
}

function words(
  { table, row }: Place,
  measure: AmountMeasure,
  printed: Printed,
  expected: Printed,
  cycle: string,
): Words {
  const [has, was] = [printed, expected].map(({ value }) => amountWords(value, table.amountsIn));
  const name = rowWords(table, row);
  return inLanguages((language) =>
    language === 'sv'
      ? `${name.sv} anger ${MEASURE_WORDS[measure].sv} ${has?.sv}, men ${cycle} redovisade ${was?.sv}.`
      : `${name.en} states ${MEASURE_WORDS[measure].en} ${has?.en}, but ${cycle} reported ${was?.en}.`,
  );
}
