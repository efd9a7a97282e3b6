import * as fc from 'fast-check';
import { LatestFacts } from './latest-facts';
import type { ScoreFact } from './score-fact';

const factOf = (evaluationId: string, nth: number): ScoreFact => ({
  position: BigInt(nth + 1),
  recordedAt: '2026-01-01T00:00:00.000000Z',
  evaluationId,
  evaluation: null,
});

it('holds the latest of each in the order of the first, however many come at once', () => {
  const ids = fc.array(fc.nat(600).map(String), { maxLength: 900 });
  fc.assert(
    fc.property(ids, fc.constantFrom(1, 7, 300, 1000), (wanted, atOnce) => {
      const facts = wanted.map(factOf);
      const asMap = new Map(facts.map((fact) => [fact.evaluationId, fact]));
      let latest = LatestFacts.NONE;
      for (let from = 0; from < facts.length; from += atOnce) latest = latest.with(facts.slice(from, from + atOnce));
      expect([...latest]).toEqual([...asMap.values()]);
      for (const [id, fact] of asMap) expect(latest.get(id)).toBe(fact);
      expect(latest.get('601')).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

it('leaves those before as they were', () => {
  const before = LatestFacts.of([factOf('a', 0)]);
  before.with(Array.from({ length: 300 }, (_, nth) => factOf(String(nth), nth)));
  expect([...before]).toEqual([factOf('a', 0)]);
});
