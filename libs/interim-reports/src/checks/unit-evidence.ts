import { absolute, add, compare, multiply, subtract, toText, whole } from '#kernel';
import { AMOUNT_MEASURES, type AmountMeasure } from '../table';
import { canBeOne, isNonzero, type CheckedRow, type Printed } from './checked-table';
import type { TextAmount } from './text-amounts';

/** Fewer agreeing figures than this are chance. */
const ENOUGH = 2;
/** A figure tells its unit only when rounding can move it by no more than one part in so many. */
const SHARP = whole(50);

/** How far apart two tables are, and the measures that say so. */
export interface Shift {
  /** The table's figures have to be divided by 1000 this many times; negative: multiplied. */
  readonly thousands: number;
  readonly measures: readonly AmountMeasure[];
}

const SHIFTS = [1, -1, 2, -2] as const;

/** The measures that two rows print the same for, once one is divided by 1000 so many times. Blunt figures tell nothing. */
export function agreeing(one: CheckedRow, other: CheckedRow, thousands: number): AmountMeasure[] {
  return AMOUNT_MEASURES.filter((measure) => {
    const [here, there] = [one.figures[measure], other.figures[measure]];
    return here && there && isSharp(here) && isSharp(there) && canBeOne(shifted(here, thousands), there);
  });
}

/** The shift by which two rows become the same in every sharp measure that both print, at least two; undefined without one. */
export function shiftOf(one: CheckedRow, other: CheckedRow): Shift | undefined {
  const shared = AMOUNT_MEASURES.filter((measure) => {
    const [here, there] = [one.figures[measure], other.figures[measure]];
    return here && there && isSharp(here) && isSharp(there);
  });
  for (const thousands of SHIFTS) {
    const measures = agreeing(one, other, thousands);
    if (measures.length >= ENOUGH && measures.length === shared.length) return { thousands, measures };
  }
  return undefined;
}

/** The shift by which a total becomes what the texts state, in at least two measures, while as it is they state none of it. */
export function textShift(total: CheckedRow, amounts: readonly TextAmount[]) {
  const sharp = AMOUNT_MEASURES.filter((measure) => {
    const figure = total.figures[measure];
    return figure && isSharp(figure);
  });
  const stated = (measure: AmountMeasure, thousands: number) => {
    const figure = total.figures[measure];
    return figure && amounts.find(({ amount }) => isSharp(amount) && isOneAside(shifted(figure, thousands), amount));
  };
  if (sharp.some((measure) => stated(measure, 0))) return undefined;
  for (const thousands of SHIFTS) {
    const measures = sharp.filter((measure) => stated(measure, thousands));
    const values = new Set(measures.map((measure) => toText(total.figures[measure]?.value ?? whole(0))));
    const amount = measures[0] && stated(measures[0], thousands);
    if (values.size >= ENOUGH && amount) return { shift: { thousands, measures }, amount };
  }
  return undefined;
}

/** Texts often leave the sign to words. */
function isOneAside(one: Printed, other: Printed): boolean {
  const gap = subtract(absolute(one.value), absolute(other.value));
  return compare(absolute(gap), add(one.half, other.half)) <= 0;
}

function isSharp({ value, half }: Printed): boolean {
  return isNonzero({ value, half }) && compare(absolute(value), multiply(half, SHARP)) >= 0;
}

/** A figure divided by 1000 so many times; multiplied for a negative number of times. */
export function shifted({ value, half }: Printed, thousands: number): Printed {
  const shift = ({ units, scale }: Printed['value']) =>
    thousands >= 0 ? { units, scale: scale + 3 * thousands } : { units: units * 10n ** BigInt(-3 * thousands), scale };
  return { value: shift(value), half: shift(half) };
}
