import type { MunicipalityRow } from '#registry';
import { compareInstants } from './as-of';
import type { Organisation } from './scored-evaluation';

const SWEDISH = new Intl.Collator('sv');

type Order = (a: Organisation, b: Organisation) => number;
type Named = Pick<MunicipalityRow, 'code' | 'name'>;

/** Names in Swedish alphabetical order, then codes. */
export function byName(a: Named, b: Named): number {
  return SWEDISH.compare(a.name, b.name) || byCode(a.code, b.code);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Latest year first, then latest publication, then codes. */
export const byRecency: Order = ({ evaluation: a }, { evaluation: b }) =>
  b.year - a.year || compareInstants(b.publishedAt, a.publishedAt) || byCode(a.municipalityCode, b.municipalityCode);

/** Least difference of population first, as the registry has it; then codes. */
export function byNearness({ municipality: { population } }: Organisation): Order {
  const distance = ({ municipality }: Organisation) => Math.abs(municipality.population - population);
  return (a, b) => distance(a) - distance(b) || byCode(a.municipality.code, b.municipality.code);
}
