import {
  evaluation,
  GRASTORP,
  GRASTORP_2014,
  KARLSKOGA,
  KARLSKOGA_2010,
  KARLSKOGA_2014,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
  organisation,
} from '../examples';
import { improvements } from './improvements';

const ALL = [OREBRO_2010, OREBRO_2012, KARLSKOGA_2010, KARLSKOGA_2014, GRASTORP_2014, NACKA_2011];
const of = (code: string) => ALL.filter(({ municipalityCode }) => municipalityCode === code);
const MEMBERS = [
  organisation(OREBRO, OREBRO_2012),
  organisation(KARLSKOGA, KARLSKOGA_2014),
  organisation(GRASTORP, GRASTORP_2014),
  organisation(NACKA, NACKA_2011),
];

describe('who has improved the most', () => {
  it('is Örebro by 100 points before Karlskoga by 66, each surely apart', () => {
    const { rows, leftOut } = improvements(MEMBERS, 'total', of);
    expect(
      rows.map(({ name, change, halfWidth, rank, rankInterval }) => [name, change, halfWidth, rank, rankInterval]),
    ).toEqual([
      ['Örebro', '100.00', '1.0', 1, { from: 1, to: 1 }],
      ['Karlskoga', '66.00', '1.0', 2, { from: 2, to: 2 }],
    ]);
    expect(rows[0]).toMatchObject({ from: { year: 2010, score: '515' }, to: { year: 2012, score: '615' } });
    expect(leftOut).toEqual([
      { municipalityCode: '1444', name: 'Grästorp', reason: 'no-previous-evaluation' },
      { municipalityCode: '0182', name: 'Nacka', reason: 'no-previous-evaluation' },
    ]);
  });

  it('leaves out whoever lacks the measure either time', () => {
    const { rows, leftOut } = improvements(MEMBERS.slice(0, 2), 'area:1', of);
    expect(rows.map(({ name, change }) => [name, change])).toEqual([['Örebro', '16.35']]);
    expect(leftOut).toEqual([{ municipalityCode: '1883', name: 'Karlskoga', reason: 'no-score-both-times' }]);
  });

  it('shares a span of places where rounding cannot tell the changes apart, and ranks falls last', () => {
    const earlier = { '1880': '514', '1883': '450.5', '1444': '600' };
    const before = (code: keyof typeof earlier) =>
      evaluation(OREBRO, 2009, { total: earlier[code] }, { municipalityCode: code, evaluationId: code });
    const now = {
      '1880': OREBRO_2012,
      '1883': { ...KARLSKOGA_2014, figures: evaluation(KARLSKOGA, 2014, { total: '550' }).figures },
      '1444': GRASTORP_2014,
    };
    const both = (code: string) => [before(code as keyof typeof earlier), now[code as keyof typeof now]];
    const members = [
      organisation(OREBRO, now['1880']),
      organisation(KARLSKOGA, now['1883']),
      organisation(GRASTORP, now['1444']),
    ];
    const { rows } = improvements(members, 'total', both);
    expect(rows.map(({ name, change, rankInterval: { from, to } }) => `${name} ${change} ${from}–${to}`)).toEqual([
      'Örebro 101.00 1–2',
      'Karlskoga 99.50 1–2',
      'Grästorp -94.00 3–3',
    ]);
  });
});
