import { add, compare, decimal, subtract, type Decimal, type Language, type Words } from '#kernel';
import type { ComparisonAnswer, NotShown, PeerSet } from '../answer';
import type { Comparison } from '../compare';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from '../few-peers';
import type { ComparedInstrument } from '../measures';
import { peerSet } from '../peer-set';
import { derivedText, figureOf, pointsText, type Figure, type Organisation } from '../scored-evaluation';
import { fieldOf, spreadOf } from '../statistics';
import { subjectOf } from '../subject';

/** A measure in which the subject is below its peers' median. Points as decimal strings. */
export interface Gap {
  /** `area:1` or `sub:1.1`. */
  readonly measure: string;
  readonly number: string;
  readonly title: string;
  readonly maxPoints: string;
  readonly score: string;
  readonly median: string;
  readonly gapToMedian: string;
  /** Score minus the previous evaluation's; null where that does not state it. */
  readonly change: string | null;
  /** Worse than before; null where that is not known. */
  readonly isFalling: boolean | null;
  /** Whether rounding in the sources alone could have made the fall. */
  readonly fallWithinRounding: boolean | null;
  /** How many peers do clearly better. */
  readonly betterCount: number;
}

/** A peer that does clearly better in some of an area's gaps, with what its evaluators wrote of the area. */
export interface Example {
  readonly municipalityCode: string;
  readonly name: string;
  readonly evaluationId: string;
  readonly year: number;
  readonly isSample: boolean;
  readonly betterIn: readonly { readonly measure: string; readonly score: string; readonly lead: string }[];
  readonly strengths: readonly string[];
  readonly goodExamples: readonly string[];
}

export interface RemedyArea {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  /** The area itself first, when it is below the median, then its sub-questions; each level from the widest gap. */
  readonly gaps: readonly Gap[];
  /** Those who do better in the most gaps first; those with something to read before those without. */
  readonly examples: readonly Example[];
}

/** `GET /comparisons/{code}/remedies`. */
export interface RemediesAnswer {
  readonly subject: ComparisonAnswer['subject'];
  readonly asOf: ComparisonAnswer['asOf'];
  readonly peers: PeerSet;
  /** Areas with a gap, in the instrument's order. */
  readonly areas: readonly RemedyArea[];
  /** Measures both below the median and lower than last time, the widest gap first. */
  readonly worseAndFalling: readonly Gap[];
  readonly notShown: readonly NotShown[];
}

interface Weakness {
  readonly gap: Gap;
  readonly width: Decimal;
  readonly better: readonly { readonly peer: Organisation; readonly figure: Figure; readonly lead: Decimal }[];
}

/**
 * From gap to remedy: every area and sub-question in which the subject is below its peers' median, and the peers that
 * do clearly better there with the strengths and good examples that their evaluators wrote in that area (source:
 * design, comparison). Clearly better: the intervals of the two scores do not touch, and the peer is at or above the
 * upper quartile limit, or with fewer than five peers at or above the median.
 *
 * @throws RangeError when a peer's evaluation is of another version than the instrument.
 */
export function remediesFor(comparison: Comparison): RemediesAnswer {
  const { subject, previous, peers, instrument, asOf, language } = comparison;
  const areas = instrument.areas.flatMap((area) => remedyArea(area, comparison) ?? []);
  const falling = areas.flatMap(({ gaps }) => gaps.filter(({ isFalling }) => isFalling === true));
  return {
    subject: subjectOf(subject, previous),
    asOf,
    peers: peerSet(comparison.peerRule, peers, language),
    areas,
    worseAndFalling: falling.toSorted((a, b) => compare(decimal(a.gapToMedian), decimal(b.gapToMedian))),
    notShown: notShownIn(comparison, language),
  };
}

function remedyArea(area: ComparedInstrument['areas'][number], comparison: Comparison): RemedyArea | undefined {
  const { number, title, titleEn, maxPoints, subQuestions } = area;
  const own = weaknessIn(comparison, { measure: `area:${number}`, number, title, maxPoints });
  const within = subQuestions.flatMap(
    (question) => weaknessIn(comparison, { measure: `sub:${question.number}`, ...question }) ?? [],
  );
  const weaknesses = [...(own ? [own] : []), ...within.toSorted((a, b) => compare(a.width, b.width))];
  if (weaknesses.length === 0) return undefined;
  return {
    number,
    title,
    titleEn,
    gaps: weaknesses.map(({ gap }) => gap),
    examples: examplesOf(number, weaknesses),
  };
}

type Measure = Pick<Gap, 'measure' | 'number' | 'title' | 'maxPoints'>;

