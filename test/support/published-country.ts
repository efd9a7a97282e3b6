import { randomUUID } from 'node:crypto';
import { findInstrument, type EvaluationEvent } from '../../libs/evaluations/src';
import { EventStore, EventTypes, openPool } from '../../libs/event-store/src';
import { municipalities } from '../../libs/registry/src';
import { catalogues } from '../../apps/api/src/contexts';

const VERSION = '2010';

/** Publishes an evaluation of every area for every real municipality and year, past every command. */
export async function publishCountry(url: string, years: readonly number[]): Promise<void> {
  const pool = openPool(url, 2);
  const store = new EventStore(pool, new EventTypes(catalogues));
  for (const year of years) {
    const writes = municipalities({ sample: false }).map(({ code }, nth) => ({
      stream: `evaluation-${code}-${VERSION}-${year}`,
      expected: 0,
      events: [published(code, nth, year)],
    }));
    const metadata = { actorId: 'country', role: 'analyst' as const, commandId: randomUUID() };
    const [first, ...more] = writes;
    if (!first) throw new Error('No municipalities');
    const result = await store.append({ answerId: `year-${year}`, metadata, writes: [first, ...more], rows: [] });
    if (result.status !== 'appended') throw new Error(result.status);
  }
  await pool.end();
}

/** Spread over the whole scale and the same in every run. */
function published(municipalityCode: string, nth: number, year: number): EvaluationEvent {
  const areas = findInstrument(VERSION)?.areas ?? [];
  const points = areas.map((_, place) => 20 + ((nth * 37 + place * 13 + year * (nth % 5)) % 80));
  const figures = Object.fromEntries([
    ...areas.map(({ number }, place) => [`area:${number}`, { value: String(points[place]), halfWidth: '0.5' }]),
    ['total', { value: String(points.reduce((sum, one) => sum + one, 0)), halfWidth: '0.5' }],
  ]);
  return {
    type: 'EvaluationPublished.v1',
    data: {
      municipalityCode,
      instrumentVersion: VERSION,
      year,
      depth: 'area',
      figures,
      isSample: false,
      publishedAt: `${year + 1}-01-15T09:00:00.000Z`,
    },
  };
}
