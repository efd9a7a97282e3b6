import type { WireRequest } from './append-load';
import { appendStatement, integerArray, textArray } from './append-parameters';

const ONE: WireRequest = {
  key: 'k',
  requestHash: 'h',
  answerId: '1',
  metadata: '{}',
  writes: [{ stream: 'goal-1', expected: 3, types: ['GoalAssessed.v1'] }],
  rows: [],
  bodies: ['{"a":1}'],
};

describe('the statement of an append', () => {
  it('of one event needs no arrays, with a row or without', () => {
    const rows = [{ projection: 'goal', id: '1', document: '{"b":2}' }];
    const event = ['goal-1', 3, 'GoalAssessed.v1', '{}', '{"a":1}', 'k', 'h', '1'];
    expect(appendStatement([ONE]).values).toEqual([...event, null, null, null]);
    expect(appendStatement([{ ...ONE, rows }]).values).toEqual([...event, 'goal', '1', '{"b":2}']);
  });

  it.each<[string, WireRequest[]]>([
    ['several requests', [ONE, ONE]],
    [
      'several events',
      [{ ...ONE, writes: [{ stream: 'goal-1', expected: 3, types: ['A.v1', 'A.v1'] }], bodies: ['1', '2'] }],
    ],
    ['several rows', [{ ...ONE, rows: ['1', '2'].map((id) => ({ projection: 'goal', id, document: '{}' })) }]],
  ])('of %s has a column for each field', (_, requests) => {
    const { name, values } = appendStatement(requests);
    expect(name).toBe('append-events');
    expect(values).toHaveLength(18);
  });

  it('numbers the events of a request on from the version that it expects', () => {
    const writes = [{ stream: 'goal-1', expected: 3, types: ['A.v1', 'B.v1'] }];
    const { values } = appendStatement([{ ...ONE, writes, bodies: ['1', '2'] }]);
    expect(values[10]).toEqual(integerArray([4, 5]));
    expect(values[11]).toEqual(textArray(['A.v1', 'B.v1']));
  });

  it('leaves out keys and rows where no request has any', () => {
    const { values } = appendStatement([ONE, ONE].map((one) => ({ ...one, key: null })));
    expect(values.slice(0, 4)).toEqual([null, null, null, null]);
    expect(values.slice(14)).toEqual([null, null, null, null]);
  });
});

describe('an array in binary', () => {
  it('of texts names its one dimension and the type, and each text by its length in bytes', () => {
    const bytes = textArray(['å', '', '{"a":1}']);
    expect([0, 4, 8, 12, 16].map((at) => bytes.readInt32BE(at))).toEqual([1, 0, 25, 3, 1]);
    expect(bytes.subarray(20).toString('latin1')).toBe(`\0\0\0\u0002Ã¥\0\0\0\0\0\0\0\u0007{"a":1}`);
  });

  it('of texts marks those that are missing', () => {
    const bytes = textArray(['a', null]);
    expect([4, 12, 20, 25].map((at) => bytes.readInt32BE(at))).toEqual([1, 2, 1, -1]);
    expect(bytes).toHaveLength(29);
  });

  it('of integers has four bytes for each', () => {
    const bytes = integerArray([7, -1]);
    expect([8, 12, 20, 24, 28, 32].map((at) => bytes.readInt32BE(at))).toEqual([23, 2, 4, 7, 4, -1]);
  });
});
