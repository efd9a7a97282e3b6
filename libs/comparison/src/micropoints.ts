import { parseDecimal, type Decimal } from '#kernel';
import { pointsText, type Figure } from './scored-evaluation';

/**
 * Scores as whole numbers of millionths of a point, which binary floating point holds and adds without loss: the total
 * of 29,000 evaluations stays below 2^45. Sorted arrays of them answer in microseconds.
 */
export const MICRO_DECIMALS = 6;

/** A score in millionths of a point, with half the width of its interval and how many decimals it is written with. */
export interface Micro {
  readonly value: number;
  readonly half: number;
  readonly decimals: number;
}

/** A figure in millionths with the texts in which answers write it. */
export interface WrittenMicro extends Micro {
  readonly text: string;
  readonly halfText: string;
}

const micros = new WeakMap<Figure, WrittenMicro | null>();

/** A figure in millionths of a point; null when it is finer than that or larger than is safe. Made once. */
export function microOf(figure: Figure): WrittenMicro | null {
  const known = micros.get(figure);
  if (known !== undefined) return known;
  const [value, half] = [millionths(figure.value), millionths(figure.halfWidth)];
  const [text, halfText] = [pointsText(figure.value), pointsText(figure.halfWidth)];
  const decimals = parseDecimal(text)?.scale ?? 0;
  const made = value === undefined || half === undefined ? null : { value, half, decimals, text, halfText };
  micros.set(figure, made);
  return made;
}

const MOST = 10n ** 12n;

function millionths({ units, scale }: Decimal): number | undefined {
  if (scale <= MICRO_DECIMALS) return safe(units * 10n ** BigInt(MICRO_DECIMALS - scale));
  const finer = 10n ** BigInt(scale - MICRO_DECIMALS);
  return units % finer === 0n ? safe(units / finer) : undefined;
}

function safe(units: bigint): number | undefined {
  return units > -MOST && units < MOST ? Number(units) : undefined;
}

/** a ÷ b of whole numbers, rounded half away from zero; both must be safe integers and b positive. */
export function roundedQuotient(a: number, b: number): number {
  const size = Math.abs(a);
  const rest = size % b;
  const quotient = (size - rest) / b + (2 * rest >= b ? 1 : 0);
  return a < 0 ? -quotient : quotient;
}

const MOST_KEPT = 100_000;
const keptTexts = Array.from<string | undefined>({ length: MOST_KEPT });

/** Whole hundredths as text with two decimals; no sign on zero. Points up to a thousand are written once and kept. */
export function hundredthsText(hundredths: number): string {
  if (hundredths < 0) return `-${hundredthsText(-hundredths)}`;
  if (hundredths >= MOST_KEPT) return writeHundredths(hundredths);
  return (keptTexts[hundredths] ??= writeHundredths(hundredths));
}

function writeHundredths(hundredths: number): string {
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** Millionths as text with two decimals, rounded half away from zero. */
export function derivedMicroText(micro: number): string {
  return hundredthsText(roundedQuotient(micro, 10_000));
}

/** Millionths as text with the decimals that the source has. */
export function microText(micro: number, decimals: number): string {
  if (decimals === 0) return String(micro / 1_000_000);
  if (decimals === 2) return hundredthsText(micro / 10_000);
  const digits = String(Math.abs(micro) / 10 ** (MICRO_DECIMALS - decimals)).padStart(decimals + 1, '0');
  return `${micro < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
