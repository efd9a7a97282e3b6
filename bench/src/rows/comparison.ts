import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { poseComparison, type AskedComparison } from '../../../libs/comparison/src/asked-comparison';
import { compareOrganisation } from '../../../libs/comparison/src/compare';
import { peerStatistics } from '../../../libs/comparison/src/peer-statistics';
import type { Cluster } from '../cluster';
import { codeOf, makeWorld, type World } from '../comparison-world';
import { startComparisons } from '../comparison-service';
import { median } from '../measure';
import { processRows, type Place } from './comparison-processes';
import { measureRow, type Entry, type Row } from './row';
import type { Size } from './size';

const AREAS = ['total', ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `area:${number}`)];
const COMPUTED = 2000;
const PATHS = 1500;

/**
 * Comparisons in a process that follows the log: all of Sweden through twelve years, and a hundred times as many
 * organisations through one year.
 */
export async function* comparisonRows(cluster: Cluster, size: Size): AsyncGenerator<Row> {
  const many = size.comparedOrganisations;
  const sweden = await placeOf(cluster, '290 municipalities × 12 years', 'sweden', 290, 12);
  const large = await placeOf(cluster, `${many.toLocaleString('en')} organisations`, 'large', many, 1);
  for (const place of [sweden, large]) {
    yield await computedRow(place, size);
    yield await wholeRow(place, size);
  }
  for (const connections of [8, 32] as const) {
    yield await servedRow(sweden, size, connections, 'kept as text', [pathOf(7, 'latest:27')], 0.7);
    yield await servedRow(sweden, size, connections, 'computed for each request', differentPaths(290), 0.28);
  }
  yield await growthRow(sweden, large, size);
  yield* processRows(sweden, large, size);
  for (const { service, world } of [sweden, large]) {
    await service.stop();
    await world.close();
  }
}

async function placeOf(cluster: Cluster, name: string, database: string, organisations: number, years: number) {
  const world = await makeWorld(cluster, database, organisations, years);
  return { name, world, service: await startComparisons(world.url, world.municipalities) };
}

function posed({ service, world }: Place, nth: number, asked: AskedComparison) {
  const point = service.feed.at('now', new Date().toISOString());
  const municipality = world.municipalities[nth % world.municipalities.length];
  if (!('published' in point) || !municipality) throw new Error('Nothing is known');
  return poseComparison(point, municipality, asked, 'sv');
}

/** The figures of the total and the eight areas against everyone, out of the sorted arrays. */
function computedRow(place: Place, { repetitions }: Size): Promise<Row> {
  const asked = Array.from({ length: 200 }, (_, nth) => posed(place, nth * 13, { peers: 'all' }));
  const others = asked.map(({ peers }) => peers.members.map(({ evaluation }) => evaluation));
  return measureRow({
    title: `Total and eight areas against everyone, ${place.name}`,
    unit: 'comparisons/s',
    count: COMPUTED,
    repetitions,
    attempts: [
      {
        who: 'Kompassros, in process',
        run: async () => {
          for (let nth = 0; nth < COMPUTED; nth += 1) {
            const one = asked[nth % asked.length];
            if (!one?.everyone) throw new Error('Not out of the sorted arrays');
            const ask = peerStatistics(
              one.subject.evaluation,
              others[nth % others.length] ?? [],
              one.instrument,
              one.everyone,
            );
            for (const measure of AREAS) if (ask(measure).n < 2) throw new Error(measure);
          }
        },
      },
      { who: 'SELECT 1', run: () => roundTrips(place.world) },
    ],
    aim: { of: 'time', bound: 0.2, against: ['SELECT 1'] },
  });
}

/** The whole answer with its 54 measures, as an object. */
function wholeRow(place: Place, { repetitions }: Size): Promise<Row> {
  const count = COMPUTED / 4;
  return measureRow({
    title: `A whole answer of 54 measures with 27 peers, ${place.name}`,
    unit: 'comparisons/s',
    count: { 'Kompassros, in process': count, 'SELECT 1': COMPUTED },
    repetitions,
    attempts: [
      {
        who: 'Kompassros, in process',
        run: async () => {
          for (let nth = 0; nth < count; nth += 1) {
            const answer = compareOrganisation(posed(place, nth * 13, { peers: 'latest:27' }));
            if (answer.peers.members.length !== 27) throw new Error('Not 27 peers');
          }
        },
      },
      { who: 'SELECT 1', run: () => roundTrips(place.world) },
    ],
    notes: ['From the question to the finished object: subject, peers, statistics, change, reasons'],
  });
}

