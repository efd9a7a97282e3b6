import * as fc from 'fast-check';
import type { MeasureAnswer } from './answer';
import { compareOrganisation, type Comparison } from './compare';
import {
  EIGHT_AREAS,
  evaluation,
  GRASTORP,
  GRASTORP_2014,
  KARLSKOGA,
  KARLSKOGA_2014,
  municipality,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
  organisation,
  profile,
} from './examples';
import type { ComparedInstrument } from './measures';
import type { PeerSelection } from './peers';
import type { Organisation } from './scored-evaluation';

function selection(...members: Organisation[]): PeerSelection {
  return { members, eligible: members.length, leftOut: [], classification: null, network: null, emptyBecause: null };
}

const THREE = selection(
  organisation(GRASTORP, GRASTORP_2014),
  organisation(KARLSKOGA, KARLSKOGA_2014),
  organisation(NACKA, NACKA_2011),
);

const compare = (other: Partial<Comparison> = {}) =>
  compareOrganisation({
    subject: organisation(OREBRO, OREBRO_2012),
    previous: OREBRO_2010,
    peers: THREE,
    peerRule: 'all',
    instrument: EIGHT_AREAS,
    asOf: { position: '1204', instant: '2026-03-01T12:00:00.000Z' },
    language: 'sv',
    ...other,
  });

/** As many peers as totals, known by their totals alone. */
function peersWith(...totals: string[]): PeerSelection {
  return selection(
    ...totals.map((total, index) => {
      const one = municipality(String(1000 + index), `Kommun ${index}`, 1000, '1');
      return organisation(one, evaluation(one, 2012, { total }));
    }),
  );
}

const NO_STATISTICS: Partial<MeasureAnswer> = {
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

describe('Örebro 2012 against Grästorp, Karlskoga and Nacka', () => {
  it('has its total ranked among all three, whatever their depth', () => {
    expect(compare().total).toEqual({
      measure: 'total',
      maxPoints: '800',
      score: '615',
      halfWidth: '0.5',
      n: 4,
      rank: 2,
      rankInterval: { from: 2, to: 2 },
      percentile: null,
      quartile: null,
      mean: '533.33',
      median: '506.00',
      lowerQuartile: null,
      upperQuartile: null,
      min: '450',
      max: '644',
      gapToMean: '81.67',
      gapToBest: '-29.00',
      change: '100.00',
      previousScore: '515',
    });
  });

  it('has only scores by area, where only Grästorp is known', () => {
    const [first] = compare().areas;
    expect(first).toMatchObject({ ...NO_STATISTICS, measure: 'area:1', n: 2, score: '68.35', halfWidth: '0.5' });
    expect(first).toMatchObject({ number: '1', title: 'Område 1', titleEn: 'Area 1', subQuestions: [] });
    expect(compare().areas.map(({ score, change }) => [score, change])).toEqual([
      ['68.35', '16.35'],
      ['85.55', '5.55'],
      ['86.00', '20.00'],
      ['74.10', '15.10'],
      ['70.25', '19.25'],
      ['73.80', '2.80'],
      ['70.65', '15.65'],
      ['87.30', '5.30'],
    ]);
  });

  it('names subject, point and peers', () => {
    expect(compare()).toMatchObject({
      subject: {
        municipalityCode: '1880',
        name: 'Örebro',
        evaluationId: '1880-2010-2012',
        instrumentVersion: '2010',
        year: 2012,
        depth: 'area',
        isSample: false,
        previous: { evaluationId: '1880-2010-2010', year: 2010 },
      },
      asOf: { position: '1204', instant: '2026-03-01T12:00:00.000Z' },
      peers: { rule: 'all', eligible: 3, members: [{ total: '506' }, { total: '450' }, { total: '644' }] },
    });
  });

  it('says what is not shown, and why', () => {
    expect(compare().notShown).toEqual([
      { what: 'sub', why: 'sub-questions-not-known', detail: expect.any(String) },
      { what: 'statistics:area', why: 'fewer-than-two-peers', detail: expect.any(String) },
      { what: 'quartiles:total', why: 'fewer-than-five-peers', detail: expect.any(String) },
      { what: 'percentile:total', why: 'fewer-than-five-peers', detail: expect.any(String) },
    ]);
  });
});

describe('how many peers it takes', () => {
  it('shows nothing but scores with none or one', () => {
    expect(compare({ peers: peersWith() }).total).toMatchObject({ ...NO_STATISTICS, n: 1, score: '615' });
    expect(compare({ peers: peersWith('500') }).total).toMatchObject({ ...NO_STATISTICS, n: 2, score: '615' });
    expect(compare({ peers: peersWith('500') }).total.change).toBe('100.00');
    expect(compare({ peers: peersWith('500') }).peers.members).toHaveLength(1);
  });

  it('shows rank, mean and median from two, but no quartile or percentile below five', () => {
    const two = compare({ peers: peersWith('500', '613') }).total;
    expect(two).toMatchObject({ n: 3, rank: 1, mean: '556.50', median: '556.50', min: '500', max: '613' });
    expect(two).toMatchObject({ gapToMean: '58.50', gapToBest: '2.00' });
    const four = compare({ peers: peersWith('500', '600', '620', '700') }).total;
    for (const { percentile, quartile, lowerQuartile, upperQuartile } of [two, four]) {
      expect([percentile, quartile, lowerQuartile, upperQuartile]).toEqual([null, null, null, null]);
    }
    expect(four).toMatchObject({ n: 5, rank: 3, median: '610.00' });
  });

  it('shows everything from five', () => {
    expect(compare({ peers: peersWith('500', '600', '615', '616', '700') }).total).toMatchObject({
      n: 6,
      rank: 3,
      rankInterval: { from: 2, to: 4 },
      percentile: '50.00',
      quartile: 3,
      mean: '606.20',
      median: '615.00',
      lowerQuartile: '600.00',
      upperQuartile: '616.00',
      min: '500',
      max: '700',
      gapToMean: '8.80',
      gapToBest: '-85.00',
    });
  });
});

describe('what an evaluation does not have', () => {
  const totalOnly = organisation(OREBRO, evaluation(OREBRO, 2012, { total: '615' }));

  it('leaves the subject unranked, beside its peers’ figures', () => {
    const others = ['60', '70', '80', '65', '75'].map((points, index) => {
      const one = municipality(String(1000 + index), `Kommun ${index}`, 1000, '1');
      return organisation(one, evaluation(one, 2012, profile(Array(8).fill(points), '500'), { depth: 'area' }));
    });
    const answer = compare({ subject: totalOnly, peers: selection(...others) });
    expect(answer.areas[0]).toMatchObject({
      score: null,
      halfWidth: null,
      n: 5,
      rank: null,
      rankInterval: null,
      percentile: null,
      quartile: null,
      mean: '70.00',
      lowerQuartile: '65.00',
      median: '70.00',
      upperQuartile: '75.00',
      min: '60',
      max: '80',
      gapToMean: null,
      gapToBest: null,
      change: null,
      previousScore: '52',
    });
    expect(answer.total).toMatchObject({ n: 6, rank: 1 });
    expect(answer.notShown.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'sub sub-questions-not-known',
      'area subject-has-no-score',
    ]);
  });

  it('has no change without an earlier evaluation', () => {
    const answer = compare({ previous: null });
    expect(answer.total).toMatchObject({ change: null, previousScore: null });
    expect(answer.subject.previous).toBeNull();
    expect(answer.notShown).toContainEqual(expect.objectContaining({ what: 'change', why: 'no-previous-evaluation' }));
  });

  it('has change for the total alone, where the earlier one is known by its total alone', () => {
    const answer = compare({ previous: evaluation(OREBRO, 2010, { total: '515' }) });
    expect(answer.total.change).toBe('100.00');
    expect(answer.areas[0]).toMatchObject({ change: null, previousScore: null });
    expect(answer.notShown).toContainEqual(
      expect.objectContaining({ what: 'change:area', why: 'previous-has-no-score' }),
    );
  });
});

