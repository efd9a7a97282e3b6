import type { ComparisonAnswer, RankingAnswer } from '#comparison';
import { startService, type List, type Service } from '../support/service';

interface Row {
  readonly id: string;
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly status: string;
  readonly depth: string;
  readonly publishedAt: string;
  readonly total: Pair;
  readonly areas: readonly (Pair & { readonly number: string })[];
}
interface Pair {
  readonly computed: string | null;
  readonly printed: string | null;
}
interface Municipality {
  readonly code: string;
  readonly countyCode: string;
  readonly population: number;
  readonly groups: readonly { readonly classification: string; readonly code: string }[];
}

let service: Service;
let latest: Row[];
let all: readonly Row[];
let municipalities: Map<string, Municipality>;

beforeAll(async () => {
  service = await startService({ sample: true });
  const places = (await service.get<List<Municipality>>('municipalities?limit=500')).json.items;
  municipalities = new Map(places.map((place) => [place.code, place]));
  const page = await service.get<List<Row>>(
    `evaluations?instrumentVersion=2010&limit=500&after=${await service.head()}`,
  );
  all = page.json.items;
  const newest = new Map<string, Row>();
  for (const row of all.toSorted((a, b) => a.year - b.year)) newest.set(row.municipalityCode, row);
  latest = [...newest.values()];
}, 120_000);

afterAll(() => service.stop());

/** Everything below is computed anew, in thousandths of a point, from what the evaluations' own pages say. */
const THOUSANDTHS = 1000;
const HALF_WIDTH = THOUSANDTHS / 2;

/** The total counts as printed (± 0.5), an area as computed where it can be (± 0.5 too: 100 points × half a percent). */
function scoreOf(row: Row, measure: string): string | null {
  if (measure === 'total') return row.total.printed;
  const area = row.areas.find(({ number }) => `area:${number}` === measure);
  return area?.computed ?? area?.printed ?? null;
}

const inThousandths = (text: string) => Math.round(Number(text) * THOUSANDTHS);

function scoresOf(rows: readonly Row[], measure: string): number[] {
  return rows.flatMap((row) => scoreOf(row, measure) ?? []).map(inThousandths);
}

