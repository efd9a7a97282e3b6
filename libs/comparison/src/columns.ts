const FIRST_CAPACITY = 64;

/** The scores of one evaluation, by the place of each measure. */
interface Row {
  at(place: number): Entry | undefined;
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

interface Kind extends Entry {
  count: number;
}

/** The entries at a place, equal ones as one: of thousands of scores there are some hundred kinds. */
function kindsAt(rows: readonly Row[], place: number): Kind[] {
  const kinds = new Map<Entry, Kind>();
  for (const row of rows) {
    const entry = row.at(place);
    if (!entry) continue;
    const kind = kinds.get(entry);
    if (kind) kind.count += 1;
    else kinds.set(entry, { value: entry.value, half: entry.half, decimals: entry.decimals, count: 1 });
  }
  return [...kinds.values()];
}

const lowOf = ({ value, half }: Entry) => value - half;
const highOf = ({ value, half }: Entry) => value + half;

function sortedBy(kinds: readonly Kind[], by: (kind: Kind) => number): readonly Kind[] {
  return kinds.toSorted((a, b) => by(a) - by(b));
}

/** Each kind's number as many times as there are of it. */
function spread(kinds: readonly Kind[], count: number, of: (kind: Kind) => number): Float64Array<ArrayBuffer> {
  const values = new Float64Array(count);
  let place = 0;
  for (const kind of kinds) {
    values.fill(of(kind), place, place + kind.count);
    place += kind.count;
  }
  return values;
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
  /** How many intervals there are of each half width. */
  private readonly widths = new Map<number, number>();
  private commonHalf: number | undefined;
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

  /** Half the width of every interval, where they are all of one: then their ends have the order of the scores. */
  get half(): number | undefined {
    return this.commonHalf;
  }

  /** How many decimals each score is written with, in the order of the values. */
  get decimals(): Uint8Array {
    return this.written;
  }

  /**
   * Puts the scores of some rows in place of all that was in it: each kind is counted and the kinds are sorted, where
   * many single insertions would move memory each. Rows without a score at that place have no entry.
   */
  exchangeAll(rows: readonly Row[], place: number): void {
    const kinds = kindsAt(rows, place);
    const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
    const inOrder = kinds.toSorted((a, b) => a.value - b.value || a.decimals - b.decimals);
    this.scores.exchangeAll(spread(inOrder, count, ({ value }) => value));
    this.low.exchangeAll(spread(sortedBy(inOrder, lowOf), count, lowOf));
    this.high.exchangeAll(spread(sortedBy(inOrder, highOf), count, highOf));
    this.written = new Uint8Array(Math.max(FIRST_CAPACITY, count));
    this.written.set(spread(inOrder, count, ({ decimals }) => decimals));
    this.total = kinds.reduce((sum, kind) => sum + kind.count * kind.value, 0);
    this.widths.clear();
    for (const kind of kinds) this.countWidth(kind.half, kind.count);
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
    this.countWidth(half, 1);
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
    this.countWidth(half, -1);
  }

  private countWidth(half: number, more: number): void {
    const count = (this.widths.get(half) ?? 0) + more;
    if (count === 0) this.widths.delete(half);
    else this.widths.set(half, count);
    this.commonHalf = this.widths.size === 1 ? [...this.widths.keys()][0] : undefined;
  }

  /** Place of the first entry with this value and these decimals, or where it would go. */
  placeOf(value: number, decimals: number): number {
    let [from, to] = [0, this.count];
    const { values } = this;
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = values[middle] ?? 0;
      if (found < value || (found === value && (this.written[middle] ?? 0) < decimals)) from = middle + 1;
      else to = middle;
    }
    return from;
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
