import type { Movement, RankSpan } from './report';

interface Placed {
  readonly rank: number;
  readonly rankInterval: RankSpan;
}

/**
 * How a municipality has moved between two reports. Beyond noise only when the rank intervals of the two have no place
 * in common: then no rounding in the sources can have made the movement.
 */
export function movementOf(now: Placed, before: Placed | undefined): Movement {
  if (!before) return 'new';
  if (now.rankInterval.to < before.rankInterval.from) return 'up';
  if (now.rankInterval.from > before.rankInterval.to) return 'down';
  return now.rank === before.rank ? 'same' : 'within-noise';
}
