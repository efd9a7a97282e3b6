import { absolute, add, compare, divide, subtract, sum, whole, type Decimal } from '#kernel';
import type { ComparisonAnswer, PeerSet } from '../answer';
import type { Comparison } from '../compare';
import { byName } from '../peer-order';
import { peerSet } from '../peer-set';
import { derivedText, figureOf, pointsText, type Figure, type Organisation } from '../scored-evaluation';
import { subjectOf } from '../subject';

export interface SimilarProfile {
  readonly municipalityCode: string;
  readonly name: string;
  readonly evaluationId: string;
  readonly year: number;
  readonly isSample: boolean;
  /** Mean distance per area, in points. */
  readonly distance: string;
  /** How far rounding in the sources can have brought the distance from the true one. */
  readonly halfWidth: string;
  readonly areas: readonly {
    readonly number: string;
    readonly score: string;
    /** The other's score minus the subject's. */
    readonly difference: string;
  }[];
  /** Number of the area in which the two differ the most. */
  readonly widestArea: string;
}

/** `GET /comparisons/{code}/similar-profiles`. */
export interface SimilarProfilesAnswer {
  readonly subject: ComparisonAnswer['subject'];
  readonly asOf: ComparisonAnswer['asOf'];
  readonly peers: PeerSet;
  readonly areas: readonly { readonly number: string; readonly title: string; readonly titleEn: string }[];
  /** How many of the peers are known by every area, and so have a distance. */
  readonly measured: number;
  readonly rows: readonly SimilarProfile[];
  /** Null when the subject's own areas are known. */
  readonly emptyBecause: 'subject-has-no-areas' | null;
}

/**
 * Which municipalities look like the subject: the mean over the areas of the absolute differences in points (city-block
 * distance divided by the number of areas), the nearest first, equal distances by name. Only evaluations known by every
 * area have a distance; nothing is imputed. Source of the measure: Gower, A General Coefficient of Similarity,
 * Biometrics 27 (1971), with equal weights and points in place of ranges.
 *
 * @param count how many at most.
 */
export function similarProfiles(comparison: Comparison, count: number): SimilarProfilesAnswer {
  const { subject, previous, peers, peerRule, instrument, asOf, language } = comparison;
  const numbers = instrument.areas.map(({ number }) => number);
  const own = areasOf(subject, numbers);
  const measured = own
    ? peers.members.flatMap((peer) => {
        const theirs = areasOf(peer, numbers);
        return theirs ? [{ peer, theirs, distance: distanceOf(own, theirs) }] : [];
      })
    : [];
  const nearest = measured.toSorted(
    (a, b) => compare(a.distance, b.distance) || byName(a.peer.municipality, b.peer.municipality),
  );
  return {
    subject: subjectOf(subject, previous),
    asOf,
    peers: peerSet(peerRule, peers, language),
    areas: instrument.areas.map(({ number, title, titleEn }) => ({ number, title, titleEn })),
    measured: measured.length,
    rows: nearest
      .slice(0, count)
      .map(({ peer, theirs, distance }) => rowOf(peer, own ?? [], theirs, distance, numbers)),
    emptyBecause: own ? null : 'subject-has-no-areas',
  };
}

function areasOf({ evaluation }: Organisation, numbers: readonly string[]): readonly Figure[] | undefined {
  const figures = numbers.flatMap((number) => figureOf(evaluation, `area:${number}`) ?? []);
  return figures.length === numbers.length ? figures : undefined;
}

/** The sum of the absolute differences: exact, and in the same order as its mean. */
function distanceOf(own: readonly Figure[], theirs: readonly Figure[]): Decimal {
  return sum(differences(own, theirs).map(absolute));
}

function differences(own: readonly Figure[], theirs: readonly Figure[]): readonly Decimal[] {
  return theirs.map(({ value }, place) => subtract(value, own[place]?.value ?? value));
}

function rowOf(
  { municipality, evaluation }: Organisation,
  own: readonly Figure[],
  theirs: readonly Figure[],
  distance: Decimal,
  numbers: readonly string[],
): SimilarProfile {
  const apart = differences(own, theirs);
  const widest = apart.reduce(
    (most, one, place) => (compare(absolute(one), absolute(apart[most] ?? one)) > 0 ? place : most),
    0,
  );
  const uncertain = [...own, ...theirs].map(({ halfWidth }) => halfWidth).reduce(add);
  const perArea = (total: Decimal) => divide(total, whole(numbers.length), 2);
  return {
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId: evaluation.evaluationId,
    year: evaluation.year,
    isSample: evaluation.isSample,
    distance: derivedText(perArea(distance)),
    halfWidth: derivedText(perArea(uncertain)),
    areas: numbers.map((number, place) => ({
      number,
      score: theirs[place] ? pointsText(theirs[place].value) : '',
      difference: apart[place] ? derivedText(apart[place]) : '',
    })),
    widestArea: numbers[widest] ?? '',
  };
}
