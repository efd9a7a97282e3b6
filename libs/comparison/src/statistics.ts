import { compare, divide, multiply, subtract, whole, type Decimal } from '#kernel';
import type { Figure } from './scored-evaluation';

/** Figures that are compared with each other, sorted once; counts of units at one scale. */
export interface Field {
  readonly scale: number;
  /** Ascending, as their sources have them; equal ones by their number of decimals. */
  readonly scores: readonly Decimal[];
  /** The scores in units. */
  readonly values: readonly bigint[];
  /** Lower ends of the intervals, ascending. */
  readonly lows: readonly bigint[];
  /** Upper ends of the intervals, ascending. */
  readonly highs: readonly bigint[];
}

/** Where one figure stands among others. */
export interface Standing {
  /** How many are ranked, itself included. */
  readonly n: number;
  /** Competition ranking, 1 the highest: equal scores share a rank and the next ones are passed over (1, 2, 2, 4). */
  readonly rank: number;
  /** The ranks that the sources' precision cannot tell apart. */
  readonly rankInterval: { readonly from: number; readonly to: number };
  /** How many others are below. */
  readonly below: number;
  /** How many others are equal. */
  readonly ties: number;
}

/** Location and spread of a group's scores, exact and unrounded (the mean as its sum and count). */
export interface Spread {
  readonly count: number;
  readonly sum: Decimal;
  readonly lowerQuartile: Decimal;
  readonly median: Decimal;
  readonly upperQuartile: Decimal;
  readonly min: Decimal;
  readonly max: Decimal;
}

/** Sorts figures for comparing, in O(n log n). Takes points with the half width of their interval. */
export function fieldOf(figures: readonly Figure[]): Field {
  const scale = figures.reduce((most, { value, halfWidth }) => Math.max(most, value.scale, halfWidth.scale), 0);
  const sorted = figures
    .map(({ value, halfWidth }) => ({ value, units: unitsAt(value, scale), half: unitsAt(halfWidth, scale) }))
    .sort((a, b) => ascending(a.units, b.units) || a.value.scale - b.value.scale);
  return {
    scale,
    scores: sorted.map(({ value }) => value),
    values: sorted.map(({ units }) => units),
    lows: sorted.map(({ units, half }) => units - half).sort(ascending),
    highs: sorted.map(({ units, half }) => units + half).sort(ascending),
  };
}

/**
 * Where a figure stands among others that it is not one of, in O(log n). The rank interval runs from 1 + (others
 * surely above) to n − (others surely below); surely means that the intervals [value − halfWidth, value + halfWidth]
 * do not touch, and intervals with one common end point do touch (design: comparison).
 */
export function standingAmong(others: Field, figure: Figure): Standing {
  const scale = Math.max(others.scale, figure.value.scale, figure.halfWidth.scale);
  const factor = 10n ** BigInt(scale - others.scale);
  const value = unitsAt(figure.value, scale);
  const half = unitsAt(figure.halfWidth, scale);
  const below = countWhile(others.values, (other) => other * factor < value);
  const upTo = countWhile(others.values, (other) => other * factor <= value);
  const surelyBelow = countWhile(others.highs, (high) => high * factor < value - half);
  const notSurelyAbove = countWhile(others.lows, (low) => low * factor <= value + half);
  const n = others.values.length + 1;
  const rankInterval = { from: n - notSurelyAbove, to: n - surelyBelow };
  return { n, rank: n - upTo, rankInterval, below, ties: upTo - below };
}

/**
 * Where a figure stands in a field that it is one of, as standingAmong the rest of the field.
 *
 * @throws RangeError when the figure's score is not in the field.
 */
export function standingIn(field: Field, figure: Figure): Standing {
  const { n, rank, rankInterval, below, ties } = standingAmong(field, figure);
  if (ties === 0) throw new RangeError('The figure is not one of the field');
  return { n: n - 1, rank, rankInterval: { from: rankInterval.from, to: rankInterval.to - 1 }, below, ties: ties - 1 };
}

/**
 * The share of the others that are below, plus half of those that are equal, in percent with two decimals.
 *
 * @throws RangeError when there are no others.
 */
export function percentileOf({ n, below, ties }: Standing): Decimal {
  return divide(whole(50 * (2 * below + ties)), whole(n - 1), 2);
}

/**
 * Location and spread of a field's scores in points, exact. Quartile limits and median by linear interpolation
 * (Hyndman & Fan 1996, type 7): the limit at share p is the value at place (n − 1)p + 1 of the sorted scores.
 *
 * @returns undefined for a field without figures.
 */
export function spreadOf(field: Field): Spread | undefined {
  const { scores, values, scale } = field;
  const [min, max] = [scores[0], scores.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  const sum = { units: values.reduce((total, units) => total + units, 0n), scale };
  const [lowerQuartile, median, upperQuartile] = [quarter(field, 1), quarter(field, 2), quarter(field, 3)];
  return { count: values.length, sum, lowerQuartile, median, upperQuartile, min, max };
}

/** The limit below which `quarters` quarters of the sorted scores lie; exact with two more decimals, as ¼ is 0.25. */
function quarter({ values, scale }: Field, quarters: 1 | 2 | 3): Decimal {
  const place = (values.length - 1) * quarters;
  const [at, next] = [values[Math.floor(place / 4)], values[Math.ceil(place / 4)]];
  if (at === undefined || next === undefined) throw new RangeError('No scores');
  return { units: 100n * at + 25n * BigInt(place % 4) * (next - at), scale: scale + 2 };
}

/** Arithmetic mean with two decimals, rounded half away from zero. */
export function meanOf({ sum: total, count }: Spread): Decimal {
  return divide(total, whole(count), 2);
}

/** Score minus the mean before its rounding, with two decimals; negative when the score is lower. */
export function gapToMean(score: Decimal, { sum: total, count }: Spread): Decimal {
  return divide(subtract(multiply(score, whole(count)), total), whole(count), 2);
}

/** 4 at or above the upper limit, 3 at or above the median, 2 at or above the lower limit, else 1 (unrounded limits). */
export function quartileOf(score: Decimal, { lowerQuartile, median, upperQuartile }: Spread): 1 | 2 | 3 | 4 {
  if (compare(score, upperQuartile) >= 0) return 4;
  if (compare(score, median) >= 0) return 3;
  return compare(score, lowerQuartile) >= 0 ? 2 : 1;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the first values hold; by halving, so the holding ones must all come first. */
function countWhile(sorted: readonly bigint[], holds: (value: bigint) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
