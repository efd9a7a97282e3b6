/** Reproducible randomness: the same key gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  fraction(): number;
  /** A whole number from `low` through `high`. */
  between(low: number, high: number): number;
  /** Around 0 with standard deviation 1, never beyond ±6. */
  spread(): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
}

const STEP = 0x9e3779b9;

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hash(key: string): number {
  return Array.from(key).reduce((state, letter) => mix(state + STEP + (letter.codePointAt(0) ?? 0)), 0);
}

/** Only sums, products and 32-bit integers: logarithms and cosines may differ between machines in the last digit. */
export function randomOf(key: string): Random {
  let state = hash(key);
  const fraction = () => {
    state = (state + STEP) >>> 0;
    return mix(state) / 0x1_0000_0000;
  };
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    between,
    spread: () => Array.from({ length: 12 }, fraction).reduce((total, part) => total + part, -6),
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: fraction() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}
