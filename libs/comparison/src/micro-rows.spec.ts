import * as fc from 'fast-check';
import { EIGHT_AREAS, evaluation, OREBRO } from './examples';
import { figureReader } from './figure-table';
import { microRowOf, placesOf } from './micro-rows';
import { microOf } from './micropoints';
import { figureOf } from './scored-evaluation';

const MEASURES = [...placesOf(EIGHT_AREAS).keys()];
const text = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((one) => (one / 100).toFixed(2)),
  fc.integer({ min: 0, max: 99 }).map(String),
);
const published = fc.dictionary(
  fc.constantFrom(...MEASURES, 'area:99', 'sub:1.1'),
  fc.record({ value: text, halfWidth: fc.constantFrom('0.5', '0', '0.075') }),
);
const depth = fc.constantFrom('total' as const, 'area' as const);

it('gives each measure of the version its own figure in millionths, and what is missing none', () => {
  const read = figureReader();
  fc.assert(
    fc.property(published, depth, (figures, known) => {
      const one = evaluation(OREBRO, 2012, {}, { depth: known, figures: read(figures) });
      const row = microRowOf(one, EIGHT_AREAS);
      for (const [place, measure] of MEASURES.entries()) {
        const figure = figureOf(one, measure);
        const has = figures[measure] !== undefined && (known === 'area' || measure === 'total');
        expect(figure !== undefined).toBe(has);
        expect(row?.at(place)).toEqual(figure && microOf(figure));
      }
    }),
  );
});

it('is none for figures finer than millionths, in a measure that counts', () => {
  const read = figureReader();
  const fine = { value: '1.0000001', halfWidth: '0' };
  const rowOf = (measure: string, known: 'area' | 'total') =>
    microRowOf(evaluation(OREBRO, 2012, {}, { depth: known, figures: read({ [measure]: fine }) }), EIGHT_AREAS);
  expect(rowOf('total', 'total')).toBeNull();
  expect(rowOf('area:1', 'area')).toBeNull();
  expect(rowOf('area:1', 'total')?.at(1)).toBeUndefined();
  expect(rowOf('sub:9.9', 'area')).not.toBeNull();
});
