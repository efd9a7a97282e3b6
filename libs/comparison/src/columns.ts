const FIRST_CAPACITY = 64;
/** More than any score's decimals, so that a score and its decimals fit into one number to sort by. */
const DECIMALS = 8;

/** The scores of one evaluation, by the place of each measure. */
interface Row {
  readonly values: Float64Array;
  readonly halves: Float64Array;
  readonly decimals: Uint8Array;
}

/** A score in millionths, half the width of its interval, and how many decimals it is written with. */
interface Entry {
  readonly value: number;
  readonly half: number;
  readonly decimals: number;
}

/** Numbers kept in ascending order; an insertion moves the ones above it by one place. */
class SortedNumbers {
  values = new Float64Array(FIRST_CAPACITY);
  count = 0;

  /** Puts these in place of all, which are in order already. */
  exchangeAll(values: Float64Array<ArrayBuffer>): void {
    this.values = values.length < FIRST_CAPACITY ? grown(values, FIRST_CAPACITY) : values;
    this.count = values.length;
  }

  insert(value: number, place = upTo(this.values, this.count, value)): void {
    if (this.count === this.values.length) this.values = grown(this.values);
    this.values.copyWithin(place + 1, place, this.count);
    this.values[place] = value;
    this.count += 1;
  }

  has(place: number, value: number): boolean {
    return place < this.count && this.values[place] === value;
  }

  remove(place: number): void {
    this.values.copyWithin(place, place + 1, this.count);
    this.count -= 1;
  }
}

function grown(values: Float64Array<ArrayBuffer>, capacity = values.length * 2): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}

/**
 * The scores of one measure in millionths of a point, sorted by value and, beside, the lower and the upper ends of
 * their intervals, each sorted by itself. An entry goes in and out in O(log n) and one move of memory.
 */
export class Column {
  private readonly scores = new SortedNumbers();
  private readonly low = new SortedNumbers();
  private readonly high = new SortedNumbers();
  private written = new Uint8Array(FIRST_CAPACITY);
  private total = 0;

  get count(): number {
    return this.scores.count;
  }

  /** Sum of all scores in millionths. */
  get sum(): number {
    return this.total;
  }

  get values(): Float64Array {
    return this.scores.values;
  }

  get lows(): Float64Array {
    return this.low.values;
  }

  get highs(): Float64Array {
    return this.high.values;
  }

  /** How many decimals each score is written with, in the order of the values. */
  get decimals(): Uint8Array {
    return this.written;
  }

  /**
   * Puts the scores of some rows in place of all that was in it: one sort, where many single insertions would move
   * memory each. Rows without a score at that place (NaN) have no entry.
   */
  exchangeAll(rows: readonly Row[], place: number): void {
    const fit = rows.filter(({ values }) => !Number.isNaN(values[place]));
    const keys = new Float64Array(fit.length);
    const [lows, highs] = [new Float64Array(fit.length), new Float64Array(fit.length)];
    let [sum, narrowest, widest] = [0, Number.POSITIVE_INFINITY, 0];
    let nth = 0;
    for (const { values, halves, decimals } of fit) {
      const value = values[place] ?? 0;
      const half = halves[place] ?? 0;
      keys[nth] = value * DECIMALS + (decimals[place] ?? 0);
      lows[nth] = value - half;
      highs[nth] = value + half;
      sum += value;
      narrowest = Math.min(narrowest, half);
      widest = Math.max(widest, half);
      nth += 1;
    }
    keys.sort();
    const written = new Uint8Array(Math.max(FIRST_CAPACITY, fit.length));
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const value = Math.floor(key / DECIMALS);
      written[at] = key - value * DECIMALS;
      keys[at] = value;
    }
    this.scores.exchangeAll(keys);
    // Where all intervals are equally wide, which is the rule, their ends have the order of the scores.
    const isEven = narrowest === widest;
    this.low.exchangeAll(isEven ? keys.map((value) => value - widest) : lows.sort());
    this.high.exchangeAll(isEven ? keys.map((value) => value + widest) : highs.sort());
    this.written = written;
    this.total = sum;
  }

  insert({ value, half, decimals }: Entry): void {
    const place = this.placeOf(value, decimals);
    if (this.written.length === this.scores.count) {
      const larger = new Uint8Array(this.written.length * 2);
      larger.set(this.written);
      this.written = larger;
    }
    this.written.copyWithin(place + 1, place, this.scores.count);
    this.written[place] = decimals;
    this.scores.insert(value, place);
    this.low.insert(value - half);
    this.high.insert(value + half);
    this.total += value;
  }

  /** Takes out one entry that is exactly so. Throws RangeError when there is none. */
  remove({ value, half, decimals }: Entry): void {
    const place = this.placeOf(value, decimals);
    const low = below(this.lows, this.low.count, value - half);
    const high = below(this.highs, this.high.count, value + half);
    const isScore = place < this.count && this.values[place] === value && this.written[place] === decimals;
    const hasInterval = this.low.has(low, value - half) && this.high.has(high, value + half);
    if (!isScore || !hasInterval) throw new RangeError(`No score ${value} ± ${half} with ${decimals} decimals`);
    this.written.copyWithin(place, place + 1, this.scores.count);
    this.scores.remove(place);
    this.low.remove(low);
    this.high.remove(high);
    this.total -= value;
  }

  /** Place of the first entry with this value and these decimals, or where it would go. */
  placeOf(value: number, decimals: number): number {
    let place = below(this.values, this.count, value);
    while (place < this.count && this.values[place] === value && (this.written[place] ?? 0) < decimals) place += 1;
    return place;
  }
}

/** How many of the first `count` ascending values are less than `limit`. */
export function below(values: Float64Array, count: number, limit: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of the first `count` ascending values are not greater than `limit`. */
export function upTo(values: Float64Array, count: number, limit: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
