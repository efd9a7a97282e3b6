import { subtract, type Language } from '#kernel';
import type { AreaAnswer, ComparisonAnswer, MeasureAnswer } from './answer';
import { decomposeChange } from './decompose-change';
import { totalMaxPoints, type ComparedInstrument } from './measures';
import { notShown } from './not-shown';
import { peerSet } from './peer-set';
import { peerStatistics, type AskPeers, type EveryoneSorted } from './peer-statistics';
import type { PeerSelection } from './peers';
import { rulesIn } from './rules';
import { derivedMicroText, microOf } from './micropoints';
import {
  derivedText,
  figureOf,
  pointsText,
  type Figure,
  type Organisation,
  type ScoredEvaluation,
} from './scored-evaluation';
import { subjectOf } from './subject';

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
  /** Given where the peers are everyone evaluated, so that nothing has to be gathered and sorted. */
  readonly everyone?: EveryoneSorted;
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
  const ask = peerStatistics(subject.evaluation, others, instrument, comparison.everyone);
  const measure = (key: string, maxPoints: string) => measureAnswer(key, maxPoints, subject.evaluation, previous, ask);
  const total = measure('total', totalMaxPoints(instrument));
  const areas = instrument.areas.map((area): AreaAnswer => {
    const { number, title, titleEn } = area;
    // Assigned and not spread: copying 54 objects of 21 fields would be a third of the work.
    const subQuestions = area.subQuestions.map((question) =>
      Object.assign(measure(`sub:${question.number}`, question.maxPoints), {
        number: question.number,
        title: question.title,
      }),
    );
    return Object.assign(measure(`area:${number}`, area.maxPoints), { number, title, titleEn, subQuestions });
  });
  return {
    subject: subjectOf(subject, previous),
    asOf: comparison.asOf,
    peers: peerSet(comparison.peerRule, peers, language),
    total,
    areas,
    decomposition: previous && decomposeChange(subject.evaluation, previous, instrument),
    rules: rulesIn(language),
    notShown: notShown({ total, areas, hasPrevious: previous !== null, emptyBecause: peers.emptyBecause }, language),
  };
}

function measureAnswer(
  measure: string,
  maxPoints: string,
  subject: ScoredEvaluation,
  previous: ScoredEvaluation | null,
  ask: AskPeers,
): MeasureAnswer {
  const own = figureOf(subject, measure);
  const before = previous ? figureOf(previous, measure) : undefined;
  const { score, halfWidth } = ownTexts(own);
  const found = ask(measure);
  const { change, previousScore } = changeTexts(own, before);
  return {
    measure,
    maxPoints,
    score,
    halfWidth,
    n: found.n,
    rank: found.rank,
    rankInterval: found.rankInterval,
    percentile: found.percentile,
    quartile: found.quartile,
    mean: found.mean,
    median: found.median,
    lowerQuartile: found.lowerQuartile,
    upperQuartile: found.upperQuartile,
    min: found.min,
    max: found.max,
    gapToMean: found.gapToMean,
    gapToBest: found.gapToBest,
    change,
    previousScore,
  };
}

function ownTexts(own: Figure | undefined): Pick<MeasureAnswer, 'score' | 'halfWidth'> {
  if (!own) return { score: null, halfWidth: null };
  const micro = microOf(own);
  if (micro) return { score: micro.text, halfWidth: micro.halfText };
  return { score: pointsText(own.value), halfWidth: pointsText(own.halfWidth) };
}

function changeTexts(
  own: Figure | undefined,
  before: Figure | undefined,
): Pick<MeasureAnswer, 'change' | 'previousScore'> {
  if (!before) return { change: null, previousScore: null };
  const [now, then] = [own && microOf(own), microOf(before)];
  const previousScore = then?.text ?? pointsText(before.value);
  if (!own) return { change: null, previousScore };
  const change =
    now && then ? derivedMicroText(now.value - then.value) : derivedText(subtract(own.value, before.value));
  return { change, previousScore };
}
