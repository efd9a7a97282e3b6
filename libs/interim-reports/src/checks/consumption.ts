import { absolute, add, compare, divide, multiply, round, subtract, whole, type Decimal } from '#kernel';
import type { CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, type Checked, type Explains, type Place } from './comparing';
import type { Finding } from './finding';
import { inLanguages, percentWords, rowWords } from './wording';

const HUNDRED = whole(100);
const PLACES = 4;
/** What dividing to PLACES decimals can lose. */
const LAST_PLACE: Decimal = { units: 1n, scale: PLACES };

/**
 * Check 4: consumption = outturn / budget to date, in percent, by interval arithmetic: the printed percentage is found
 * when no outturn and budget that round to the printed ones have a ratio that rounds to it. A budget that is printed as
 * zero has no percentage: blank and 0 % are silent, another one is found unless a budget that rounds to zero can give it.
 *
 * Source of the rule: domain, check 4; seed 2024, where 0 % stands where the budget is 0.
 */
export function consumptions(tables: readonly CheckedTable[], explains: Explains): Checked {
  return outcome(
    tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const { outturn, budgetToDate, consumption } = row.figures;
        if (!outturn || !budgetToDate || !consumption) return [];
        return [consumptionOf({ table, row }, { outturn, budgetToDate, consumption }, explains)];
      }),
    ),
  );
}

interface Figures {
  readonly outturn: Printed;
  readonly budgetToDate: Printed;
  readonly consumption: Printed;
}

function consumptionOf(at: Place, figures: Figures, explains: Explains): Finding | undefined {
  const { outturn, budgetToDate, consumption } = figures;
  const ledTo = () => [figureAt(at, 'outturn', outturn), figureAt(at, 'budgetToDate', budgetToDate)];
  const base = { check: 'consumption', at, measure: 'consumption', printed: consumption, ledTo } as const;
  if (budgetToDate.value.units === 0n) {
    if (consumption.value.units === 0n || canComeOfAlmostNothing(figures)) return undefined;
    return withoutExpectation(
      compareFigures({ ...base, expected: NOTHING, detail: () => noBudgetWords(at, consumption) }, explains),
    );
  }
  const expected = expectedOf(figures);
  return (
    expected && compareFigures({ ...base, expected, detail: () => ratioWords(at, consumption, expected) }, explains)
  );
}

const NOTHING: Printed = { value: whole(0), half: whole(0) };

/** There is no percentage of nothing: none is expected, and none is a measure of how far off the printed one is. */
function withoutExpectation(finding: Finding | undefined): Finding | undefined {
  return finding && { ...finding, expected: null, difference: null };
}

/** A budget below half a step of its unit is printed as zero, and the outturn can be any share of it from here on. */
function canComeOfAlmostNothing({ outturn, budgetToDate, consumption }: Figures): boolean {
  const nearest = subtract(absolute(outturn.value), outturn.half);
  if (nearest.units <= 0n) return true;
  const least = divide(multiply(nearest, HUNDRED), budgetToDate.half, PLACES);
  return compare(add(absolute(consumption.value), consumption.half), least) >= 0;
}

/** The ratio of the printed two, and how far it lies from the end of its interval that the printed percentage is nearest. */
function expectedOf({ outturn, budgetToDate, consumption }: Figures): Printed | undefined {
  const ends = [ratio(outturn, budgetToDate, -1n, -1n), ratio(outturn, budgetToDate, -1n, 1n)];
  ends.push(ratio(outturn, budgetToDate, 1n, -1n), ratio(outturn, budgetToDate, 1n, 1n));
  const value = ratio(outturn, budgetToDate, 0n, 0n);
  const known = ends.filter((end) => end !== undefined);
  if (!value || known.length < ends.length) return undefined;
  const sorted = known.toSorted(compare);
  const [lowest = value, highest = value] = [sorted[0], sorted.at(-1)];
  const reach = compare(consumption.value, value) < 0 ? subtract(value, lowest) : subtract(highest, value);
  return { value, half: add(reach, LAST_PLACE) };
}

/** Percent of outturn to budget, each moved by so many halves of its step; undefined where that budget is no more than zero. */
function ratio(outturn: Printed, budget: Printed, outturnHalves: bigint, budgetHalves: bigint): Decimal | undefined {
  const over = moved(outturn, outturnHalves);
  const under = moved(budget, budgetHalves);
  if (under.units === 0n || under.units < 0n !== budget.value.units < 0n) return undefined;
  return divide(multiply(over, HUNDRED), under, PLACES);
}

function moved({ value, half }: Printed, halves: bigint): Decimal {
  return add(value, { units: half.units * halves, scale: half.scale });
}

function ratioWords({ table, row }: Place, printed: Printed, expected: Printed) {
  const [name, has, should] = [
    rowWords(table, row),
    percentWords(printed.value),
    percentWords(round(expected.value, 1)),
  ];
  return inLanguages((language) =>
    language === 'sv'
      ? `I ${name.sv} är utfallet ${should.sv} av ackumulerad budget, men förbrukningen anges till ${has.sv}.`
      : `In ${name.en} the outturn is ${should.en} of the budget to date, but consumption is stated as ${has.en}.`,
  );
}

function noBudgetWords({ table, row }: Place, printed: Printed) {
  const [name, has] = [rowWords(table, row), percentWords(printed.value)];
  return inLanguages((language) =>
    language === 'sv'
      ? `${name.sv} har ingen ackumulerad budget och kan inte ha någon förbrukning i procent, men ${has.sv} anges.`
      : `${name.en} has no budget to date and can have no consumption in percent, but ${has.en} is stated.`,
  );
}
