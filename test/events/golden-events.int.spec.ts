import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationStream } from '#evaluations';
import { ensureRuntimeLogin, EventStore, EventTypes, migrate, openPool, readModelAsOf } from '#event-store';
import { fold, type Event, type Stream } from '#kernel';
import { catalogues, projections } from '../../apps/api/src/contexts';
import { freshDatabase } from '../support/database';

/** Streams by category, to fold what is stored. Each context's catalogue needs its own here. */
const streams: Readonly<Record<string, Stream<unknown, Event>>> = {
  evaluation: evaluationStream,
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
    const life = ['Started', 'Scored', 'Observed', 'Submitted', 'Replied', 'Published', 'Corrected', 'Withdrawn'];
    const states = life.map((_, nth) => {
      const events = life.slice(0, nth + 1).flatMap((step) => {
        const { type, examples } = golden(`Evaluation${step}.v1.json`);
        return types.upcast(type, examples[0]);
      });
      return fold(evaluationStream as Stream<{ status: string }, Event>, events).status;
    });
    expect(states).toEqual([
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

  it('are stored, come back as they were, and make up every read model', async () => {
    const database = await freshDatabase();
    await migrate({ ownerUrl: database.url, types, projections });
    const store = new EventStore(openPool(await ensureRuntimeLogin(database.url), 4), types);
    const events = Object.keys(manifest)
      .sort((a, b) => lifeOrder(a) - lifeOrder(b))
      .flatMap((file) => golden(file).examples.map((data) => types.upcast(typeOf(file), data)));
    await store.append({
      answerId: '1880-2010-2012',
      metadata: { actorId: 'a', role: 'evaluator', commandId: randomUUID() },
      writes: [{ stream: 'evaluation-1880-2010-2012', expected: 0, events }],
      rows: [],
    });
    const stored = await store.readStream('evaluation-1880-2010-2012');
    expect(stored.map(({ event }) => event)).toEqual(events);
    const { position } = await store.head();
    for (const projection of projections) {
      const withdrawnAt = events.findIndex(({ type }) => type === 'EvaluationWithdrawn.v1');
      const before = await readModelAsOf(store, projection, { position: BigInt(withdrawnAt) });
      expect(before.rows.size).toBe(1);
      await expect(readModelAsOf(store, projection, { position })).resolves.toBeDefined();
    }
    await store.pool.end();
    await database.drop();
  });
});

function lifeOrder(file: string): number {
  const steps = ['Started', 'Scored', 'Observed', 'Submitted', 'Replied', 'Published', 'Corrected', 'Withdrawn'];
  return steps.findIndex((step) => typeOf(file) === `Evaluation${step}.v1`);
}
