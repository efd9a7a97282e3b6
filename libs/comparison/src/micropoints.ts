import { parseDecimal, type Decimal } from '#kernel';
import { measuresOf, type ComparedInstrument } from './measures';
import { figureOf, pointsText, type Figure, type ScoredEvaluation } from './scored-evaluation';

/**
 * Scores as whole numbers of millionths of a point, which binary floating point holds and adds without loss: the total
 * of 29,000 evaluations stays below 2^45. Sorted arrays of them answer in microseconds.
 */
export const MICRO_DECIMALS = 6;

/** The scores of one evaluation, by the place of each measure among the measures of its instrument version. */
export interface MicroRow {
  /** Millionths of a point; NaN where the evaluation has no such score. */
  readonly values: Float64Array;
  /** Half the width of each interval, in millionths. */
  readonly halves: Float64Array;
  /** How many decimals each score is written with. */
  readonly decimals: Uint8Array;
}

type Places = ReadonlyMap<string, number>;

const places = new WeakMap<ComparedInstrument, Places>();
const rows = new WeakMap<ScoredEvaluation, { readonly of: Places; readonly row: MicroRow | null }>();

/** The place of each measure of a version: `total` first, then each area with its sub-questions. */
export function placesOf(instrument: ComparedInstrument): Places {
  const known = places.get(instrument);
  if (known) return known;
  const made = new Map(measuresOf(instrument).map((measure, place) => [measure, place]));
  places.set(instrument, made);
  return made;
}

/** The evaluation's scores in millionths; null when its source has figures finer than that. Made once. */
export function microRowOf(evaluation: ScoredEvaluation, instrument: ComparedInstrument): MicroRow | null {
  const of = placesOf(instrument);
  const known = rows.get(evaluation);
  if (known?.of === of) return known.row;
  const row = makeRow(evaluation, of);
  rows.set(evaluation, { of, row });
  return row;
}

function makeRow(evaluation: ScoredEvaluation, measures: Places): MicroRow | null {
  const row = {
    values: new Float64Array(measures.size).fill(Number.NaN),
    halves: new Float64Array(measures.size),
    decimals: new Uint8Array(measures.size),
  };
  for (const [measure, place] of measures) {
    const figure = figureOf(evaluation, measure);
    if (!figure) continue;
    const micro = microOf(figure);
    if (!micro) return null;
    row.values[place] = micro.value;
    row.halves[place] = micro.half;
    row.decimals[place] = micro.decimals;
  }
  return row;
}

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
