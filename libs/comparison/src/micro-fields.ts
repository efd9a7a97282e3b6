import { below, upTo, type Column } from './columns';
import type { Micro, MicroRow } from './micropoints';

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
    const { without } = this;
    return below(this.highs, this.entries, value) - (without && without.value + without.half < value ? 1 : 0);
  }

  beginningUpTo(value: number): number {
    const { without } = this;
    return upTo(this.lows, this.entries, value) - (without && without.value - without.half <= value ? 1 : 0);
  }
}

const FEW = 48;

/** The scores of chosen peers, gathered and sorted for this one answer. */
export class GatheredField implements MicroField {
  readonly count: number;
  readonly sum: number;
  private readonly values: Float64Array;
  private readonly written: Uint8Array;

  constructor(
    private readonly rows: readonly MicroRow[],
    private readonly place: number,
  ) {
    const values = new Float64Array(rows.length);
    const written = new Uint8Array(rows.length);
    let [count, sum] = [0, 0];
    for (const row of rows) {
      const value = row.values[place] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      values[count] = value;
      written[count] = row.decimals[place] ?? 0;
      sum += value;
      count += 1;
    }
    this.count = count;
    this.sum = sum;
    [this.values, this.written] = count <= FEW ? inserted(values, written, count) : ordered(values, written, count);
  }

  at(place: number): number {
    return this.values[place] ?? Number.NaN;
  }

  decimalsAt(place: number): number {
    return this.written[place] ?? 0;
  }

  below(value: number): number {
    return below(this.values, this.count, value);
  }

  upTo(value: number): number {
    return upTo(this.values, this.count, value);
  }

  endingBelow(value: number): number {
    let count = 0;
    for (const { values, halves } of this.rows) {
      if ((values[this.place] ?? Number.NaN) + (halves[this.place] ?? 0) < value) count += 1;
    }
    return count;
  }

  beginningUpTo(value: number): number {
    let count = 0;
    for (const { values, halves } of this.rows) {
      if ((values[this.place] ?? Number.NaN) - (halves[this.place] ?? 0) <= value) count += 1;
    }
    return count;
  }
}

type Sorted = [values: Float64Array, written: Uint8Array];

/** By insertion, which is the fastest for a few. */
function inserted(values: Float64Array, written: Uint8Array, count: number): Sorted {
  for (let next = 1; next < count; next += 1) {
    const [value, decimals] = [values[next] ?? 0, written[next] ?? 0];
    let place = next - 1;
    while (place >= 0 && isAfter(values[place] ?? 0, written[place] ?? 0, value, decimals)) {
      values[place + 1] = values[place] ?? 0;
      written[place + 1] = written[place] ?? 0;
      place -= 1;
    }
    values[place + 1] = value;
    written[place + 1] = decimals;
  }
  return [values, written];
}

function isAfter(a: number, aDecimals: number, b: number, bDecimals: number): boolean {
  return a > b || (a === b && aDecimals > bDecimals);
}

/** Value and decimals in one number (the decimals are fewer than eight), so that one native sort orders both. */
function ordered(values: Float64Array, written: Uint8Array, count: number): Sorted {
  const keys = Float64Array.from({ length: count }, (_, nth) => (values[nth] ?? 0) * 8 + (written[nth] ?? 0)).sort();
  return [keys.map((key) => Math.floor(key / 8)), Uint8Array.from(keys, (key) => key - Math.floor(key / 8) * 8)];
}
