import { compare, parseDecimal, type Decimal } from '#kernel';

/** What sets off decimals in a column. */
export type DecimalMark = 'comma' | 'dot';

/** What a text says as a number. Only `number` may be used as one; the others are for a person to settle. */
export type NumberReading =
  | { readonly is: 'number'; readonly value: Decimal; readonly percent: boolean }
  | { readonly is: 'empty' }
  | { readonly is: 'unreadable' }
  /** Two readings are possible: both as plain decimals, `["1.234", "1234"]`. */
  | { readonly is: 'ambiguous'; readonly could: readonly [string, string] }
  | { readonly is: 'out-of-range' };

export interface NumberRange {
  readonly min: Decimal;
  readonly max: Decimal;
}

/** An amount that no Swedish municipality reaches: what is larger is a misprint or an attack. */
const FAR: Decimal = { units: 10n ** 15n, scale: 0 };
const ANY: NumberRange = { min: { ...FAR, units: -FAR.units }, max: FAR };

const LONGEST = 40;
const SPACES = ' \u00a0\u202f\u2009';
const OUTER_SPACE = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, 'g');
const SHAPE = new RegExp(
  `^(?<sign>[-\u2212\u2013][${SPACES}]?)?(?<integer>\\d+|\\d{1,3}(?:(?<group>[${SPACES}])\\d{3})(?:\\k<group>\\d{3})*)` +
    `(?:(?<mark>[,.])(?<fraction>\\d+))?(?<percent>[${SPACES}]?%)?$`,
);

/**
 * Reads a number as Swedish reports write it, exactly: an optional minus (`-`, U+2212 or U+2013, also followed by a
 * space), digits plain or in groups of three set off by one kind of space, one decimal comma, an optional `%`.
 *
 * @param text the whole cell; spaces around it are ignored, anything else is not.
 * @param mark what decimals are set off by in the column; a dot is read only where the whole column uses dots.
 * @param range the least and the greatest value that can be true, both included.
 * @returns a decimal with the scale as written; `ambiguous` for a dot in a column of commas; `unreadable` for all that
 *   the grammar does not name: exponents, other scripts' digits, hidden characters, leading zeros.
 */
export function readNumber(text: string, mark: DecimalMark = 'comma', range: NumberRange = ANY): NumberReading {
  const shown = text.length > LONGEST ? text.trim() : text.replace(OUTER_SPACE, '');
  if (shown === '') return { is: 'empty' };
  const parts = shown.length > LONGEST ? undefined : SHAPE.exec(shown)?.groups;
  const integer = parts?.['integer']?.replace(/\D/g, '');
  if (!parts || integer === undefined || /^0\d/.test(integer)) return { is: 'unreadable' };
  const sign = parts['sign'] ? '-' : '';
  const { mark: used, fraction } = parts;
  if (used === '.' && mark === 'comma') return dotAmongCommas(`${sign}${integer}`, fraction ?? '', parts['group']);
  if (used === ',' && mark === 'dot') return { is: 'unreadable' };
  const value = parseDecimal(`${sign}${integer}${fraction ? `.${fraction}` : ''}`);
  if (!value) return { is: 'out-of-range' };
  if (compare(value, range.min) < 0 || compare(value, range.max) > 0) return { is: 'out-of-range' };
  return { is: 'number', value, percent: parts['percent'] !== undefined };
}

/** `1.234` may be a thousand or one and a bit; `1.5` among commas may be a date, a number of a heading, or a slip. */
function dotAmongCommas(integer: string, fraction: string, group: string | undefined): NumberReading {
  if (group !== undefined) return { is: 'unreadable' };
  return { is: 'ambiguous', could: [`${integer}.${fraction}`, `${integer}${fraction}`] };
}

/**
 * What sets off decimals in a column.
 *
 * @param texts all its cells.
 * @returns `dot` only when at least two cells have a dot between digits, none has a comma, and the dots cannot all be
 *   thousands separators.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  const dotted = texts.filter((text) => /\d\.\d/.test(text));
  if (dotted.length < 2 || texts.some((text) => text.includes(','))) return 'comma';
  return dotted.every((text) => /\.\d{3}(?!\d)/.test(text)) ? 'comma' : 'dot';
}
