/** Things kept in an order, which must tell any two of them apart. */
export class SortedList<T> {
  private readonly list: T[] = [];

  constructor(private readonly order: (a: T, b: T) => number) {}

  get items(): readonly T[] {
    return this.list;
  }

  exchangeAll(items: Iterable<T>): void {
    this.list.splice(0, this.list.length);
    for (const item of items) this.list.push(item);
    this.list.sort(this.order);
  }

  insert(item: T): void {
    this.list.splice(this.placeOf(item), 0, item);
  }

  remove(item: T): void {
    const place = this.placeOf(item);
    const found = this.list[place];
    if (found === undefined || this.order(found, item) !== 0) throw new RangeError('Not in the list');
    this.list.splice(place, 1);
  }

  /** How many come before. */
  placeOf(item: T): number {
    let [from, to] = [0, this.list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = this.list[middle];
      if (found !== undefined && this.order(found, item) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
