import { Refusal } from '#kernel';
import { buildReport, type ReportMatter } from './build-report';
import { DUE, FIVE, matter, type Scored } from './examples';
import type { RankingReport } from './report';

function built(of: ReportMatter): RankingReport {
  const report = buildReport(of);
  if (report instanceof Refusal) throw new Error(report.faults[0].code);
  return report;
}

const lines = ({ tables }: RankingReport, nth = 0) =>
  tables[nth]?.rows.map(({ municipalityCode, rank, rankInterval: { from, to }, score }) =>
    [municipalityCode, rank, `${from}-${to}`, score].join(' '),
  );

describe('a ranking report', () => {
  const first = built(matter(FIVE));

  it('ranks by each measure, with the ranks that rounding cannot tell apart', () => {
    expect(lines(first)).toEqual([
      '0182 1 1-2 615',
      '1880 1 1-2 615',
      '1883 3 3-3 580',
      '1270 4 4-4 500',
      '1444 5 5-5 420',
    ]);
    expect(lines(first, 1)?.[0]).toBe('0182 1 1-1 70');
    expect(first.tables.map(({ measure, maxPoints }) => [measure, maxPoints])).toEqual([
      ['total', '800'],
      ['area:1', '100'],
    ]);
  });

  it('states mean, median and quartiles of those who are ranked', () => {
    expect(first.tables[0]?.statistics).toEqual({
      n: 5,
      mean: '546.00',
      median: '580.00',
      lowerQuartile: '500.00',
      upperQuartile: '615.00',
      min: '420',
      max: '615',
    });
    const two = built(matter(FIVE.slice(0, 2)));
    expect(two.tables[0]?.statistics).toMatchObject({ n: 2, mean: '597.50', lowerQuartile: null, upperQuartile: null });
    const one = built(matter(FIVE.slice(0, 1)));
    expect(one.tables[0]?.statistics).toMatchObject({ n: 1, mean: null, min: null });
  });

  it('names who is in it and who could have been', () => {
    expect(first.referenceSet).toMatchObject({ rule: 'all', eligible: 5, leftOut: [], containsSample: false });
    expect(first.referenceSet.members).toHaveLength(5);
  });

  it('moves nobody when it is the first', () => {
    expect(first.since).toBeNull();
    expect(first.tables.flatMap(({ rows }) => rows).map(({ movement }) => movement)).toEqual(Array(10).fill(null));
  });

  it('says which movements rounding alone can have made', () => {
    const before: Scored[] = [
      ['1880', 2009, '575', '60'],
      ['1883', 2012, '580', '60'],
      ['1444', 2011, '420', '40'],
      ['0182', 2011, '614', '70'],
    ];
    const second = built(matter(FIVE, before));
    const moved = Object.fromEntries(
      second.tables[0]?.rows.map(({ municipalityCode, movement, before: was }) => [
        municipalityCode,
        [movement, was?.rank],
      ]) ?? [],
    );
    expect(moved).toEqual({
      '0182': ['same', 1],
      '1880': ['up', 3],
      '1883': ['down', 2],
      '1270': ['new', undefined],
      '1444': ['down', 4],
    });
    const close = built(
      matter(
        [
          ['1880', 2012, '615'],
          ['1883', 2012, '616'],
        ],
        [
          ['1880', 2012, '616'],
          ['1883', 2012, '615'],
        ],
      ),
    );
    expect(close.tables[0]?.rows.map(({ movement }) => movement)).toEqual(['within-noise', 'within-noise']);
    expect(second.since).toEqual({
      reportId: 'varje-kvartal-2026-07-01T06.00',
      asOf: { position: '5', instant: '2026-07-01T04:00:00.000Z' },
    });
  });

  it('names the most improved, and nobody who has fallen', () => {
    const twice: Scored[] = [...FIVE, ['1880', 2009, '560', '50'], ['1883', 2008, '600', '50']];
    const { mostImproved } = built(matter(twice));
    expect(mostImproved.compared).toBe(2);
    expect(mostImproved.rows).toEqual([
      expect.objectContaining({ municipalityCode: '1880', change: '55.00', from: { year: 2009, score: '560' } }),
    ]);
  });

  it('holds the total and each area unless measures are chosen', () => {
    const whole = built(matter(FIVE, undefined, { ...DUE, measures: [] }));
    expect(whole.tables.map(({ measure }) => measure)).toEqual([
      'total',
      ...Array.from({ length: 8 }, (_, nth) => `area:${nth + 1}`),
    ]);
  });

  it('comes out the same from the same matter', () => {
    expect(JSON.stringify(built(matter(FIVE)))).toBe(JSON.stringify(first));
  });

  it('is refused for a network that was not there', () => {
    const report = buildReport({ ...matter(FIVE), rule: { kind: 'network', id: 'ingen', day: null } });
    expect(report instanceof Refusal && report.faults[0].code).toBe('unknown-network');
  });

  it('of every municipality and area stays below the largest event', () => {
    const rows = first.tables.flatMap(({ rows: ranked }) => ranked).map((row) => JSON.stringify(row).length + 160);
    expect(290 * 12 * Math.max(...rows)).toBeLessThan(1024 * 1024);
  });
});
