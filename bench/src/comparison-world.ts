import { randomUUID } from 'node:crypto';
import { EventStore, EventTypes, migrate, openPool } from '../../libs/event-store/src';
import { evaluationCatalogue, findInstrument, type EvaluationEvent } from '../../libs/evaluations/src';
import { networkCatalogue, type MunicipalityRow } from '../../libs/registry/src';
import type { Cluster } from './cluster';

/** Invented organisations with published evaluations of every sub-question, in a database of their own. */
export interface World {
  readonly url: string;
  readonly municipalities: readonly MunicipalityRow[];
  /** Publishes one more evaluation and answers with its position. */
  publish(nth: number, year: number): Promise<bigint>;
  roundTrip(): Promise<void>;
  close(): Promise<void>;
}

export const catalogues = [evaluationCatalogue, networkCatalogue];
const VERSION = '2010';
const FIRST_YEAR = 2010;
const AT_ONCE = 100;

export async function makeWorld(cluster: Cluster, name: string, organisations: number, years: number): Promise<World> {
  const url = await cluster.makeDatabase(name);
  const types = new EventTypes(catalogues);
  await migrate({ ownerUrl: url, types, projections: [] });
  const pool = openPool(url, 4);
  const store = new EventStore(pool, types);
  const append = async ([first, ...more]: readonly Published[]) => {
    if (!first) throw new Error('Nothing to publish');
    const result = await store.append({
      answerId: 'bench',
      metadata: { actorId: 'bench', role: 'analyst', commandId: randomUUID() },
      writes: [writeOf(first), ...more.map(writeOf)],
      rows: [],
    });
    if (result.status === 'conflict' || result.status === 'key-reused') throw new Error(result.status);
    return BigInt(result.answer.position);
  };
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1) {
    for (let nth = 0; nth < organisations; nth += AT_ONCE) {
      const count = Math.min(AT_ONCE, organisations - nth);
      await append(Array.from({ length: count }, (_, more) => publication(nth + more, year)));
    }
  }
  return {
    url,
    municipalities: municipalitiesOf(organisations),
    publish: (nth, year) => append([publication(nth, year)]),
    roundTrip: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

export function codeOf(nth: number): string {
  return String(10_000 + nth);
}

export function municipalitiesOf(count: number): MunicipalityRow[] {
  return Array.from({ length: count }, (_, nth) => municipality(nth));
}

function municipality(nth: number): MunicipalityRow {
  const county = String(nth % 21).padStart(2, '0');
  return {
    code: codeOf(nth),
    name: `Kommun ${nth}`,
    officialName: `Kommun ${nth} kommun`,
    countyCode: county,
    countyName: `Län ${county}`,
    population: 2500 + ((nth * 7919) % 900_000),
    populationDate: '2016-12-31',
    groups: [{ classification: '2011', code: String(nth % 10), name: 'Grupp' }],
    isSample: false,
  };
}

export interface Published {
  readonly id: string;
  readonly expected: number;
  readonly event: EvaluationEvent;
}

const writeOf = ({ id, expected, event }: Published) => ({ stream: `evaluation-${id}`, expected, events: [event] });

/** Spread over the whole scale and the same in every run. */
export function publication(nth: number, year: number): Published {
  const instrument = findInstrument(VERSION);
  if (!instrument) throw new Error(`No version ${VERSION}`);
  const figures: Record<string, { value: string; halfWidth: string }> = {};
  let total = 0;
  for (const [place, area] of instrument.areas.entries()) {
    let sum = 0;
    for (const [more, { number, maxPoints }] of area.subQuestions.entries()) {
      const percent = (nth * 31 + place * 17 + more * 7 + year * 13 + ((nth * nth) % 97)) % 101;
      const hundredths = Number(maxPoints) * percent;
      figures[`sub:${number}`] = { value: twoDecimals(hundredths), halfWidth: String(Number(maxPoints) * 0.005) };
      sum += hundredths;
    }
    figures[`area:${area.number}`] = { value: twoDecimals(sum), halfWidth: '0.5' };
    total += sum;
  }
  figures['total'] = { value: String(Math.round(total / 100)), halfWidth: '0.5' };
  const codes = { municipalityCode: codeOf(nth), instrumentVersion: VERSION, year };
  const publishedAt = `${year + 1}-01-15T09:00:00.000Z`;
  return {
    id: `${codeOf(nth)}-${VERSION}-${year}`,
    expected: 0,
    event: {
      type: 'EvaluationPublished.v1',
      data: { ...codes, depth: 'sub-question', figures, isSample: false, publishedAt },
    },
  };
}

function twoDecimals(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
