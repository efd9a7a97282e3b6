import { array, assert, integer, property, record } from 'fast-check';
import { spreadApart } from './slope-shape';

const TOP = 40;
const blocks = array(record({ middle: integer({ min: 40, max: 440 }), height: integer({ min: 10, max: 40 }) }), {
  maxLength: 10,
});

describe('spreadApart', () => {
  it('leaves labels that have room where they are', () => {
    expect(
      spreadApart(
        [
          { middle: 200, height: 20 },
          { middle: 100, height: 20 },
        ],
        0,
        300,
      ),
    ).toEqual([200, 100]);
  });

  it('keeps every label within bounds and apart from the others, in the order of their values', () => {
    assert(
      property(blocks, (given) => {
        const middles = spreadApart(given, TOP, TOP + 400);
        const placed = given
          .map(({ middle: wanted, height }, index) => ({
            wanted,
            half: height / 2,
            middle: middles[index] ?? Number.NaN,
          }))
          .sort((a, b) => a.middle - b.middle);
        const tops = placed.map(({ middle, half }) => middle - half);
        const bottoms = placed.map(({ middle, half }) => middle + half);
        for (const [index, edge] of [TOP, ...bottoms].entries()) {
          expect((tops[index] ?? TOP + 400) - edge).toBeGreaterThanOrEqual(-1e-6);
        }
        const wanted = placed.map((block) => block.wanted);
        expect(wanted).toEqual(wanted.toSorted((a, b) => a - b));
      }),
    );
  });
});
