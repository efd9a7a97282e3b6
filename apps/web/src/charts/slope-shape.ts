/** A label's block on one side of the slope: where its middle would like to be and how high it is. */
export interface Block {
  readonly middle: number;
  readonly height: number;
}

/**
 * Moves blocks apart until none overlap, as near to where they would like to be as that allows, between top and
 * bottom. Answers the new middles in the order given.
 */
export function spreadApart(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map((block, index) => ({ ...block, index })).sort((a, b) => a.middle - b.middle);
  let edge = top;
  const placed = order.map((block) => {
    const middle = Math.max(block.middle, edge + block.height / 2);
    edge = middle + block.height / 2;
    return { ...block, middle };
  });
  let limit = bottom;
  for (const block of placed.reverse()) {
    block.middle = Math.min(block.middle, limit - block.height / 2);
    limit = block.middle - block.height / 2;
  }
  const middles: number[] = [];
  for (const block of placed) middles[block.index] = block.middle;
  return middles;
}
