/** A mark on a strip: where it would stand, and how many marks below it stand in its way. */
export interface StackedMark {
  readonly x: number;
  /** 0 at the line, 1 above the first, and so on. */
  readonly level: number;
}

/** Stacks marks that would lie over each other, in the order given: each goes to the lowest level that is free. */
export function stackMarks(places: readonly number[], width: number): readonly StackedMark[] {
  const taken: number[][] = [];
  return places.map((x) => {
    const free = taken.findIndex((level) => level.every((other) => Math.abs(other - x) >= width));
    const level = free < 0 ? taken.length : free;
    taken[level] = [...(taken[level] ?? []), x];
    return { x, level };
  });
}
