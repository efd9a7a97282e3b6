/** How deep lists and objects of a body may lie in each other: the deepest that any route takes is six. */
export const MOST_DEPTH = 32;

/** Whether lists and objects lie in each other deeper than `most`. Needs no stack, however deep they lie. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((one) => Object.values(one).filter(isNested));
  }
  return level.length > 0;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
