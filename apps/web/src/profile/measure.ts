import type { MeasureAnswer, NotShown } from '#comparison';
import type { Language } from '#kernel';
import { computed, coordinate, points } from '../i18n/format';
import type { Spread, StripPeer } from '../charts/strip';
import { detailWords } from './details.words';

type Missing = 'score' | 'mean' | 'quartile';

/** Why a figure of a measure is missing, in words: what the answer says of it, else the rule that left it out. */
export function reasonFor(
  measure: MeasureAnswer,
  missing: Missing,
  notShown: readonly NotShown[],
  language: Language,
): string {
  const said = notShown.find(({ what }) => what === measure.measure)?.detail;
  if (said) return said;
  const { reasons } = detailWords[language];
  if (measure.score === null && missing !== 'mean') return reasons.noScore;
  const peers = measure.n - (measure.score === null ? 0 : 1);
  if (missing === 'score' || peers < 2) return missing === 'score' ? reasons.noScore : reasons.fewerThanTwo;
  if (missing === 'quartile') return reasons.fewerThanFive;
  return reasons.noScore;
}

/** A share of the most there is, 0–100, for drawing. */
export function shareOf(figure: string | null, maxPoints: string): number | null {
  return figure === null ? null : (coordinate(figure) / coordinate(maxPoints)) * 100;
}

/** The measure for a strip. */
export function spreadOf(measure: MeasureAnswer, peers: readonly StripPeer[], language: Language): Spread {
  const place = (figure: string | null) => (figure === null ? null : coordinate(figure));
  return {
    maxPoints: coordinate(measure.maxPoints),
    subject: place(measure.score),
    value: measure.score === null ? null : points(measure.score, language),
    mean: place(measure.mean),
    min: place(measure.min),
    lowerQuartile: place(measure.lowerQuartile),
    median: place(measure.median),
    upperQuartile: place(measure.upperQuartile),
    max: place(measure.max),
    peers,
  };
}

/** Where the peers lie, in sentences. */
export function spreadText(measure: MeasureAnswer, language: Language): string {
  const words = detailWords[language].strips;
  const { min, max, mean, median, lowerQuartile, upperQuartile } = measure;
  if (min === null || max === null) return words.noPeers;
  const shown = (figure: string) => computed(figure, language);
  const sentences = [words.range(shown(min), shown(max))];
  if (lowerQuartile !== null && upperQuartile !== null && median !== null) {
    sentences.push(words.middle(shown(lowerQuartile), shown(upperQuartile), shown(median)));
  }
  if (mean !== null) sentences.push(words.mean(shown(mean)));
  return sentences.join(' ');
}
