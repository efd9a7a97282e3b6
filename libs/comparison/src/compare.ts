import { subtract, type Decimal, type Language } from '#kernel';
import type { AreaAnswer, ComparisonAnswer, MeasureAnswer } from './answer';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';
import { totalMaxPoints, type ComparedInstrument } from './measures';
import { notShown } from './not-shown';
import { peerSet } from './peer-set';
import type { PeerSelection } from './peers';
import { derivedText, figureOf, pointsText, type Organisation, type ScoredEvaluation } from './scored-evaluation';
import { fieldOf, gapToMean, meanOf, percentileOf, quartileOf, spreadOf, standingAmong } from './statistics';

/** What a comparison is made of. */
export interface Comparison {
  readonly subject: Organisation;
  /** The subject's evaluation before this one, of the same version. */
  readonly previous: ScoredEvaluation | null;
  readonly peers: PeerSelection;
  /** The peer rule as asked, such as `latest:27`. */
  readonly peerRule: string;
  readonly instrument: ComparedInstrument;
  readonly asOf: ComparisonAnswer['asOf'];
  readonly language: Language;
}

/**
 * Compares a municipality's evaluation with its peers', for the total, each area and each sub-question.
 *
 * The subject is ranked among its peers, but mean, median, quartile limits, min and max are the peers' alone; so
 * `gapToBest` is the score minus the best peer's and positive for a subject that leads. A measure's peers are the
 * members that have it. Change compares the subject with itself and needs no peers.
 *
 * @returns scores in points as their sources have them, derived figures with two decimals, and for all that is left
 *   out a reason.
 * @throws RangeError when an evaluation is of another version than the instrument.
 */
export function compareOrganisation(comparison: Comparison): ComparisonAnswer {
  const { subject, previous, peers, instrument, language } = comparison;
  const others = peers.members.map(({ evaluation }) => evaluation);
  for (const { instrumentVersion, evaluationId } of [subject.evaluation, ...(previous ? [previous] : []), ...others]) {
    if (instrumentVersion !== instrument.version) throw new RangeError(`${evaluationId} is of another version`);
  }
  const measure = (key: string, maxPoints: string) =>
    measureAnswer(key, maxPoints, subject.evaluation, previous, others);
  const total = measure('total', totalMaxPoints(instrument));
  const areas = instrument.areas.map((area): AreaAnswer => {
    const { number, title, titleEn } = area;
    const subQuestions = area.subQuestions.map((question) => ({
      ...measure(`sub:${question.number}`, question.maxPoints),
      number: question.number,
      title: question.title,
    }));
    return { ...measure(`area:${number}`, area.maxPoints), number, title, titleEn, subQuestions };
  });
  return {
    subject: subjectOf(subject, previous),
    asOf: comparison.asOf,
    peers: peerSet(comparison.peerRule, peers, language),
    total,
    areas,
    notShown: notShown({ total, areas, hasPrevious: previous !== null, emptyBecause: peers.emptyBecause }, language),
  };
}

function subjectOf(
  { municipality, evaluation }: Organisation,
  previous: ScoredEvaluation | null,
): ComparisonAnswer['subject'] {
  const { evaluationId, instrumentVersion, year, depth, isSample } = evaluation;
  return {
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId,
    instrumentVersion,
    year,
    depth,
    isSample,
    previous: previous && { evaluationId: previous.evaluationId, year: previous.year },
  };
}

function measureAnswer(
  measure: string,
  maxPoints: string,
  subject: ScoredEvaluation,
  previous: ScoredEvaluation | null,
  others: readonly ScoredEvaluation[],
): MeasureAnswer {
  const own = figureOf(subject, measure);
  const before = previous ? figureOf(previous, measure) : undefined;
  const peers = fieldOf(others.flatMap((other) => figureOf(other, measure) ?? []));
  const count = peers.values.length;
  const shown = count >= PEERS_FOR_STATISTICS ? spreadOf(peers) : undefined;
  const quartered = count >= PEERS_FOR_QUARTILES ? shown : undefined;
  const standing = shown && own && standingAmong(peers, own);
  return {
    measure,
    maxPoints,
    score: textOf(own?.value, pointsText),
    halfWidth: textOf(own?.halfWidth, pointsText),
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
    change: textOf(own && before && subtract(own.value, before.value), derivedText),
    previousScore: textOf(before?.value, pointsText),
  };
}

function textOf(value: Decimal | undefined, write: (value: Decimal) => string): string | null {
  return value === undefined ? null : write(value);
}
