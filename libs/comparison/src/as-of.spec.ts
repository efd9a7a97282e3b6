import { Refusal } from '#kernel';
import { compareInstants, parseAsOf } from './as-of';

describe('the point that a comparison is asked for', () => {
  it.each([
    [undefined, 'now'],
    ['0', { position: 0n }],
    ['1204', { position: 1204n }],
    ['999999999999999999', { position: 999_999_999_999_999_999n }],
    ['2026-03-01T12:00:00Z', { instant: '2026-03-01T12:00:00Z' }],
    ['2024-02-29T23:59:59.123456+01:00', { instant: '2024-02-29T23:59:59.123456+01:00' }],
  ])('reads %s', (text, point) => {
    expect(parseAsOf(text)).toEqual(point);
  });

  it.each([
    '',
    '-1',
    '012',
    '1e3',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
  ])('refuses %j', (text) => {
    const answer = parseAsOf(text);
    expect(answer).toBeInstanceOf(Refusal);
    expect((answer as Refusal).faults).toMatchObject([{ where: 'asOf', code: 'malformed-as-of' }]);
  });
});

describe('the order of instants', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000000Z', 0],
    ['2026-03-01T13:00:00+01:00', '2026-03-01T12:00:00Z', 0],
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000001Z', -1],
    ['2026-03-01T12:00:00.100001Z', '2026-03-01T12:00:00.1Z', 1],
    ['2026-03-01T12:00:00.1Z', '2026-03-01T12:00:00.09Z', 1],
    ['1969-12-31T23:59:59.9Z', '1969-12-31T23:59:59.1Z', 1],
    ['1969-12-31T23:59:59.9Z', '1970-01-01T00:00:00Z', -1],
  ])('%s against %s is %i', (a, b, order) => {
    expect(compareInstants(a, b)).toBe(order);
    expect(compareInstants(b, a)).toBe(order === 0 ? 0 : -order);
  });

  it('does not order what is not an instant', () => {
    expect(() => compareInstants('2026-03-01', '2026-03-01T12:00:00Z')).toThrow(RangeError);
  });
});
