import type { ComparisonAnswer, MeasureAnswer } from '../answer';
import { compareOrganisation, type Comparison } from '../compare';
import {
  EIGHT_AREAS,
  evaluation,
  municipality,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
  organisation,
  profile,
} from '../examples';
import { statementsFor, type Statement } from './statements';

const MEMBERS = ['40', '50', '60', '70', '90'].map((points, nth) => {
  const of = municipality(String(1000 + nth), `Kommun ${nth}`, 1000, '1');
  return organisation(
    of,
    evaluation(of, 2012, profile(Array<string>(8).fill(points), String(8 * Number(points))), { depth: 'area' }),
  );
});

function comparison(other: Partial<Comparison> = {}): Comparison {
  return {
    subject: organisation(OREBRO, OREBRO_2012),
    previous: OREBRO_2010,
    peers: { members: MEMBERS, eligible: 5, leftOut: [], classification: null, network: null, emptyBecause: null },
    peerRule: 'all',
    instrument: EIGHT_AREAS,
    asOf: { position: '9', instant: '2026-01-01T00:00:00Z' },
    language: 'sv',
    ...other,
  };
}

const texts = (other: Partial<Comparison> = {}) => statementsFor(comparison(other)).statements.map(({ text }) => text);

/** What a figure of a statement is in the comparison itself. */
function lookUp(answer: ComparisonAnswer, { measure, figure }: Statement['figures'][number]): string | undefined {
  if (measure === 'peers') {
    const { members } = answer.peers;
    return String(figure === 'members' ? members.length : members.filter(({ isSample }) => isSample).length);
  }
  if (measure === 'decomposition') return answer.decomposition?.total?.[figure as 'residual'];
  const found = [answer.total, ...answer.areas].find((one) => one.measure === measure);
  const value = found?.[figure as keyof MeasureAnswer];
  return typeof value === 'object' && value !== null ? `${value.from}–${value.to}` : String(value);
}

describe('a comparison in words', () => {
  it('says it in Swedish', () => {
    expect(texts()).toEqual([
      'Örebro fick 615 av 800 poäng 2012.',
      'Örebro ligger på plats 2 av 6.',
      'Poängen är 119,0 över medelvärdet 496,0 för de 5 jämförda.',
      'Det räcker till den högsta fjärdedelen, som börjar vid 560,0 poäng.',
      '8 av 8 områden ligger över de jämfördas medelvärde.',
      'Längst över medelvärdet ligger område 8, Område 8, med 25,3 poäng.',
      'Sedan 2010 har totalen ökat med 100,0 poäng, från 515 till 615.',
      'Mest ändrades område 3, Område 3, med 20,0 poäng.',
    ]);
  });

  it('says it in English', () => {
    expect(texts({ language: 'en' }).slice(0, 3)).toEqual([
      'Örebro scored 615 out of 800 points in 2012.',
      'Örebro is in place 2 of 6.',
      'The score is 119.0 above the mean of 496.0 for the 5 compared.',
    ]);
  });

  it.each(['sv', 'en'] as const)('rests every sentence on figures that stand so in the comparison (%s)', (language) => {
    const { statements } = statementsFor(comparison({ language }));
    const answer = compareOrganisation(comparison({ language }));
    for (const statement of statements) {
      expect(statement.figures.length).toBeGreaterThan(0);
      for (const figure of statement.figures)
        expect([statement.name, figure.value]).toEqual([statement.name, lookUp(answer, figure)]);
    }
    expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length);
  });

  it('says a span of places, and that rounding is why', () => {
    const close = {
      ...OREBRO_2012,
      figures: new Map([...OREBRO_2012.figures, ...evaluation(OREBRO, 2012, { total: '560' }).figures]),
    };
    expect(texts({ subject: organisation(OREBRO, close) })[1]).toBe(
      'Örebro ligger på plats 2–3 av 6. Avrundningen i underlaget gör att platsen inte kan bestämmas närmare.',
    );
  });

  it('says nothing that is not known', () => {
    const few = { ...comparison().peers, members: MEMBERS.slice(0, 3) };
    const totalOnly = organisation(OREBRO, evaluation(OREBRO, 2012, { total: '615' }));
    expect(texts({ subject: totalOnly, previous: null, peers: few })).toEqual([
      'Örebro fick 615 av 800 poäng 2012.',
      'Örebro ligger på plats 1 av 4.',
      'Poängen är 215,0 över medelvärdet 400,0 för de 3 jämförda.',
      'De jämförda är 3, så kvartiler och percentil visas inte.',
    ]);
    const nothing = organisation(OREBRO, { ...totalOnly.evaluation, figures: new Map() });
    expect(texts({ subject: nothing, previous: null, peers: few })[0]).toBe(
      'Totalsumman för Örebro 2012 är inte känd.',
    );
  });

  it('warns of invented municipalities', () => {
    const invented = MEMBERS.map((one, nth) => ({ ...one, evaluation: { ...one.evaluation, isSample: nth < 2 } }));
    expect(texts({ peers: { ...comparison().peers, members: invented } }).at(-1)).toBe(
      'Obs! 2 av de 5 jämförda kommunerna är påhittade exempel.',
    );
  });
});
