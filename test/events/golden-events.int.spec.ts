import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationStream } from '#evaluations';
import { ensureRuntimeLogin, EventStore, EventTypes, migrate, openPool, readModelAsOf } from '#event-store';
import { interimReportStream } from '#interim-reports';
import { fold, type Event, type Stream } from '#kernel';
import { rankingReportStream, reportScheduleStream } from '#ranking-reports';
import { networkStream } from '#registry';
import { catalogues, projections } from '../../apps/api/src/contexts';
import { freshDatabase } from '../support/database';

/** Streams by category, to fold what is stored. Each context's catalogue needs its own here. */
const streams: Readonly<Record<string, Stream<unknown, Event>>> = {
  evaluation: evaluationStream,
  'interim-report': interimReportStream,
  network: networkStream,
  'report-schedule': reportScheduleStream,
  'ranking-report': rankingReportStream,
};

const types = new EventTypes(catalogues);
const manifest = JSON.parse(readFileSync(join(__dirname, 'manifest.json'), 'utf8')) as Record<string, string>;
/** `EvaluationScored.v1.json`, or with the name of a variant: `EvaluationScored.v1.by-area.json`. */
const NAME = /^([A-Z][A-Za-z]*\.v[1-9]\d*)(\.[a-z-]+)?\.json$/;
const files = readdirSync(__dirname).filter((name) => NAME.test(name));
const typeOf = (file: string) => NAME.exec(file)?.[1] ?? '';

interface Golden {
  readonly type: string;
  readonly examples: readonly unknown[];
}

const golden = (file: string) => JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Golden;

const EVALUATION = ['Started', 'Scored', 'Observed', 'Submitted', 'Replied', 'Published', 'Corrected', 'Withdrawn'].map(
  (step) => `Evaluation${step}`,
);
const INTERIM_REPORT = [
  'InterimReportOpened',
  'ForecastRegistered',
  'ForecastRowsRevised',
  'ForecastRemoved',
  'GoalAssessed',
  'ProcessAreaAssessed',
  'AssignmentReported',
  'CommitmentReported',
  'IndicatorMeasured',
  'MeasureRecorded',
  'ObservationRecorded',
  'TextRecorded',
  'StatementRemoved',
  'InterimReportSubmitted',
  'InterimReportReturned',
  'InterimReportAdopted',
  'InterimReportCorrected',
];

describe('golden events', () => {
  it('are there for every event version that the log may hold, and for no other', () => {
    expect([...new Set(files.map(typeOf))].sort()).toEqual(types.known());
  });

  it('are never changed: a new version or variant gets a file and a line in the manifest, the others stay', () => {
    const hashes = files.map((file) => {
      const bytes = readFileSync(join(__dirname, file));
      return [file, createHash('sha256').update(bytes).digest('hex')] as const;
    });
    expect(Object.fromEntries(hashes)).toEqual(manifest);
  });

  it.each(files)('%s is read as an event of today and folds', (file) => {
    const { type, examples } = golden(file);
    expect(type).toBe(typeOf(file));
    expect(examples.length).toBeGreaterThan(0);
    const { category } = catalogues.find((one) => type in one.types || type in one.upcasters) ?? {};
    const stream = streams[category ?? ''];
    if (!stream) throw new Error(`No stream of category ${category} is named in this test`);
    for (const data of examples) {
      const event = types.upcast(type, data);
      expect(types.isCurrent(event.type)).toBe(true);
      const before = stream.initial;
      const after = stream.evolve(before, event);
      expect(after).toBeDefined();
      expect(after).not.toEqual(before);
    }
  });

  it('tell the life of an evaluation', () => {
    expect(statusesAlong(EVALUATION, evaluationStream)).toEqual([
      'started',
      'scored',
      'scored',
      'submitted',
      'replied',
      'published',
      'corrected',
      'withdrawn',
    ]);
  });

  it('tell the life of an interim report', () => {
    const [submitted, returned, adopted, corrected] = ['submitted', 'returned', 'adopted', 'corrected'];
    const statuses = statusesAlong(INTERIM_REPORT, interimReportStream);
    expect(statuses.slice(0, 2)).toEqual(['opened', 'filled']);
    expect(new Set(statuses.slice(1, -4))).toEqual(new Set(['filled']));
    expect(statuses.slice(-4)).toEqual([submitted, returned, adopted, corrected]);
  });

  it.each([
    [
      'evaluation-1880-2010-2012',
      EVALUATION,
      'EvaluationWithdrawn.v1',
      ['evaluation', 'published-evaluations', 'corrections'],
    ],
    [
      'interim-report-9901-kommunstyrelsen-2025-delarsrapport-1',
      INTERIM_REPORT,
      undefined,
      ['interim-report', 'published-interim-reports'],
    ],
  ])('are stored as %s, come back as they were, and make up their read models', async (stream, life, last, shownIn) => {
    const database = await freshDatabase();
    await migrate({ ownerUrl: database.url, types, projections });
    const store = new EventStore(openPool(await ensureRuntimeLogin(database.url), 4), types);
    const events = eventsOf(life);
    await store.append({
      answerId: 'golden',
      metadata: { actorId: 'a', role: 'evaluator', commandId: randomUUID() },
      writes: [{ stream, expected: 0, events }],
      rows: [],
    });
    const stored = await store.readStream(stream);
    expect(stored.map(({ event }) => event)).toEqual(events);
    const { position } = await store.head();
    const ends = last === undefined ? events.length : events.findIndex(({ type }) => type === last);
    const rows = await Promise.all(
      projections.map(async (projection) => {
        await expect(readModelAsOf(store, projection, { position })).resolves.toBeDefined();
        const { size } = (await readModelAsOf(store, projection, { position: BigInt(ends) })).rows;
        return size === 0 ? [] : [projection.name];
      }),
    );
    expect(rows.flat()).toEqual(shownIn);
    await store.pool.end();
    await database.drop();
  });
});

/** Every example of every event of a life, in its order. */
function eventsOf(life: readonly string[]): Event[] {
  return life.flatMap((name) =>
    files
      .filter((file) => typeOf(file) === `${name}.v1`)
      .flatMap((file) => golden(file).examples.map((data) => types.upcast(typeOf(file), data))),
  );
}

function statusesAlong(life: readonly string[], stream: Stream<{ status: string }, never>): string[] {
  return life.map((_, nth) => {
    const events = life.slice(0, nth + 1).flatMap((name) => {
      const { type, examples } = golden(`${name}.v1.json`);
      return types.upcast(type, examples[0]);
    });
    return fold(stream as unknown as Stream<{ status: string }, Event>, events).status;
  });
}