describe('sub-questions', () => {
  const instrument: ComparedInstrument = {
    version: '2010',
    areas: [
      {
        number: '1',
        title: 'Offentlighet och demokrati',
        titleEn: 'Openness and democracy',
        maxPoints: '100',
        subQuestions: [{ number: '1.1', title: 'Information', maxPoints: '15' }],
      },
    ],
  };
  const deep = (points: string) => ({ 'sub:1.1': points, 'area:1': '60', total: '60' });

  it('stand in their area, each with its own peers', () => {
    const known = (of: typeof NACKA, points: string) =>
      organisation(of, evaluation(of, 2012, deep(points), { depth: 'sub-question' }));
    const answer = compare({
      subject: known(OREBRO, '9.00'),
      previous: null,
      peers: selection(known(NACKA, '12'), known(KARLSKOGA, '6'), organisation(GRASTORP, GRASTORP_2014)),
      instrument,
    });
    expect(answer.areas[0]?.n).toBe(4);
    expect(answer.areas[0]?.subQuestions).toEqual([
      expect.objectContaining({
        measure: 'sub:1.1',
        number: '1.1',
        title: 'Information',
        maxPoints: '15',
        score: '9.00',
        n: 3,
        rank: 2,
        mean: '9.00',
        gapToMean: '0.00',
        gapToBest: '-3.00',
      }),
    ]);
  });
});

it('does not mix instrument versions', () => {
  const other = evaluation(OREBRO, 2021, { total: '1' }, { instrumentVersion: '2020' });
  expect(() => compare({ previous: other })).toThrow(RangeError);
  expect(() => compare({ subject: organisation(OREBRO, other) })).toThrow(RangeError);
  expect(() => compare({ peers: selection(organisation(OREBRO, other)) })).toThrow(RangeError);
});

it('leaves the subject out of the peers’ figures whatever it scores', () => {
  const total = fc.integer({ min: 0, max: 800 }).map(String);
  fc.assert(
    fc.property(fc.array(total, { maxLength: 12 }), total, total, (totals, one, other) => {
      const figures = (score: string) => {
        const subject = organisation(OREBRO, evaluation(OREBRO, 2012, { total: score }));
        const { n, mean, median, lowerQuartile, upperQuartile, min, max } = compare({
          subject,
          peers: peersWith(...totals),
        }).total;
        return { n, mean, median, lowerQuartile, upperQuartile, min, max };
      };
      expect(figures(one)).toEqual(figures(other));
      expect(figures(one).n).toBe(totals.length + 1);
    }),
  );
});
