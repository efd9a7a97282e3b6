import type { Comparison } from '../compare';
import {
  EIGHT_AREAS,
  evaluation,
  GRASTORP,
  GRASTORP_2014,
  HELSINGBORG,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
  organisation,
  profile,
} from '../examples';
import { similarProfiles } from './similar-profiles';

const helsingborg = evaluation(HELSINGBORG, 2013, profile(['70', '80', '86', '74', '70', '74', '70', '88'], '612'), {
  depth: 'area',
});

function similar(count: number, subject = organisation(OREBRO, OREBRO_2012)) {
  const members = [
    organisation(GRASTORP, GRASTORP_2014),
    organisation(HELSINGBORG, helsingborg),
    organisation(NACKA, NACKA_2011),
  ];
  const comparison: Comparison = {
    subject,
    previous: OREBRO_2010,
    peers: { members, eligible: 3, leftOut: [], classification: null, network: null, emptyBecause: null },
    peerRule: 'all',
    instrument: EIGHT_AREAS,
    asOf: { position: '9', instant: '2026-01-01T00:00:00Z' },
    language: 'sv',
  };
  return similarProfiles(comparison, count);
}

describe('the nearest profile', () => {
  it('is by the mean of the differences, worked by hand', () => {
    // Örebro 68.35 85.55 86.00 74.10 70.25 73.80 70.65 87.30 against Helsingborg 70 80 86 74 70 74 70 88:
    // 1.65 + 5.55 + 0 + 0.10 + 0.25 + 0.20 + 0.65 + 0.70 = 9.10, and 9.10 ÷ 8 = 1.1375.
    const { rows, measured } = similar(5);
    expect(measured).toBe(2);
    expect(rows.map(({ name, distance, halfWidth, widestArea }) => [name, distance, halfWidth, widestArea])).toEqual([
      ['Helsingborg', '1.14', '1.00', '2'],
      ['Grästorp', '13.75', '1.00', '2'],
    ]);
    expect(rows[0]?.areas.map(({ difference }) => difference)).toEqual([
      '1.65',
      '-5.55',
      '0.00',
      '-0.10',
      '-0.25',
      '0.20',
      '-0.65',
      '0.70',
    ]);
  });

  it('gives as many as asked for', () => {
    expect(similar(1).rows.map(({ name }) => name)).toEqual(['Helsingborg']);
  });

  it('has no distance from a total alone', () => {
    const answer = similar(5, organisation(NACKA, NACKA_2011));
    expect([answer.rows, answer.measured, answer.emptyBecause]).toEqual([[], 0, 'subject-has-no-areas']);
  });
});
