import { absolute, divide, multiply, toText, whole, type Decimal } from '#kernel';

const DECIMALS = 2;

/**
 * An amount in percent of the size of another, signed as the amount: −48 999 of −875 382 is −5.60. Both in SEK.
 *
 * @returns decimal text with two decimals; null when the other is zero, for there is no percentage of nothing.
 */
export function percentOf(amount: Decimal, other: Decimal): string | null {
  if (other.units === 0n) return null;
  return toText(divide(multiply(amount, whole(100)), absolute(other), DECIMALS));
}
