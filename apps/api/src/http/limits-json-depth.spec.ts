import { isDeeperThan } from './limits-json-depth';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('how deep a body lies in itself', () => {
  it.each([
    ['a number', 1, 0, false],
    ['nothing', undefined, 0, false],
    ['an empty object', {}, 1, false],
    ['an empty object where none may be', {}, 0, true],
    ['a list in an object', { scores: [] }, 2, false],
    ['a list in an object where one level may be', { scores: [] }, 1, true],
    ['as deep as may be', nested(32), 32, false],
    ['one deeper', nested(33), 32, true],
    ['a hundred thousand deep', nested(100_000), 32, true],
  ])('%s', (_, value, most, expected) => {
    expect(isDeeperThan(value, most)).toBe(expected);
  });
});
