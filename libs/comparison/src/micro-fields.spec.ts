import * as fc from 'fast-check';
import { Column } from './columns';
import { ColumnField, GatheredField, type MicroField } from './micro-fields';

const entries = fc.constantFrom([500_000], [0, 75_000, 500_000]).chain((halves) =>
  fc.array(
    fc.record({
      value: fc.integer({ min: -3, max: 12 }).map((one) => one * 500_000),
      half: fc.constantFrom(...halves),
      decimals: fc.constantFrom(0, 1, 2),
    }),
    { minLength: 1, maxLength: 70 },
  ),
);
type Entry = typeof entries extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

const probes = Array.from({ length: 45 }, (_, nth) => (nth - 12) * 250_000);

const asked = (field: MicroField) => ({
  count: field.count,
  sum: field.sum,
  scores: Array.from({ length: field.count }, (_, place) => [field.at(place), field.decimalsAt(place)]),
  counts: probes.map((value) => [
    field.below(value),
    field.upTo(value),
    field.endingBelow(value),
    field.beginningUpTo(value),
  ]),
});

/** One entry after the other, nothing sorted but for the scores. */
const counted = (some: readonly Entry[]) => {
  const count = (holds: (entry: Entry) => boolean) => some.filter(holds).length;
  const inOrder = some.toSorted((a, b) => a.value - b.value || a.decimals - b.decimals);
  return {
    count: some.length,
    sum: some.reduce((sum, { value }) => sum + value, 0),
    scores: inOrder.map(({ value, decimals }) => [value, decimals]),
    counts: probes.map((limit) => [
      count(({ value }) => value < limit),
      count(({ value }) => value <= limit),
      count(({ value, half }) => value + half < limit),
      count(({ value, half }) => value - half <= limit),
    ]),
  };
};

const rowOf = (entry: Entry) => ({ at: () => entry });

it('a column without one entry, and the gathered others, say what counting one by one says', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (some, nth) => {
      const own = some[nth % some.length];
      const column = new Column();
      column.exchangeAll(some.map(rowOf), 0);
      const others = some.filter((one) => one !== own);
      const expected = counted(others);
      expect(asked(new ColumnField(column, own))).toEqual(expected);
      expect(asked(new GatheredField(others.map(rowOf), 0))).toEqual(expected);
      expect(asked(new ColumnField(column, undefined))).toEqual(counted(some));
    }),
  );
});