function weaknessIn({ subject, previous, peers }: Comparison, measure: Measure): Weakness | undefined {
  const own = figureOf(subject.evaluation, measure.measure);
  const known = peers.members.flatMap((peer) => {
    const figure = figureOf(peer.evaluation, measure.measure);
    return figure ? [{ peer, figure }] : [];
  });
  const spread = spreadOf(fieldOf(known.map(({ figure }) => figure)));
  if (!own || !spread || spread.count < PEERS_FOR_STATISTICS || compare(own.value, spread.median) >= 0)
    return undefined;
  const enough = spread.count >= PEERS_FOR_QUARTILES ? spread.upperQuartile : spread.median;
  const better = known
    .filter(({ figure }) => isSurelyAbove(figure, own) && compare(figure.value, enough) >= 0)
    .map((one) => ({ ...one, lead: subtract(one.figure.value, own.value) }))
    .toSorted((a, b) => compare(b.lead, a.lead));
  const width = subtract(own.value, spread.median);
  const { number, title, maxPoints } = measure;
  const gap = {
    measure: measure.measure,
    number,
    title,
    maxPoints,
    score: pointsText(own.value),
    median: derivedText(spread.median),
    gapToMedian: derivedText(width),
    ...changeSince(own, previous ? figureOf(previous, measure.measure) : undefined),
    betterCount: better.length,
  };
  return { gap, width, better };
}

function isSurelyAbove(a: Figure, b: Figure): boolean {
  return compare(subtract(a.value, a.halfWidth), add(b.value, b.halfWidth)) > 0;
}

function changeSince(own: Figure, before: Figure | undefined) {
  if (!before) return { change: null, isFalling: null, fallWithinRounding: null };
  const isFalling = compare(own.value, before.value) < 0;
  const change = derivedText(subtract(own.value, before.value));
  return { change, isFalling, fallWithinRounding: isFalling ? !isSurelyAbove(before, own) : null };
}

function examplesOf(area: string, weaknesses: readonly Weakness[]): readonly Example[] {
  const byPeer = new Map<Organisation, Example['betterIn'][number][]>();
  for (const { gap, better } of weaknesses) {
    for (const { peer, figure, lead } of better) {
      const one = { measure: gap.measure, score: pointsText(figure.value), lead: derivedText(lead) };
      byPeer.set(peer, [...(byPeer.get(peer) ?? []), one]);
    }
  }
  const examples = [...byPeer].map(([peer, betterIn]) => exampleOf(peer, area, betterIn));
  const hasWords = ({ strengths, goodExamples }: Example) => (strengths.length + goodExamples.length > 0 ? 1 : 0);
  return examples.toSorted((a, b) => hasWords(b) - hasWords(a) || b.betterIn.length - a.betterIn.length);
}

function exampleOf({ municipality, evaluation }: Organisation, area: string, betterIn: Example['betterIn']): Example {
  const { evaluationId, year, isSample, observations } = evaluation;
  const texts = (kind: 'strength' | 'goodExample') =>
    observations.filter((one) => one.area === area && one.kind === kind).map(({ text }) => text);
  return {
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId,
    year,
    isSample,
    betterIn,
    strengths: texts('strength'),
    goodExamples: texts('goodExample'),
  };
}

const ABSENT: Readonly<Record<string, Words>> = {
  'fewer-than-two-peers': {
    sv: 'Inga gap visas: färre än två kommuner att jämföra med.',
    en: 'No gaps are shown: fewer than two peers.',
  },
  'subject-has-no-score': {
    sv: 'Gap i områden och delfrågor visas inte: kommunens utvärdering är känd bara genom sin totalsumma.',
    en: 'Gaps in areas and sub-questions are not shown: the municipality’s evaluation is known by its total alone.',
  },
  'sub-questions-not-known': {
    sv: 'Gap i delfrågor visas inte: kommunens utvärdering är inte känd på delfrågenivå.',
    en: 'Gaps in sub-questions are not shown: the municipality’s evaluation is not known by sub-question.',
  },
};

function notShownIn({ subject, peers }: Comparison, language: Language): readonly NotShown[] {
  const { depth } = subject.evaluation;
  const why = [
    ...(peers.members.length < PEERS_FOR_STATISTICS ? [['gaps', 'fewer-than-two-peers']] : []),
    ...(depth === 'total' ? [['area', 'subject-has-no-score']] : []),
    ...(depth === 'area' ? [['sub', 'sub-questions-not-known']] : []),
  ];
  return why.map(([what = '', reason = '']) => ({ what, why: reason, detail: ABSENT[reason]?.[language] ?? reason }));
}
