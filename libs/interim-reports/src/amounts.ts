import { decimal, multiply, round, toText, type Decimal } from '#kernel';
import { AMOUNT_UNITS, type AmountUnit } from './table';

/** An amount as exact SEK, and what one unit of its last printed digit is worth. */
export interface Amount {
  readonly sek: Decimal;
  readonly precisionSek: Decimal;
}

/** Amounts are less than this: 10^15 SEK. */
export const AMOUNT_LIMIT_SEK: Decimal = { units: 10n ** 15n, scale: 0 };

/**
 * The amount that a printed figure states.
 *
 * @param printed decimal text with a dot, in `unit`: `-222709`, `307.70`.
 * @returns exact SEK and the worth of the last printed digit: `307.70` mnkr is 307 700 000 SEK to 10 000 SEK.
 * Throws RangeError when the text is not a decimal.
 */
export function amountOf(printed: string, unit: AmountUnit): Amount {
  const value = decimal(printed);
  return { sek: inSek(value, unit), precisionSek: inSek({ units: 1n, scale: value.scale }, unit) };
}

function inSek(value: Decimal, unit: AmountUnit): Decimal {
  const zeros = AMOUNT_UNITS.indexOf(unit) * 3;
  const sek = multiply(value, { units: 10n ** BigInt(zeros), scale: 0 });
  return round(sek, Math.max(0, value.scale - zeros));
}

/** The amount as interfaces write it: decimal texts in SEK. */
export function amountTexts({ sek, precisionSek }: Amount): { amountSek: string; precisionSek: string } {
  return { amountSek: toText(sek), precisionSek: toText(precisionSek) };
}
