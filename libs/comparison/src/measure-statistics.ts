import type { MeasureAnswer } from './answer';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';
import type { MicroField } from './micro-fields';
import { derivedMicroText, hundredthsText, microText, roundedQuotient, type Micro } from './micropoints';

/** The part of a measure's answer that depends on the peers. */
export type MeasureStatistics = Omit<
  MeasureAnswer,
  'measure' | 'maxPoints' | 'score' | 'halfWidth' | 'change' | 'previousScore'
>;

export const NO_STATISTICS: Omit<MeasureStatistics, 'n'> = {
  rank: null,
  rankInterval: null,
  percentile: null,
  quartile: null,
  mean: null,
  median: null,
  lowerQuartile: null,
  upperQuartile: null,
  min: null,
  max: null,
  gapToMean: null,
  gapToBest: null,
};

/**
 * All that a measure's peers say of it and of the subject: the same rules as in statistics.ts, in whole millionths of a
 * point over sorted arrays. Sources: design, comparison; quartile limits Hyndman & Fan 1996, type 7.
 *
 * @param own the subject's score, or undefined when it has none; then the peers' figures stand alone.
 */
export function microStatistics(field: MicroField, own: Micro | undefined): MeasureStatistics {
  const { count } = field;
  const n = count + (own ? 1 : 0);
  if (count < PEERS_FOR_STATISTICS) return { n, ...NO_STATISTICS };
  const { rank, rankInterval, percentile } = standing(field, own, n);
  const quartered = count >= PEERS_FOR_QUARTILES;
  const [lower, median, upper] = [limit(field, 1), limit(field, 2), limit(field, 3)];
  const max = field.at(count - 1);
  return {
    n,
    rank,
    rankInterval,
    percentile,
    quartile: quartered && own ? quartileOf(100 * own.value, lower, median, upper) : null,
    mean: hundredthsText(roundedQuotient(field.sum, count * 10_000)),
    median: limitText(median),
    lowerQuartile: quartered ? limitText(lower) : null,
    upperQuartile: quartered ? limitText(upper) : null,
    min: microText(field.at(0), field.decimalsAt(0)),
    max: microText(max, field.decimalsAt(count - 1)),
    gapToMean: own ? hundredthsText(roundedQuotient(own.value * count - field.sum, count * 10_000)) : null,
    gapToBest: own ? derivedMicroText(own.value - max) : null,
  };
}

function standing(field: MicroField, own: Micro | undefined, n: number) {
  if (!own) return { rank: null, rankInterval: null, percentile: null };
  const below = field.below(own.value);
  const upTo = field.upTo(own.value);
  const from = n - field.beginningUpTo(own.value + own.half);
  const to = n - field.endingBelow(own.value - own.half);
  const quartered = n - 1 >= PEERS_FOR_QUARTILES;
  return {
    rank: n - upTo,
    rankInterval: { from, to },
    percentile: quartered ? hundredthsText(roundedQuotient(5000 * (below + upTo), n - 1)) : null,
  };
}

/** Quartile limit or median in hundredths of a millionth, exact: a quarter is 25 of them. */
function limit(field: MicroField, quarters: 1 | 2 | 3): number {
  const place = (field.count - 1) * quarters;
  const at = field.at(place >> 2);
  const rest = place & 3;
  return rest === 0 ? 100 * at : 100 * at + 25 * rest * (field.at((place >> 2) + 1) - at);
}

function limitText(units: number): string {
  return hundredthsText(roundedQuotient(units, 1_000_000));
}

function quartileOf(score: number, lower: number, median: number, upper: number): 1 | 2 | 3 | 4 {
  if (score >= upper) return 4;
  if (score >= median) return 3;
  return score >= lower ? 2 : 1;
}
