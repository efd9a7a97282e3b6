import { foldEntries } from './fold-entries';

const entry = (version: number, more: object = {}) => ({
  version,
  group: version,
  at: `2026-03-01T12:${String(version * 2).padStart(2, '0')}:00.000000Z`,
  role: 'evaluator',
  what: 'EvaluationObserved',
  reason: null,
  ...more,
});
const versions = (runs: readonly (readonly { readonly version: number }[])[]) =>
  runs.map((run) => run.map(({ version }) => version));

describe('entries of a history', () => {
  it('are one when the same command made them', () => {
    const together = [1, 2, 3, 4].map((version) => entry(version, { group: 1 }));
    expect(versions(foldEntries(together))).toEqual([[1, 2, 3, 4]]);
  });

  it('are one when they follow each other within a minute', () => {
    const close = [5, 4, 3].map((version) => entry(version, { at: `2026-03-01T12:00:${version * 10}.000000Z` }));
    expect(versions(foldEntries(close))).toEqual([[5, 4, 3]]);
    expect(versions(foldEntries([5, 4, 3].map((version) => entry(version))))).toEqual([[5], [4], [3]]);
  });

  it('stand alone when they are few', () => {
    expect(versions(foldEntries([1, 2].map((version) => entry(version, { group: 1 }))))).toEqual([[1], [2]]);
    expect(foldEntries([])).toEqual([]);
  });

  it.each<[string, object]>([
    ['of another sort', { what: 'EvaluationScored' }],
    ['by another role', { role: 'analyst' }],
    ['with a reason', { reason: 'Fel område' }],
  ])('are parted by one %s', (_, other) => {
    const entries = [1, 2, 3, 4, 5, 6, 7].map((version) => entry(version, { group: 1, ...(version === 4 && other) }));
    expect(versions(foldEntries(entries))).toEqual([[1, 2, 3], [4], [5, 6, 7]]);
  });

  it('are never folded where they say more than a line', () => {
    const entries = [1, 2, 3].map((version) => entry(version, { group: 1 }));
    expect(versions(foldEntries(entries, ({ version }) => version === 2))).toEqual([[1], [2], [3]]);
  });
});