/** a ÷ b as text with two decimals, rounded half away from zero. */
function twoDecimals(a: number, b: number): string {
  const hundredths = Math.floor((2 * Math.abs(a) * 100 + b * THOUSANDTHS) / (2 * b * THOUSANDTHS));
  const sign = a < 0 && hundredths > 0 ? '-' : '';
  return `${sign}${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Four times the quartile limit: type 7 interpolates at place (n − 1)p, in quarters. */
function fourTimesLimit(scores: readonly number[], quarters: number): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * quarters;
  const [low = 0, high = 0] = [sorted[Math.floor(place / 4)], sorted[Math.ceil(place / 4)]];
  return 4 * low + (place % 4) * (high - low);
}

function rankOf(score: number, peers: readonly number[]) {
  const count = (holds: (peer: number) => boolean) => peers.filter(holds).length;
  const from = 1 + count((peer) => peer - HALF_WIDTH > score + HALF_WIDTH);
  const to = peers.length + 1 - count((peer) => peer + HALF_WIDTH < score - HALF_WIDTH);
  return { rank: 1 + count((peer) => peer > score), rankInterval: { from, to } };
}

function expectedOf(own: string, peers: readonly number[]) {
  const score = inThousandths(own);
  const n = peers.length + 1;
  const count = (holds: (peer: number) => boolean) => peers.filter(holds).length;
  const sum = peers.reduce((total, peer) => total + peer, 0);
  const limits = [1, 2, 3].map((quarters) => fourTimesLimit(peers, quarters));
  if (peers.length < 2) return { score: own, n, rank: null, rankInterval: null, mean: null, median: null };
  const ranked = {
    score: own,
    n,
    ...rankOf(score, peers),
    mean: twoDecimals(sum, peers.length),
    median: twoDecimals(limits[1] ?? 0, 4),
    gapToMean: twoDecimals(score * peers.length - sum, peers.length),
    gapToBest: twoDecimals(score - Math.max(...peers), 1),
  };
  if (peers.length < 5)
    return { ...ranked, percentile: null, quartile: null, lowerQuartile: null, upperQuartile: null };
  const below = count((peer) => peer < score) * 2 + count((peer) => peer === score);
  return {
    ...ranked,
    percentile: twoDecimals(below * 50 * THOUSANDTHS, peers.length),
    quartile: 1 + limits.filter((limit) => 4 * score >= limit).length,
    lowerQuartile: twoDecimals(limits[0] ?? 0, 4),
    upperQuartile: twoDecimals(limits[2] ?? 0, 4),
  };
}

const byCode = (a: Row, b: Row) => (a.municipalityCode < b.municipalityCode ? -1 : 1);
const place = ({ municipalityCode }: Row) => municipalities.get(municipalityCode);
const groupOf = (row: Row, classification: string) =>
  place(row)?.groups.find((group) => group.classification === classification)?.code;
const distance = (subject: Row) => (row: Row) =>
  Math.abs((place(row)?.population ?? 0) - (place(subject)?.population ?? 0));

/** Whom each rule should choose, from the latest evaluation of every other municipality. */
const RULES: Readonly<Record<string, (subject: Row, others: readonly Row[]) => readonly Row[]>> = {
  all: (_, others) => others,
  group: (subject, others) => others.filter((row) => groupOf(row, '2011') === groupOf(subject, '2011')),
  'group:2011': (subject, others) => others.filter((row) => groupOf(row, '2011') === groupOf(subject, '2011')),
  'group:2023': (subject, others) => others.filter((row) => groupOf(row, '2023') === groupOf(subject, '2023')),
  county: (subject, others) => others.filter((row) => place(row)?.countyCode === place(subject)?.countyCode),
  'latest:27': (_, others) =>
    others
      .toSorted(
        (a, b) =>
          b.year - a.year || (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : byCode(a, b)),
      )
      .slice(0, 27),
  'nearest:7': (subject, others) =>
    others.toSorted((a, b) => distance(subject)(a) - distance(subject)(b) || byCode(a, b)).slice(0, 7),
  'list:1444,1883': (_, others) => others.filter((row) => ['1444', '1883'].includes(row.municipalityCode)),
};

const MEASURES = ['total', 'area:1', 'area:3', 'area:8'];

function invented(): Row {
  const twice = latest.filter(({ municipalityCode, year }) => municipalityCode.startsWith('99') && year >= 2011);
  const again = twice.find((row) =>
    all.some((other) => other.municipalityCode === row.municipalityCode && other.year < row.year),
  );
  if (!again) throw new Error('No invented municipality was evaluated twice');
  return again;
}

describe.each(Object.keys(RULES))('a comparison with %s', (rule) => {
  it.each(['1880', 'an invented one'])('gives %s the figures that follow from the evaluations', async (who) => {
    const subject = who === '1880' ? latest.find(({ municipalityCode }) => municipalityCode === '1880') : invented();
    if (!subject) throw new Error('No subject');
    const others = latest.filter((row) => row !== subject);
    const peers = RULES[rule]?.(subject, others) ?? [];
    const { json, status } = await service.get<ComparisonAnswer>(
      `comparisons/${subject.municipalityCode}?instrument=2010&year=${subject.year}&peers=${rule}`,
    );
    expect([status, json.peers.rule, json.subject.evaluationId]).toEqual([200, rule, subject.id]);
    const members = json.peers.members.map(({ evaluationId }) => evaluationId);
    expect(members.toSorted()).toEqual(peers.map(({ id }) => id).toSorted());
    for (const measure of MEASURES) {
      const answered = measure === 'total' ? json.total : json.areas.find((area) => area.measure === measure);
      const own = scoreOf(subject, measure);
      const scores = scoresOf(
        peers.filter((row) => measure === 'total' || row.depth !== 'total'),
        measure,
      );
      if (own === null) throw new Error(`${subject.id} has no ${measure}`);
      expect([measure, answered]).toMatchObject([measure, expectedOf(own, scores)]);
    }
  });
});

describe('a comparison', () => {
  it('of the sample data comes out the same after every load: what was published at once goes by code', async () => {
    const { json } = await service.get<ComparisonAnswer>('comparisons/1880?instrument=2010&year=2012&peers=latest:27');
    const of2011 = json.peers.members
      .filter(({ year }) => year === 2011)
      .map(({ municipalityCode }) => municipalityCode);
    expect(of2011).toEqual(['0182', '9914', '9915', '9918']);
    expect([json.total.rank, json.total.mean]).toEqual([4, '465.52']);
  });

  it('says who was left out and why, and what is not shown', async () => {
    const { json } = await service.get<ComparisonAnswer>(
      'comparisons/1880?instrument=2010&peers=list:1444,1883,1880,0180',
    );
    expect(json.peers.leftOut.map(({ municipalityCode, reason }) => [municipalityCode, reason])).toEqual([
      ['1880', 'is-the-subject'],
      ['0180', 'no-published-evaluation'],
    ]);
    expect(json.notShown.map(({ what, why }) => `${what} ${why}`)).toContain('statistics:area fewer-than-two-peers');
  });

  it('gives the change since 2010, and none by sub-question, which 2010 does not state', async () => {
    const { json } = await service.get<ComparisonAnswer>('comparisons/1880?instrument=2010&year=2012');
    expect(json.subject.previous).toEqual({ evaluationId: '1880-2010-2010', year: 2010 });
    expect(json.total).toMatchObject({ change: '100.00', previousScore: '515' });
    expect(json.areas[0]).toMatchObject({ change: '16.35', previousScore: '52' });
    expect(json.areas[0]?.subQuestions[0]).toMatchObject({ score: '9.00', change: null });
  });

  it('takes an evaluation by total alone into totals and nothing else', async () => {
    const { json } = await service.get<ComparisonAnswer>('comparisons/0182?peers=all');
    expect(json.subject.depth).toBe('total');
    expect(json.total.score).toBe('644');
    expect(json.areas.every(({ score, rank }) => score === null && rank === null)).toBe(true);
  });
});

describe('a ranking', () => {
  it.each(MEASURES)('by %s has every municipality that has it, each once, in competition order', async (measure) => {
    const { json } = await service.get<RankingAnswer>(`rankings?instrument=2010&measure=${measure}`);
    const having = latest.filter(
      (row) => (measure === 'total' || row.depth !== 'total') && scoreOf(row, measure) !== null,
    );
    const expected = having.map((row) => {
      const score = inThousandths(scoreOf(row, measure) ?? '');
      const others = scoresOf(
        having.filter((other) => other !== row),
        measure,
      );
      const { rank, rankInterval } = rankOf(score, others);
      return [row.id, scoreOf(row, measure), rank, rankInterval.from, rankInterval.to];
    });
    const rows = json.rows.map(({ evaluationId, score, rank, rankInterval: { from, to } }) => [
      evaluationId,
      score,
      rank,
      from,
      to,
    ]);
    expect(new Set(rows.map(String))).toEqual(new Set(expected.map(String)));
    expect(rows).toHaveLength(expected.length);
    const ranks = json.rows.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('of another version has other municipalities, and never mixes the two', async () => {
    const { json } = await service.get<RankingAnswer>('rankings?instrument=2020');
    expect(json.rows.map(({ municipalityCode, score }) => [municipalityCode, score])).toEqual([
      ['1284', '611'],
      ['1270', '546'],
    ]);
  });
});
