import { below, upTo } from './columns';
import { microOf, type Micro } from './micropoints';
import type { Figure } from './scored-evaluation';
import { fieldOf, standingIn } from './statistics';

/** Where a figure stands among figures that it is one of. */
export interface Place {
  /** Competition ranking, 1 the highest: equal figures share a rank and the next ones are passed over (1, 2, 2, 4). */
  readonly rank: number;
  /** The ranks that the sources' precision cannot tell apart. */
  readonly rankInterval: { readonly from: number; readonly to: number };
}

/**
 * The place of each of some figures among them all, by the rules of standingIn: in sorted arrays of millionths of a
 * point, and by exact decimals where one of them is finer than that.
 *
 * @returns the places in the order of the figures.
 */
export function standingsOf(figures: readonly Figure[]): readonly Place[] {
  const micros = figures.map(microOf).filter((micro) => micro !== null);
  return micros.length === figures.length ? microStandings(micros) : exactStandings(figures);
}

/** Things with figures, each with the place of its figure among all of theirs. */
export function withStandings<T extends { readonly figure: Figure }>(
  things: readonly T[],
): readonly (T & { readonly place: Place })[] {
  const places = standingsOf(things.map(({ figure }) => figure));
  return things.flatMap((thing, nth) => {
    const place = places[nth];
    return place ? [{ ...thing, place }] : [];
  });
}

/** As standingsOf, by exact decimals of any fineness. */
export function exactStandings(figures: readonly Figure[]): readonly Place[] {
  const field = fieldOf(figures);
  return figures.map((figure) => {
    const { rank, rankInterval } = standingIn(field, figure);
    return { rank, rankInterval };
  });
}

function microStandings(micros: readonly Micro[]): readonly Place[] {
  const count = micros.length;
  const values = Float64Array.from(micros, ({ value }) => value).sort();
  const lows = Float64Array.from(micros, ({ value, half }) => value - half).sort();
  const highs = Float64Array.from(micros, ({ value, half }) => value + half).sort();
  return micros.map(({ value, half }) => {
    const rankInterval = {
      from: count + 1 - upTo(lows, count, value + half),
      to: count - below(highs, count, value - half),
    };
    return { rank: count + 1 - upTo(values, count, value), rankInterval };
  });
}
