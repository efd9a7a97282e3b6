/** Fewer peers than this: nothing but scores (design: comparison). */
export const PEERS_FOR_STATISTICS = 2;

/** Fewer peers than this: no quartiles and no percentile (design: comparison). */
export const PEERS_FOR_QUARTILES = 5;
