import * as fc from 'fast-check';
import { findInstrument, type EvaluationEvent, type PublishedFigures } from '#evaluations';
import type { NetworkEvent } from '#registry';
import { municipality } from '../../libs/comparison/src/examples';
import { measuresOf } from '../../libs/comparison/src/measures';

/** Random histories of evaluations and networks as the log may hold them, for tests of what is folded from it. */
export interface Happened {
  readonly stream: string;
  readonly event: EvaluationEvent | NetworkEvent;
}

export const HISTORY_PLACES = Array.from({ length: 9 }, (_, nth) =>
  municipality(`${1 + (nth % 3)}00${nth}`.padStart(4, '0'), `Kommun ${nth}`, 5000 + 1000 * (nth % 4), String(nth % 3)),
);
export const HISTORY_NETWORKS = ['alfa', 'beta'];

const VERSION = '2010';
const YEARS = [2010, 2011, 2012];
const DAY = '2026-01-01';
const NOW = `${DAY}T09:00:00.000Z`;

const KINDS = ['publish', 'publish', 'publish', 'correct', 'withdraw', 'observe', 'start', 'score', 'network'] as const;

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly place: number;
  readonly year: number;
  readonly depth: 'sub-question' | 'area' | 'total';
  readonly seeds: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  place: fc.nat(HISTORY_PLACES.length - 1),
  year: fc.nat(YEARS.length - 1),
  depth: fc.constantFrom('sub-question' as const, 'area' as const, 'area' as const, 'total' as const),
  seeds: fc.array(fc.nat(9999), { minLength: 4, maxLength: 12 }),
});

/** Steps that any history can take next; those that the rules do not allow then are passed over. */
export const steps = fc.array(step, { minLength: 10, maxLength: 60 });

/** Remembers what has happened, so that only what may happen is added. */
export class RandomHistory {
  private readonly published = new Set<string>();
  private readonly withdrawn = new Set<string>();
  private readonly networks = new Set<string>();

  happen(taken: readonly Step[]): Happened[] {
    return taken.flatMap((one) => this.one(one) ?? []);
  }

  private one(taken: Step): Happened | undefined {
    const { kind, place, seeds } = taken;
    if (kind === 'network') return this.network(seeds);
    const code = HISTORY_PLACES[place]?.code ?? '';
    const year = YEARS[taken.year] ?? 2010;
    const stream = `evaluation-${code}-${VERSION}-${year}`;
    const event = this.evaluation(stream, { ...taken, code, year });
    return event && { stream, event };
  }

  private evaluation(
    stream: string,
    { kind, code, year, depth, seeds }: Omit<Step, 'year'> & { readonly code: string; readonly year: number },
  ): EvaluationEvent | undefined {
    const isOut = this.published.has(stream);
    const codes = { municipalityCode: code, instrumentVersion: VERSION, year, isSample: false };
    switch (kind) {
      case 'publish': {
        if (isOut) return undefined;
        this.published.add(stream);
        const data = { ...codes, depth, figures: figuresOf(depth, seeds), publishedAt: NOW };
        return { type: 'EvaluationPublished.v1', data };
      }
      case 'correct': {
        const data = { scores: [], reason: 'Fel', depth, figures: figuresOf(depth, seeds), correctedAt: NOW };
        return isOut ? { type: 'EvaluationCorrected.v1', data } : undefined;
      }
      case 'withdraw':
        if (!this.published.delete(stream)) return undefined;
        this.withdrawn.add(stream);
        return { type: 'EvaluationWithdrawn.v1', data: { reason: 'Fel', withdrawnAt: NOW } };
      case 'observe': {
        const data = { area: '3', kind: 'strength' as const, text: `Iakttaget ${seeds[0]}`, observedAt: NOW };
        return { type: 'EvaluationObserved.v1', data };
      }
      case 'start':
        if (!this.withdrawn.delete(stream)) return undefined;
        return { type: 'EvaluationStarted.v1', data: { ...codes, evaluatorIds: [], startedAt: NOW } };
      case 'score':
        return { type: 'EvaluationScored.v1', data: { scores: [{ total: '500' }], scoredAt: NOW } };
      case 'network':
        return undefined;
    }
  }

  private network(seeds: readonly number[]): Happened | undefined {
    const id = HISTORY_NETWORKS[(seeds[0] ?? 0) % HISTORY_NETWORKS.length] ?? '';
    const stream = `network-${id}`;
    const codes = seeds.map((seed) => HISTORY_PLACES[seed % HISTORY_PLACES.length]?.code ?? '');
    const [added, removed] = [[...new Set(codes.slice(0, 4))], [...new Set(codes.slice(4))]];
    if (!this.networks.has(id)) {
      this.networks.add(id);
      const data = { name: `Nät ${id}`, members: added, validFrom: DAY, createdAt: NOW };
      return { stream, event: { type: 'NetworkCreated.v1', data } };
    }
    const data = { added, removed, validFrom: DAY, reason: 'Nya tider', changedAt: NOW };
    return { stream, event: { type: 'NetworkMembersChanged.v1', data } };
  }
}

const HALVES = ['0.5', '0', '0.075'];

/** Printed with and without decimals; once in a while finer than the sorted arrays hold. */
function figuresOf(depth: Step['depth'], seeds: readonly number[]): PublishedFigures {
  const instrument = findInstrument(VERSION);
  const known = instrument ? measuresOf(instrument) : [];
  const measures = known.filter((measure) => measure === 'total' || (depth === 'area' && measure.startsWith('area:')));
  const seedOf = (nth: number) => (seeds[nth % seeds.length] ?? 0) + nth * 37;
  return Object.fromEntries(
    (depth === 'sub-question' ? known : measures).map((measure, nth) => {
      const seed = seedOf(nth);
      const points = seed % 101;
      const value =
        seed % 499 === 0 ? `${points}.00000001` : seed % 3 === 0 ? String(points) : `${points}.${10 + (seed % 90)}`;
      return [measure, { value, halfWidth: HALVES[seed % HALVES.length] ?? '0' }];
    }),
  );
}
