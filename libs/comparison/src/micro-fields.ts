import { below, upTo, type Column } from './columns';
import type { MicroRow } from './micro-rows';
import type { Micro } from './micropoints';

/** The peers' scores of one measure, in millionths of a point, as statistics ask of them. */
export interface MicroField {
  readonly count: number;
  readonly sum: number;
  /** The score at a place of the ascending order. */
  at(place: number): number;
  /** How many decimals the score at that place is written with. */
  decimalsAt(place: number): number;
  /** How many scores are less. */
  below(value: number): number;
  /** How many scores are not greater. */
  upTo(value: number): number;
  /** How many intervals end below. */
  endingBelow(value: number): number;
  /** How many intervals begin at or below. */
  beginningUpTo(value: number): number;
}

/** A column without one of its entries: everyone but the subject. Nothing is copied. */
export class ColumnField implements MicroField {
  private readonly skipped: number;
  private readonly entries: number;
  private readonly values: Float64Array;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly written: Uint8Array;
  private readonly half: number | undefined;
  readonly count: number;
  readonly sum: number;

  /** @param without the entry to leave out, which must be in the column. */
  constructor(
    column: Column,
    private readonly without: Micro | undefined,
  ) {
    this.entries = column.count;
    this.values = column.values;
    this.lows = column.lows;
    this.highs = column.highs;
    this.written = column.decimals;
    this.half = column.half;
    this.skipped = without ? column.placeOf(without.value, without.decimals) : this.entries;
    this.count = this.entries - (without ? 1 : 0);
    this.sum = column.sum - (without?.value ?? 0);
  }

  at(place: number): number {
    return this.values[place < this.skipped ? place : place + 1] ?? 0;
  }

  decimalsAt(place: number): number {
    return this.written[place < this.skipped ? place : place + 1] ?? 0;
  }

  below(value: number): number {
    const { without } = this;
    return below(this.values, this.entries, value) - (without && without.value < value ? 1 : 0);
  }

  upTo(value: number): number {
    const { without } = this;
    return upTo(this.values, this.entries, value) - (without && without.value <= value ? 1 : 0);
  }

  endingBelow(value: number): number {
    const { without, half } = this;
    // Beside the score's own place in the same array, where memory has just been looked at.
    if (half !== undefined) return this.below(value - half);
    return below(this.highs, this.entries, value) - (without && without.value + without.half < value ? 1 : 0);
  }

  beginningUpTo(value: number): number {
    const { without, half } = this;
    if (half !== undefined) return this.upTo(value + half);
    return upTo(this.lows, this.entries, value) - (without && without.value - without.half <= value ? 1 : 0);
  }
}

const FEW = 48;
/** More than any score's decimals, so that a score and its decimals fit into one number to sort by. */
const DECIMALS = 8;

/** The scores of chosen peers, gathered and sorted for this one answer. */
export class GatheredField implements MicroField {
  readonly count: number;
  readonly sum: number;
  /** Scores with their decimals, ascending. */
  private readonly keys: Float64Array;
  /** Half the width of all their intervals; undefined when they are not all of one width. */
  private readonly half: number | undefined;

  constructor(
    private readonly rows: readonly MicroRow[],
    private readonly place: number,
  ) {
    const keys = new Float64Array(rows.length);
    let [count, sum, narrowest, widest] = [0, 0, Number.POSITIVE_INFINITY, 0];
    for (const row of rows) {
      const entry = row.at(place);
      if (!entry) continue;
      keys[count] = entry.value * DECIMALS + entry.decimals;
      sum += entry.value;
      if (entry.half < narrowest) narrowest = entry.half;
      if (entry.half > widest) widest = entry.half;
      count += 1;
    }
    this.count = count;
    this.sum = sum;
    this.half = narrowest === widest ? widest : undefined;
    this.keys = count <= FEW ? inserted(keys, count) : keys.subarray(0, count).sort();
  }

  at(place: number): number {
    return Math.floor((this.keys[place] ?? Number.NaN) / DECIMALS);
  }

  decimalsAt(place: number): number {
    return (this.keys[place] ?? 0) - this.at(place) * DECIMALS;
  }

  below(value: number): number {
    return below(this.keys, this.count, value * DECIMALS);
  }

  upTo(value: number): number {
    return this.below(value + 1);
  }

  endingBelow(value: number): number {
    if (this.half !== undefined) return this.below(value - this.half);
    return this.countOf((entry) => entry.value + entry.half < value);
  }

  beginningUpTo(value: number): number {
    if (this.half !== undefined) return this.upTo(value + this.half);
    return this.countOf((entry) => entry.value - entry.half <= value);
  }

  private countOf(counts: (entry: Micro) => boolean): number {
    let count = 0;
    for (const row of this.rows) {
      const entry = row.at(this.place);
      if (entry && counts(entry)) count += 1;
    }
    return count;
  }
}

/** By insertion, which is the fastest for a few. */
function inserted(keys: Float64Array, count: number): Float64Array {
  for (let next = 1; next < count; next += 1) {
    const key = keys[next] ?? 0;
    let place = next - 1;
    while (place >= 0 && (keys[place] ?? 0) > key) {
      keys[place + 1] = keys[place] ?? 0;
      place -= 1;
    }
    keys[place + 1] = key;
  }
  return keys;
}