async function roundTrips(world: World): Promise<void> {
  for (let nth = 0; nth < COMPUTED; nth += 1) await world.roundTrip();
}

function pathOf(nth: number, peers: string): string {
  return `/api/v1/comparisons/${codeOf(nth)}?peers=${peers}`;
}

/** More answers than are kept, so that each is computed when it is asked for. */
function differentPaths(organisations: number): string[] {
  return Array.from({ length: PATHS }, (_, nth) => pathOf((nth * 37) % organisations, `latest:${24 + (nth % 7)}`));
}

interface Load {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

/** Another process asks, so that only answering is measured here. */
async function load(port: number, connections: number, seconds: number, paths: readonly string[]): Promise<Load> {
  const script = join(__dirname, '..', 'load', 'client.mjs');
  const client = spawn(process.execPath, [script, String(port), String(connections), String(seconds), ...paths]);
  let said = '';
  client.stdout.on('data', (part: Buffer) => (said += part.toString()));
  client.stderr.pipe(process.stderr);
  await once(client, 'close');
  const found = JSON.parse(said) as Load & { readonly failed: number };
  if (found.failed > 0) throw new Error(`${found.failed} answers were no success`);
  return found;
}

async function bareServer(bytes: number) {
  const server = spawn(process.execPath, [join(__dirname, '..', 'load', 'bare.mjs'), String(bytes)]);
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return { port: Number(port.toString()), stop: () => server.stdin.end() };
}

async function servedRow(
  { service, name }: Place,
  { repetitions, servedSeconds }: Size,
  connections: 8 | 32,
  how: string,
  paths: readonly string[],
  bound: number,
): Promise<Row> {
  const { body } = await service.app.inject({ method: 'GET', url: paths[0] ?? '' });
  const bare = await bareServer(Buffer.byteLength(body));
  const [ours, theirs]: [Load[], Load[]] = [[], []];
  for (let nth = 0; nth <= Math.min(repetitions, 5); nth += 1) {
    const [first, second] = [
      await load(service.port, connections, servedSeconds, paths),
      await load(bare.port, connections, servedSeconds, ['/']),
    ];
    // The first round warms up.
    if (nth > 0) ours.push(first);
    if (nth > 0) theirs.push(second);
  }
  bare.stop();
  const ratio = median(ours.map(({ rate }, nth) => rate / (theirs[nth]?.rate ?? Number.NaN)));
  const entries = [entryOf(`Kompassros, ${how}`, ours, ratio), entryOf('bare Node http, the same bytes', theirs, 1)];
  const bytes = Buffer.byteLength(body).toLocaleString('en');
  return {
    title: `Answers of ${bytes} bytes over HTTP, ${how}, ${connections} connections, ${name}`,
    unit: 'requests/s',
    entries,
    aim: { text: `≥ ${bound} × bare Node http`, reached: ratio, met: ratio >= bound },
    notes: [
      `p99 ${latency(ours, 'p99')} ms against ${latency(theirs, 'p99')} ms, p50 ${latency(ours, 'p50')} ms against ${latency(theirs, 'p50')} ms`,
    ],
  };
}

function entryOf(who: string, loads: readonly Load[], ratio: number): Entry {
  const rates = loads.map(({ rate }) => rate);
  return { who, rate: median(rates), lowest: Math.min(...rates), highest: Math.max(...rates), ratio };
}

function latency(loads: readonly Load[], share: 'p50' | 'p99'): string {
  return median(loads.map((one) => one[share])).toFixed(2);
}

async function growthRow(sweden: Place, large: Place, { repetitions, servedSeconds }: Size): Promise<Row> {
  const [small, big]: [Load[], Load[]] = [[], []];
  const count = large.world.municipalities.length;
  for (let nth = 0; nth < Math.min(repetitions, 5); nth += 1) {
    small.push(await load(sweden.service.port, 8, servedSeconds, differentPaths(290)));
    big.push(await load(large.service.port, 8, servedSeconds, differentPaths(count)));
  }
  const ratio = median(big.map(({ p50 }, nth) => p50 / (small[nth]?.p50 ?? Number.NaN)));
  return {
    title: `From 290 to ${count.toLocaleString('en')} organisations, computed for each request, 8 connections`,
    unit: 'requests/s',
    entries: [entryOf(large.name, big, 1 / ratio), entryOf(sweden.name, small, 1)],
    aim: { text: '≤ 2 × the p50 of 290', reached: ratio, met: ratio <= 2 },
    notes: [`p50 ${latency(big, 'p50')} ms against ${latency(small, 'p50')} ms`],
  };
}
