import { add, subtract, type Words } from '#kernel';
import { MEASURE_WORDS } from '../measure-words';
import type { AmountMeasure } from '../table';
import type { CheckedRow, CheckedTable, Printed } from './checked-table';
import {
  compareFigures,
  figureAt,
  outcome,
  type Checked,
  type Comparison,
  type Explains,
  type Place,
} from './comparing';
import type { Check } from './finding';
import { amountWords, inLanguages, rowWords } from './wording';

/** A measure that is the difference of two others: result = from − less. */
interface Identity {
  readonly check: Extract<Check, 'deviation' | 'deviation-to-date'>;
  readonly result: AmountMeasure;
  readonly from: AmountMeasure;
  readonly less: AmountMeasure;
}

const DEVIATION: readonly Identity[] = [
  { check: 'deviation', result: 'deviation', from: 'forecast', less: 'budget' },
  { check: 'deviation', result: 'budgetChange', from: 'budget', less: 'originalBudget' },
];
const TO_DATE: readonly Identity[] = [
  { check: 'deviation-to-date', result: 'deviationToDate', from: 'outturn', less: 'budgetToDate' },
];

/**
 * Check 2: deviation = forecast − budget, and budget change = budget − original budget, in every row that prints all
 * three. Tolerance: half a step of each, together one and a half. Source of the rule: domain, check 2.
 */
export function deviations(tables: readonly CheckedTable[], explains: Explains): Checked {
  return identities(tables, DEVIATION, explains);
}

/** Check 3: deviation to date = outturn − budget to date, as check 2. Source of the rule: domain, check 3. */
export function deviationsToDate(tables: readonly CheckedTable[], explains: Explains): Checked {
  return identities(tables, TO_DATE, explains);
}

function identities(tables: readonly CheckedTable[], rules: readonly Identity[], explains: Explains): Checked {
  const comparisons = tables.flatMap((table) =>
    table.rows.flatMap((row) => rules.flatMap((rule) => comparisonOf(table, row, rule) ?? [])),
  );
  return outcome(comparisons.map((comparison) => compareFigures(comparison, explains)));
}

function comparisonOf(table: CheckedTable, row: CheckedRow, rule: Identity): Comparison | undefined {
  const [printed, from, less] = [row.figures[rule.result], row.figures[rule.from], row.figures[rule.less]];
  if (!printed || !from || !less) return undefined;
  const at = { table, row };
  const expected = { value: subtract(from.value, less.value), half: add(from.half, less.half) };
  const detail = () => words(at, rule, printed, expected);
  const ledTo = () => [figureAt(at, rule.from, from), figureAt(at, rule.less, less)];
  return { check: rule.check, at, measure: rule.result, printed, expected, detail, ledTo };
}

function words({ table, row }: Place, rule: Identity, printed: Printed, expected: Printed): Words {
  const [has, should] = [printed, expected].map(({ value }) => amountWords(value, table.amountsIn));
  const name = rowWords(table, row);
  return inLanguages((language) => {
    const [result, minuend, taken] = [rule.result, rule.from, rule.less].map((m) => MEASURE_WORDS[m][language]);
    return language === 'sv'
      ? `I ${name.sv} är ${minuend} minus ${taken} ${should?.sv}, men ${result} anges till ${has?.sv}.`
      : `In ${name.en}, ${minuend} less ${taken} is ${should?.en}, but ${result} is stated as ${has?.en}.`;
  });
}
