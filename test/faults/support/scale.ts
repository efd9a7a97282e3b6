import { randomInt } from 'node:crypto';

const isLong = process.env.FAULTS === 'long';

/** The short form runs with every test run, the long form by `npm run test:faults`. */
export function scaled(short: number, long: number): number {
  return isLong ? long : short;
}

/** Of this run; FAULTS_SEED repeats an earlier one as far as the machine's own timing lets it. */
export const baseSeed = Number(process.env.FAULTS_SEED ?? randomInt(1_000_000_000));

/** A sequence of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
