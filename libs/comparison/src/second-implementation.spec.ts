import * as fc from 'fast-check';
import { decimal } from '#kernel';
import { compareOrganisation, type Comparison } from './compare';
import { EIGHT_AREAS, evaluation, municipality, organisation } from './examples';
import { exactStatistics } from './exact-statistics';
import type { MeasureStatistics } from './measure-statistics';
import { selectPeers } from './peers';
import { placesIn } from './places';
import { PublishedScores } from './published-scores';
import type { ScoreFact } from './score-book';
import { figureOf, latestOfEach, type Figure, type ScoredEvaluation } from './scored-evaluation';

/**
 * A second implementation of every figure of a measure, as slow and obvious as the rules read: whole numbers of
 * millionths, one comparison at a time, no sorting but the one that type 7 speaks of.
 */
function byTheBook(peers: readonly Figure[], own: Figure): Partial<MeasureStatistics> {
  const millionths = (value: Figure['value']) => value.units * 10n ** BigInt(6 - value.scale);
  const scores = peers.map(({ value }) => millionths(value));
  const score = millionths(own.value);
  const n = peers.length + 1;
  if (peers.length < 2) return { n, rank: null, mean: null, quartile: null, min: null };
  const [low, high] = [score - millionths(own.halfWidth), score + millionths(own.halfWidth)];
  const surelyAbove = peers.filter((peer) => millionths(peer.value) - millionths(peer.halfWidth) > high).length;
  const surelyBelow = peers.filter((peer) => millionths(peer.value) + millionths(peer.halfWidth) < low).length;
  const sum = scores.reduce((total, one) => total + one, 0n);
  const count = BigInt(peers.length);
  const best = scores.reduce((most, one) => (one > most ? one : most));
  const known = {
    n,
    rank: 1 + scores.filter((one) => one > score).length,
    rankInterval: { from: 1 + surelyAbove, to: n - surelyBelow },
    mean: twoDecimals(sum, count),
    median: twoDecimals(limitTimesFour(scores, 2n), 4n),
    gapToMean: twoDecimals(score * count - sum, count),
    gapToBest: twoDecimals(score - best, 1n),
  };
  if (peers.length < 5) return { ...known, percentile: null, quartile: null, lowerQuartile: null, upperQuartile: null };
  const halves =
    2n * BigInt(scores.filter((one) => one < score).length) + BigInt(scores.filter((one) => one === score).length);
  const limits = ([1n, 2n, 3n] as const).map((quarters) => limitTimesFour(scores, quarters));
  return {
    ...known,
    percentile: twoDecimals(halves * 50n * 1_000_000n, count),
    quartile: (1 + limits.filter((limit) => 4n * score >= limit).length) as 1 | 2 | 3 | 4,
    lowerQuartile: twoDecimals(limits[0] ?? 0n, 4n),
    upperQuartile: twoDecimals(limits[2] ?? 0n, 4n),
  };
}

/** Four times the type 7 limit: between the two neighbours of place (n − 1)p, in quarters of the way. */
function limitTimesFour(scores: readonly bigint[], quarters: bigint): bigint {
  const sorted = scores.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = BigInt(sorted.length - 1) * quarters;
  const at = sorted[Number(place / 4n)] ?? 0n;
  const next = sorted[Number(place / 4n) + 1] ?? at;
  return 4n * at + (place % 4n) * (next - at);
}

