import { opaqueId } from './opaque-id';

describe('an opaque id', () => {
  it('is as long as the bytes, and takes five bits of each', () => {
    expect(opaqueId(Uint8Array.of(0, 1, 31, 32, 255, 26))).toBe('ab7a72');
  });

  it('has every letter as often as the others', () => {
    const counts = new Map<string, number>();
    for (const letter of opaqueId(Uint8Array.from({ length: 256 }, (_, byte) => byte)))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.keys()].toSorted().join('')).toBe('234567abcdefghijklmnopqrstuvwxyz');
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});
