import type { Comparison } from '../compare';
import { evaluation, municipality, organisation } from '../examples';
import type { ComparedInstrument } from '../measures';
import type { Observed, Organisation } from '../scored-evaluation';
import { remediesFor } from './remedies';

const INSTRUMENT: ComparedInstrument = {
  version: '2010',
  areas: [
    {
      number: '1',
      title: 'Ett',
      titleEn: 'One',
      maxPoints: '100',
      subQuestions: [
        { number: '1.1', title: 'A', maxPoints: '50' },
        { number: '1.2', title: 'B', maxPoints: '50' },
      ],
    },
    { number: '2', title: 'Två', titleEn: 'Two', maxPoints: '100', subQuestions: [] },
  ],
};

type Points = readonly [a: string, b: string, two: string];
let next = 1000;

function place([a, b, two]: Points, observations: readonly Observed[] = [], year = 2012): Organisation {
  const of = municipality(String(next++), `Kommun ${a}-${b}-${two}`, 1000, '1');
  const figures = { 'sub:1.1': a, 'sub:1.2': b, 'area:1': String(Number(a) + Number(b)), 'area:2': two, total: '100' };
  return organisation(of, evaluation(of, year, figures, { depth: 'sub-question', observations }));
}

const PRAISED: readonly Observed[] = [
  { area: '1', kind: 'strength', text: 'Tydlig styrning.' },
  { area: '1', kind: 'goodExample', text: 'Medborgarbudget.' },
  { area: '1', kind: 'improvement', text: 'Följ upp mer.' },
  { area: '2', kind: 'strength', text: 'Hör till ett annat område.' },
];

const PEERS: readonly Points[] = [
  ['20', '40', '50'],
  ['24', '40', '50'],
  ['30', '40', '50'],
  ['40', '40', '50'],
];

function remedies(own: Points, more: Partial<Comparison> = {}) {
  const members = [...PEERS.map((points) => place(points)), place(['45', '40', '50'], PRAISED)];
  return remediesFor({
    subject: place(own),
    previous: null,
    peers: { members, eligible: members.length, leftOut: [], classification: null, network: null, emptyBecause: null },
    peerRule: 'all',
    instrument: INSTRUMENT,
    asOf: { position: '9', instant: '2026-01-01T00:00:00Z' },
    language: 'sv',
    ...more,
  });
}

const gapsOf = (answer: ReturnType<typeof remedies>) =>
  answer.areas.flatMap(({ gaps }) =>
    gaps.map(({ measure, gapToMedian, betterCount }) => [measure, gapToMedian, betterCount]),
  );

describe('from gap to remedy', () => {
  it('finds what is below the median: the area first, then its questions', () => {
    expect(gapsOf(remedies(['22', '40', '50']))).toEqual([
      ['area:1', '-8.00', 2],
      ['sub:1.1', '-8.00', 2],
    ]);
  });

  it('finds nothing at or above the median', () => {
    const answer = remedies(['30', '40', '50']);
    expect([answer.areas, answer.notShown]).toEqual([[], []]);
  });

  it('takes as clearly better those whom rounding cannot bring down, at or above the upper limit', () => {
    // The upper limit of 20, 24, 30, 40, 45 is 40. Intervals are ± 0.5.
    const [area] = remedies(['22', '40', '50']).areas;
    expect(
      area?.examples.map(({ betterIn }) => betterIn.map(({ measure, score, lead }) => `${measure} ${score} ${lead}`)),
    ).toEqual([
      ['area:1 85 23.00', 'sub:1.1 45 23.00'],
      ['area:1 80 18.00', 'sub:1.1 40 18.00'],
    ]);
  });

  it('does not take one whose interval touches the subject’s', () => {
    const members = [place(['30', '40', '50']), place(['31', '40', '50'])];
    const peers = { members, eligible: 2, leftOut: [], classification: null, network: null, emptyBecause: null };
    const touching = remedies(['30', '40', '50'], { peers });
    expect(gapsOf(touching)).toEqual([
      ['area:1', '-0.50', 0],
      ['sub:1.1', '-0.50', 0],
    ]);
    expect(gapsOf(remedies(['29', '40', '50'], { peers }))).toContainEqual(['sub:1.1', '-1.50', 1]);
  });

  it('tells strengths and good examples of that area, and first of those who have some', () => {
    const [first] = remedies(['22', '40', '50']).areas[0]?.examples ?? [];
    expect(first).toMatchObject({ strengths: ['Tydlig styrning.'], goodExamples: ['Medborgarbudget.'] });
    expect(JSON.stringify(first)).not.toMatch(/annat område|Följ upp/);
  });

  it('points out what is worse and falling, and whether rounding could have made the fall', () => {
    const previous = place(['22.5', '45', '50'], [], 2010).evaluation;
    const answer = remedies(['22', '39', '50'], { previous });
    expect(
      answer.worseAndFalling.map(({ measure, change, fallWithinRounding }) => [measure, change, fallWithinRounding]),
    ).toEqual([
      ['area:1', '-6.50', false],
      ['sub:1.1', '-0.50', true],
      ['sub:1.2', '-6.00', false],
    ]);
    expect(
      remedies(['22', '39', '50'], { previous: place(['10', '10', '10'], [], 2010).evaluation }).worseAndFalling,
    ).toEqual([]);
  });

  it('says what it cannot show', () => {
    const alone = { members: [], eligible: 0, leftOut: [], classification: null, network: null, emptyBecause: null };
    expect(remedies(['1', '1', '1'], { peers: alone }).notShown.map(({ why }) => why)).toEqual([
      'fewer-than-two-peers',
    ]);
    const of = municipality('1880', 'Örebro', 1, '1');
    const totalOnly = organisation(of, evaluation(of, 2012, { total: '1' }));
    expect(remedies(['1', '1', '1'], { subject: totalOnly }).notShown).toEqual([
      { what: 'area', why: 'subject-has-no-score', detail: expect.stringContaining('totalsumma') },
    ]);
  });
});