/** Millionths ÷ a divisor as text with two decimals, rounded half away from zero. */
function twoDecimals(a: bigint, b: bigint): string {
  const size = a < 0n ? -a : a;
  const hundredths = (2n * size + b * 10_000n) / (2n * b * 10_000n);
  const digits = String(hundredths).padStart(3, '0');
  return `${a < 0n && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const PLACES = Array.from({ length: 14 }, (_, nth) =>
  municipality(String(1000 + nth), `Kommun ${nth}`, 5000 + 1000 * (nth % 5), String(nth % 3)),
);
const SURROUNDINGS = { instrument: () => EIGHT_AREAS, places: placesIn(PLACES), sample: true };

const HALVES = ['0', '0.5', '0.075', '4'] as const;
const points = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most }).map(String),
    fc.integer({ min: 0, max: most * 100 }).map((one) => (one / 100).toFixed(2)),
    fc.constantFrom('50', '50.00', '50.5', '51'),
  );

const figure = (most: number): fc.Arbitrary<Figure> =>
  fc.record({ value: points(most).map(decimal), halfWidth: fc.constantFrom(...HALVES).map(decimal) });

const published: fc.Arbitrary<ScoredEvaluation> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    year: fc.integer({ min: 2010, max: 2014 }),
    total: figure(800),
    areas: fc.option(fc.array(figure(100), { minLength: 8, maxLength: 8 })),
  })
  .map(({ place, year, total, areas }) => ({
    ...evaluation(place, year, {}),
    depth: areas ? ('area' as const) : ('total' as const),
    figures: new Map([
      ['total', total],
      ...(areas ?? []).map((one, nth): [string, Figure] => [`area:${nth + 1}`, one]),
    ]),
  }));

/** A publication or correction, or the withdrawal of the evaluation with the same id. */
const happening = fc.record({
  evaluation: published,
  withdrawn: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
const log = fc.array(happening, { minLength: 1, maxLength: 60 });
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const factOf = ({ evaluation: of, withdrawn }: Happening, nth: number): ScoreFact => ({
  position: BigInt(nth + 1),
  recordedAt: '2026-01-01T00:00:00.000000Z',
  evaluationId: of.evaluationId,
  evaluation: withdrawn ? null : of,
});

/** The evaluations that stand after a log, without any index. */
function standing(happened: readonly Happening[]): readonly ScoredEvaluation[] {
  const latest = new Map(happened.map((one, nth) => [one.evaluation.evaluationId, factOf(one, nth).evaluation]));
  return [...latest.values()].filter((one) => one !== null);
}

const KEYS = ['total', 'area:1', 'area:8'];
const RULES = ['all', 'latest:5', 'nearest:4', 'nearest:1', 'group:2011', 'county'] as const;
const counters = { indexed: 0, gathered: 0, exchanged: 0, fewPeers: 0 };

function comparisonOf(
  of: ScoredEvaluation,
  all: readonly ScoredEvaluation[],
  rule: (typeof RULES)[number],
): Comparison {
  const place = PLACES.find(({ code }) => code === of.municipalityCode);
  if (!place) throw new Error(of.municipalityCode);
  const subject = organisation(place, of);
  const [kind, argument = '1'] = rule.split(':');
  const asked = (
    kind === 'group' ? { kind, classification: '2011' } : { kind, ...(kind !== 'all' && { count: Number(argument) }) }
  ) as Parameters<typeof selectPeers>[0]['rule'];
  const peers = selectPeers({ rule: asked, subject, candidates: latestOfEach(all, '2010'), municipalities: PLACES });
  if (!('members' in peers)) throw new Error(rule);
  const point = { position: '1', instant: '2026-01-01T00:00:00Z' };
  return { subject, previous: null, peers, peerRule: rule, instrument: EIGHT_AREAS, asOf: point, language: 'sv' };
}

function answersOf(comparison: Comparison) {
  const { total, areas } = compareOrganisation(comparison);
  return [total, ...areas].filter(({ measure }) => KEYS.includes(measure));
}

describe('against a second implementation', () => {
  it('every figure of a comparison is what the rules say, by whichever way it is computed', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.constantFrom(...RULES), (happened, pick, rule) => {
        const all = standing(happened);
        const subject = all[pick % Math.max(all.length, 1)];
        if (!subject) return;
        const comparison = comparisonOf(subject, all, rule);
        const gathered = answersOf(comparison);
        counters.gathered += 1;
        for (const answer of gathered) {
          const own = figureOf(subject, answer.measure);
          const peers = comparison.peers.members.flatMap((one) => figureOf(one.evaluation, answer.measure) ?? []);
          if (peers.length < 5) counters.fewPeers += 1;
          expect(answer).toMatchObject(exactStatistics(peers, own));
          expect(answer).toMatchObject(own ? byTheBook(peers, own) : { n: peers.length, rank: null, quartile: null });
        }
      }),
      { numRuns: 300 },
    );
    expect(counters.gathered).toBeGreaterThan(200);
    expect(counters.fewPeers).toBeGreaterThan(20);
  }, 60_000);

  it('the sorted arrays, kept up event by event, give what is gathered anew', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat({ max: 59 }), { maxLength: 6 }), fc.nat(), (happened, reads, pick) => {
        const scores = new PublishedScores(SURROUNDINGS);
        happened.forEach((one, nth) => {
          scores.take([factOf(one, nth)]);
          // Reading in between makes the index take in few changes at a time.
          if (!reads.includes(nth)) return;
          scores.version('2010')?.settled();
          counters.exchanged += 1;
        });
        const all = standing(happened);
        const subject = all[pick % Math.max(all.length, 1)];
        const version = scores.version('2010');
        if (!subject || !version) return;
        const comparison = comparisonOf(subject, all, 'all');
        const { sorted } = version;
        if (!sorted) throw new Error('Every figure here is coarse enough');
        const without = version.of(subject.municipalityCode)?.evaluation;
        counters.indexed += 1;
        expect(answersOf({ ...comparison, everyone: { columns: sorted, without } })).toEqual(answersOf(comparison));
      }),
      { numRuns: 300 },
    );
    expect(counters.indexed).toBeGreaterThan(200);
    expect(counters.exchanged).toBeGreaterThan(30);
  }, 60_000);

  it('the index chooses whom a search through everyone chooses', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.integer({ min: 1, max: 14 }), (happened, pick, count) => {
        const scores = new PublishedScores(SURROUNDINGS);
        scores.take(happened.map(factOf));
        const all = standing(happened);
        const of = all[pick % Math.max(all.length, 1)];
        const version = scores.version('2010');
        if (!of || !version) return;
        const { subject } = comparisonOf(of, all, 'all');
        const candidates = latestOfEach(all, '2010');
        const choose = (kind: 'nearest' | 'latest') => {
          const found = selectPeers({ rule: { kind, count }, subject, candidates, municipalities: PLACES });
          return 'members' in found ? found.members.map(({ evaluation: one }) => one) : [];
        };
        const evaluations = (members: readonly { evaluation: ScoredEvaluation }[]) =>
          members.map((one) => one.evaluation);
        expect(evaluations(version.nearest(count, subject))).toEqual(choose('nearest'));
        expect(evaluations(version.latest(count, of.municipalityCode))).toEqual(choose('latest'));
        expect(new Set(evaluations(version.everyone))).toEqual(new Set(candidates));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('would be found wrong with one rule changed', () => {
    const peers = ['40', '50', '60', '70', '80'].map((one) => ({ value: decimal(one), halfWidth: decimal('0.5') }));
    const own = { value: decimal('61'), halfWidth: decimal('0.5') };
    const right = byTheBook(peers, own);
    expect(exactStatistics(peers, own)).toMatchObject(right);
    const sharper = { ...own, halfWidth: decimal('0.4') };
    expect(exactStatistics(peers, sharper)).not.toMatchObject(right);
    expect(exactStatistics([...peers, own], own)).not.toMatchObject(right);
  }, 60_000);
});

it('takes figures that are finer than millionths by exact decimals', () => {
  const fine = { value: decimal('50.123456789'), halfWidth: decimal('0.5') };
  const [a, b, c] = PLACES;
  if (!a || !b || !c) throw new Error('Three places');
  const scores = new PublishedScores(SURROUNDINGS);
  const evaluations = [a, b, c].map((place, nth) => ({
    ...evaluation(place, 2012, { total: String(50 + nth) }),
    ...(nth === 1 && { figures: new Map([['total', fine]]) }),
  }));
  scores.takeStanding(evaluations);
  expect(scores.version('2010')?.sorted).toBeUndefined();
  const [first] = evaluations;
  if (!first) throw new Error('One');
  expect(compareOrganisation(comparisonOf(first, evaluations, 'all')).total).toMatchObject({
    mean: '51.06',
    min: '50.123456789',
  });
  scores.take([{ position: 9n, recordedAt: '', evaluationId: evaluations[1]?.evaluationId ?? '', evaluation: null }]);
  expect(scores.version('2010')?.sorted).toHaveLength(9);
});
