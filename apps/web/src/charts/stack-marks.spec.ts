import * as fc from 'fast-check';
import { stackMarks } from './stack-marks';

it('leaves marks on the line where there is room, and lifts the others', () => {
  expect(stackMarks([10, 30, 12, 50, 11], 8).map(({ level }) => level)).toEqual([0, 0, 1, 0, 2]);
  expect(stackMarks([], 8)).toEqual([]);
});

it('never lets two marks overlap, and moves none sideways', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }), (places) => {
      const marks = stackMarks(places, 9);
      expect(marks.map(({ x }) => x)).toEqual(places);
      const apart = marks.flatMap((a, nth) =>
        marks.slice(nth + 1).flatMap((b) => (a.level === b.level ? [Math.abs(a.x - b.x)] : [])),
      );
      expect(Math.min(9, ...apart)).toBe(9);
    }),
  );
});
