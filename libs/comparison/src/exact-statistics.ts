import { subtract, type Decimal } from '#kernel';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';
import type { MeasureStatistics } from './measure-statistics';
import { derivedText, pointsText, type Figure } from './scored-evaluation';
import { fieldOf, gapToMean, meanOf, percentileOf, quartileOf, spreadOf, standingAmong } from './statistics';

/**
 * As microStatistics, by exact decimals of any fineness: for sources that print finer figures than millionths of a
 * point, and to check the quick way by.
 *
 * @param figures the peers' scores of one measure.
 * @param own the subject's, or undefined when it has none.
 */
export function exactStatistics(figures: readonly Figure[], own: Figure | undefined): MeasureStatistics {
  const peers = fieldOf(figures);
  const count = peers.values.length;
  const shown = count >= PEERS_FOR_STATISTICS ? spreadOf(peers) : undefined;
  const quartered = count >= PEERS_FOR_QUARTILES ? shown : undefined;
  const standing = shown && own && standingAmong(peers, own);
  return {
    n: count + (own ? 1 : 0),
    rank: standing?.rank ?? null,
    rankInterval: standing?.rankInterval ?? null,
    percentile: textOf(quartered && standing && percentileOf(standing), derivedText),
    quartile: (quartered && own && quartileOf(own.value, quartered)) ?? null,
    mean: textOf(shown && meanOf(shown), derivedText),
    median: textOf(shown?.median, derivedText),
    lowerQuartile: textOf(quartered?.lowerQuartile, derivedText),
    upperQuartile: textOf(quartered?.upperQuartile, derivedText),
    min: textOf(shown?.min, pointsText),
    max: textOf(shown?.max, pointsText),
    gapToMean: textOf(shown && own && gapToMean(own.value, shown), derivedText),
    gapToBest: textOf(shown && own && subtract(own.value, shown.max), derivedText),
  };
}

function textOf(value: Decimal | undefined, write: (value: Decimal) => string): string | null {
  return value === undefined ? null : write(value);
}
