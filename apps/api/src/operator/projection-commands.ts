import {
  EventStore,
  EventTypes,
  listParked,
  logHealth,
  openPool,
  rebuild,
  retryStream,
  rollBack,
  skipEvent,
  type AnyProjection,
  type CatchUpProjection,
  type ProjectionHealth,
  type Rebuilt,
  type Retried,
} from '#event-store';
import { catalogues, projections } from '../contexts';
import { WrongArguments } from './arguments';
import { counted, progressLine, timeOf } from './progress-line';
import type { Work } from './work';

async function withStore<T>(url: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const pool = openPool(url, 4);
  try {
    return await work(new EventStore(pool, new EventTypes(catalogues)));
  } finally {
    await pool.end();
  }
}

function projectionNamed(name: string | undefined): AnyProjection {
  const found = projections.find((projection) => projection.name === name);
  if (found) return found;
  throw new WrongArguments(`Name a read model: ${projections.map((projection) => projection.name).join(', ')}`);
}

function catchUpNamed(name: string | undefined): CatchUpProjection {
  const found = projectionNamed(name);
  if (found.kind === 'catch-up') return found as CatchUpProjection;
  throw new WrongArguments(`${found.name} is stored with its events: it parks nothing, and nothing is left out of it`);
}

/** Lists the read models: how far they have come, when they last moved, what is parked and left out. */
export const listProjections: Work = ({ url, say }) =>
  withStore(url, async ({ pool }) => {
    const { head, projections: all } = await logHealth(pool);
    say(`The log ends at position ${head}`);
    for (const projection of all) say(healthLine(projection));
    return 0;
  });

function healthLine({ name, version, kind, lagEvents, stalledSeconds, movedAt, ...more }: ProjectionHealth): string {
  const parts = [
    `${counted(lagEvents)} events behind`,
    ...(stalledSeconds > 0 ? [`has not moved for ${timeOf(stalledSeconds)}`] : []),
    ...(kind === 'catch-up' ? [`last moved ${movedAt}`] : []),
    `${more.parked} streams parked`,
    ...(more.skipped > 0 ? [`${more.skipped} events left out`] : []),
    ...(more.rebuildingAt === undefined ? [] : [`a rebuild has come to position ${more.rebuildingAt}`]),
  ];
  return `${name} v${version} (${kind}): ${parts.join(', ')}`;
}

/** Lists parked streams with the reason, and how to go on. */
export const parked: Work = ({ url, say }) =>
  withStore(url, async ({ pool }) => {
    const all = await listParked(pool);
    for (const { projection, stream, position, error, attempts, parkedAt } of all)
      say(`${projection} ${stream}: position ${position}, tried ${attempts} times, since ${parkedAt}: ${error}`);
    say(
      all.length === 0
        ? 'No stream is parked'
        : 'Go on with: retry PROJECTION STREAM, or skip PROJECTION STREAM --reason TEXT',
    );
    return 0;
  });

/** Tries parked streams again: one, those of one read model, or all. */
export const retry: Work = ({ url, say, words: [name, stream] }) =>
  withStore(url, async (store) => {
    const wanted = await listParked(store.pool, name === undefined ? undefined : catchUpNamed(name).name);
    const tried = wanted.filter((one) => stream === undefined || one.stream === stream);
    let stillParked = 0;
    for (const one of tried) {
      const retried = await retryStream(store, catchUpNamed(one.projection), one.stream);
      say(retriedLine(one.projection, retried));
      if (retried.outcome === 'parked') stillParked += 1;
    }
    say(`${tried.length} streams tried, ${stillParked} still parked`);
    return stillParked === 0 ? 0 : 1;
  });

function retriedLine(projection: string, retried: Retried): string {
  switch (retried.outcome) {
    case 'taken':
      return `${projection} ${retried.stream}: goes on`;
    case 'not-parked':
      return `${projection} ${retried.stream}: is not parked`;
    case 'parked':
      return `${projection} ${retried.stream}: is parked at position ${retried.position}: ${retried.error}`;
  }
}

/** Leaves an event out of a read model for good: the one a stream is parked at, or one by its position. */
export const skip: Work = ({ url, say, words: [name, what], settings: { reason } }) =>
  withStore(url, async (store) => {
    const projection = catchUpNamed(name);
    if (what === undefined || reason === undefined)
      throw new WrongArguments('skip PROJECTION STREAM|POSITION --reason TEXT');
    const position = /^\d{1,18}$/.test(what) ? BigInt(what) : await parkedAt(store, projection.name, what);
    const retried = await skipEvent(store, projection, { position, reason });
    say(`Position ${position} is left out of ${projection.name}: ${reason}`);
    if (retried.outcome === 'not-parked')
      say('Its stream is not parked: a table that holds the event keeps it until it is rebuilt');
    else say(retriedLine(projection.name, retried));
    return retried.outcome === 'parked' ? 1 : 0;
  });

async function parkedAt(store: EventStore, projection: string, stream: string): Promise<bigint> {
  const found = (await listParked(store.pool, projection)).find((one) => one.stream === stream);
  if (found) return found.position;
  throw new WrongArguments(`${stream} is not parked in ${projection}`);
}

/** Builds a read model anew beside the live one, compares and swaps. */
export const rebuildProjection: Work = ({ ownerUrl, say, sayOver, words: [name], settings }) =>
  withStore(ownerOnly(ownerUrl), async (store) => {
    const projection = projectionNamed(name);
    const rebuilt = await rebuild(store, projection, {
      resume: settings['resume'] !== undefined,
      compareOnly: settings['compare'] !== undefined,
      eventsPerCheckpoint: 50_000,
      progress: (progress) => sayOver(progressLine(progress)),
    });
    for (const line of rebuiltLines(projection.name, rebuilt)) say(line);
    return 0;
  });

/** Puts back what the last rebuild replaced. */
export const rollBackProjection: Work = ({ ownerUrl, say, sayOver, words: [name] }) =>
  withStore(ownerOnly(ownerUrl), async (store) => {
    const projection = projectionNamed(name);
    const progress = (at: Parameters<typeof progressLine>[0]) => sayOver(progressLine(at));
    for (const line of rebuiltLines(projection.name, await rollBack(store, projection, { progress }))) say(line);
    return 0;
  });

function ownerOnly(ownerUrl: string | undefined): string {
  if (ownerUrl !== undefined) return ownerUrl;
  throw new WrongArguments('A table is built by the owner of the tables: set DATABASE_OWNER_URL');
}

function rebuiltLines(name: string, { events, position, rows, differing, examples, swapped }: Rebuilt): string[] {
  const compared =
    differing === undefined
      ? []
      : [`${counted(differing)} rows differ from the table before${differing > 0 ? `: ${examples.join(', ')} …` : ''}`];
  const place = swapped ? 'is in place, the one before is kept' : 'was only compared';
  return [
    `${name}: ${counted(events)} events folded into ${counted(rows)} rows, at position ${position}`,
    ...compared,
    `The new table ${place}`,
  ];
}
