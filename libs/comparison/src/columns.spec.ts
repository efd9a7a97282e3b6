import * as fc from 'fast-check';
import { Column } from './columns';

const entry = fc.record({
  value: fc.integer({ min: 0, max: 40 }).map((one) => one * 500_000),
  half: fc.constantFrom(0, 75_000, 500_000),
  decimals: fc.constantFrom(0, 1, 2),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** The entry at place 1 of a row. */
const rowOf = (one: Entry) => ({ at: (place: number) => (place === 1 ? one : { value: 7, half: 7, decimals: 7 }) });
const EMPTY = { at: () => undefined };

const ascending = (a: number, b: number) => a - b;
const written = ({ value, decimals }: Entry) => value * 8 + decimals;

function contents(column: Column) {
  const { count, sum } = column;
  const part = (values: Float64Array | Uint8Array) => [...values.subarray(0, count)];
  return {
    sum,
    half: column.half,
    scores: part(column.values).map((value, place) => value * 8 + (column.decimals[place] ?? 0)),
    lows: part(column.lows),
    highs: part(column.highs),
  };
}

function expected(entries: readonly Entry[]) {
  const widths = new Set(entries.map(({ half }) => half));
  return {
    half: widths.size === 1 ? [...widths][0] : undefined,
    sum: entries.reduce((sum, { value }) => sum + value, 0),
    scores: entries.map(written).toSorted(ascending),
    lows: entries.map(({ value, half }) => value - half).toSorted(ascending),
    highs: entries.map(({ value, half }) => value + half).toSorted(ascending),
  };
}

it('is in order however its entries came and went', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 90 }),
      fc.array(entry, { maxLength: 90 }),
      fc.nat(),
      (first, more, gone) => {
        const column = new Column();
        column.exchangeAll(first.map(rowOf), 1);
        for (const one of more) column.insert(one);
        const all = [...first, ...more];
        const leaving = all.filter((_, nth) => (nth * 7 + gone) % 3 === 0);
        for (const one of leaving) column.remove(one);
        expect(contents(column)).toEqual(expected(all.filter((one) => !leaving.includes(one))));
        column.exchangeAll([...all.map(rowOf), EMPTY], 1);
        expect(contents(column)).toEqual(expected(all));
        const even = all.filter(({ half }) => half === all[0]?.half);
        for (const one of all) if (!even.includes(one)) column.remove(one);
        expect(contents(column)).toEqual(expected(even));
      },
    ),
  );
});

it('does not let go of what it does not have', () => {
  const column = new Column();
  column.insert({ value: 1, half: 1, decimals: 0 });
  for (const one of [
    { value: 2, half: 1, decimals: 0 },
    { value: 1, half: 2, decimals: 0 },
    { value: 1, half: 1, decimals: 2 },
  ]) {
    expect(() => column.remove(one)).toThrow(RangeError);
  }
  column.remove({ value: 1, half: 1, decimals: 0 });
  expect(() => column.remove({ value: 1, half: 1, decimals: 0 })).toThrow(RangeError);
  expect(column.count).toBe(0);
});
