/**
 * Exact decimal numbers: an integer count of units at a power of ten. Points, percentages and amounts are never
 * binary fractions, so that sums foot to the last digit.
 */
export interface Decimal {
  /** The number times 10^scale. */
  readonly units: bigint;
  /** Digits after the decimal point, 0 or more. */
  readonly scale: number;
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MAX_DIGITS = 30;

/**
 * Reads a decimal as the service's interfaces write it: optional hyphen-minus, digits, optional dot and digits
 * ("68.35", "-15383000"). No exponent, no thousands separator, no leading zeros.
 *
 * @returns the number with the scale as written, or undefined when the text is anything else or over 30 digits.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (!PLAIN.test(text) || text.replace(/[-.]/g, '').length > MAX_DIGITS) return undefined;
  const dot = text.indexOf('.');
  if (dot < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, dot) + text.slice(dot + 1)), scale: text.length - dot - 1 };
}

/** As parseDecimal, for text that the program itself wrote. Throws RangeError on anything that is not a decimal. */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new RangeError(`Not a decimal: ${JSON.stringify(text)}`);
  return parsed;
}

/** Whole number as a decimal of scale 0. Throws RangeError when `value` is not a safe integer. */
export function whole(value: number): Decimal {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe integer: ${value}`);
  return { units: BigInt(value), scale: 0 };
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

/** a + b, exact, at the larger of the two scales. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** a − b, exact, at the larger of the two scales. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** −a. */
export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

/** |a|. */
export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** a × b, exact, at the sum of the two scales. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Sum of the values, exact; ZERO for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, ZERO);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Integer quotient rounded half away from zero, as Swedish reports round. Throws RangeError on division by zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('Division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const n = dividend < 0n ? -dividend : dividend;
  const d = divisor < 0n ? -divisor : divisor;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** a ÷ b rounded half away from zero to `scale` decimals. Throws RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const numerator = a.units * 10n ** BigInt(scale + b.scale);
  const denominator = b.units * 10n ** BigInt(a.scale);
  return { units: divideRounded(numerator, denominator), scale };
}

/** The value at exactly `scale` decimals, rounded half away from zero when digits are lost. */
export function round(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { units: unitsAt(value, scale), scale };
  return { units: divideRounded(value.units, 10n ** BigInt(value.scale - scale)), scale };
}

/** The decimal as the service's interfaces write it: dot, all digits of its scale, no sign on zero. */
export function toText(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const sign = value.units < 0n ? '-' : '';
  if (value.scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}

/** The same value without trailing zeros after the point, but with at least `minScale` decimals. */
export function trim(value: Decimal, minScale = 0): Decimal {
  let { units, scale } = value;
  while (scale > minScale && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return round({ units, scale }, Math.max(scale, minScale));
}
