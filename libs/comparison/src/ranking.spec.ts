import {
  evaluation,
  GRASTORP,
  GRASTORP_2014,
  KARLSKOGA,
  KARLSKOGA_2014,
  municipality,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2012,
  organisation,
} from './examples';
import { rankMembers } from './ranking';

const MEMBERS = [
  organisation(OREBRO, OREBRO_2012),
  organisation(GRASTORP, GRASTORP_2014),
  organisation(KARLSKOGA, KARLSKOGA_2014),
  organisation(NACKA, NACKA_2011),
];

describe('a ranking', () => {
  it('goes from the highest total, with every kind of evaluation in it', () => {
    const rows = rankMembers(MEMBERS, 'total');
    expect(rows.map(({ rank, name, score }) => [rank, name, score])).toEqual([
      [1, 'Nacka', '644'],
      [2, 'Örebro', '615'],
      [3, 'Grästorp', '506'],
      [4, 'Karlskoga', '450'],
    ]);
    expect(rows[1]).toEqual({
      rank: 2,
      rankInterval: { from: 2, to: 2 },
      municipalityCode: '1880',
      name: 'Örebro',
      year: 2012,
      evaluationId: '1880-2010-2012',
      score: '615',
      halfWidth: '0.5',
      isSample: false,
    });
  });

  it('leaves out those without the measure', () => {
    expect(rankMembers(MEMBERS, 'area:2').map(({ name, score }) => [name, score])).toEqual([
      ['Örebro', '85.55'],
      ['Grästorp', '60'],
    ]);
    expect(rankMembers(MEMBERS, 'sub:1.1')).toEqual([]);
    expect(rankMembers([], 'total')).toEqual([]);
  });

  it('orders equal scores by name as Swedish does, and keeps their ranks', () => {
    const named = ['Östersund', 'Älmhult', 'Åmål', 'Zinkgruvan', 'Ale'].map((name, index) => {
      const one = municipality(`000${index}`, name, 1, '1');
      return organisation(one, evaluation(one, 2012, { total: name === 'Ale' ? '400' : '500' }));
    });
    expect(rankMembers(named, 'total').map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'Zinkgruvan'],
      [1, 'Åmål'],
      [1, 'Älmhult'],
      [1, 'Östersund'],
      [5, 'Ale'],
    ]);
    expect(rankMembers(named.toReversed(), 'total')).toEqual(rankMembers(named, 'total'));
  });

  it('shows the ranks that rounding cannot tell apart', () => {
    const near = organisation(KARLSKOGA, evaluation(KARLSKOGA, 2014, { total: '616' }));
    const rows = rankMembers([...MEMBERS.filter(({ municipality: { name } }) => name !== 'Karlskoga'), near], 'total');
    expect(rows.map(({ name, rank, rankInterval: { from, to } }) => [name, rank, from, to])).toEqual([
      ['Nacka', 1, 1, 1],
      ['Karlskoga', 2, 2, 3],
      ['Örebro', 3, 2, 3],
      ['Grästorp', 4, 4, 4],
    ]);
  });

  it('does not mix instrument versions', () => {
    const later = organisation(KARLSKOGA, evaluation(KARLSKOGA, 2021, { total: '1' }, { instrumentVersion: '2020' }));
    expect(() => rankMembers([...MEMBERS, later], 'total')).toThrow(RangeError);
  });
});
