import * as fc from 'fast-check';
import { figureOfText } from './examples';
import { exactStandings, standingsOf } from './standings';

const value = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map(String),
  fc.integer({ min: -9999, max: 9999 }).map((one) => (one / 100).toFixed(2)),
);
const figures = (...finer: readonly string[]) =>
  fc.array(
    fc
      .tuple(fc.oneof(value, ...finer.map((one) => fc.constant(one))), fc.constantFrom('0', '0.5', '0.075', '4'))
      .map(([points, half]) => figureOfText(points, half)),
    { maxLength: 40 },
  );

it('are the same in millionths and by exact decimals', () => {
  fc.assert(fc.property(figures(), (some) => expect(standingsOf(some)).toEqual(exactStandings(some))));
});

it('are exact where figures are finer than millionths', () => {
  const [a, b, c] = ['1.00000001', '1', '1.00000002'].map((points) => figureOfText(points, '0'));
  expect(a && b && c && standingsOf([a, b, c]).map(({ rank }) => rank)).toEqual([2, 3, 1]);
  fc.assert(
    fc.property(figures('1.00000001', '1.00000002'), (some) => expect(standingsOf(some)).toEqual(exactStandings(some))),
  );
});

it('share a rank when equal, and a span of ranks when their intervals touch', () => {
  const some = ['10', '9', '9.00', '7', '6'].map((points) => figureOfText(points, '0.5'));
  expect(standingsOf(some).map(({ rank, rankInterval: { from, to } }) => `${rank} ${from}–${to}`)).toEqual([
    '1 1–3',
    '2 1–3',
    '2 1–3',
    '4 4–5',
    '5 4–5',
  ]);
});
