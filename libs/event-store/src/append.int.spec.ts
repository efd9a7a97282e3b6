import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { UnfitEvent } from './append-request';
import { checkLog } from './check-log';
import { addition, metadata, openLog, tallied, tallyPage, type OpenLog } from './testing/tally';

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallyPage]);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

const events = (count: number) => Array.from({ length: count }, (_, nth) => tallied('r', nth));

describe('the order of the log', () => {
  it('gives 1, 2, 3 … without gaps to appends from many sides, and the stream its own 1, 2, 3 …', async () => {
    const before = (await log.store.head()).position;
    const one = (nth: number) => log.store.append(addition(`tally-order.${nth}`, 0, events(3)));
    const results = await Promise.all(Array.from({ length: 40 }, (_, nth) => one(nth)));
    expect(results.every(({ status }) => status === 'appended')).toBe(true);
    const read = await log.store.readLog(before, 1000);
    expect(read.map(({ position }) => position)).toEqual(read.map((_, nth) => before + BigInt(nth) + 1n));
    expect(read).toHaveLength(120);
    for (let nth = 0; nth < 40; nth += 1) {
      const stream = await log.store.readStream(`tally-order.${nth}`);
      expect(stream.map(({ version }) => version)).toEqual([1, 2, 3]);
    }
    expect(await checkLog(log.store.pool)).toMatchObject({ holds: true, head: before + 120n });
  });

  it('leaves no gap where a batch of requests is partly refused', async () => {
    const before = (await log.store.head()).position;
    const results = await Promise.all(
      [0, 5, 0, 0].map((expected, nth) => log.store.append(addition(`tally-part.${nth}`, expected, events(1)))),
    );
    expect(results.map(({ status }) => status)).toEqual(['appended', 'conflict', 'appended', 'appended']);
    expect(await checkLog(log.store.pool)).toMatchObject({ holds: true, head: before + 3n });
  });

  it('writes several streams in one transaction, or none of them', async () => {
    const write = (stream: string, expected: number) => ({ stream, expected, events: events(2) });
    const both = await log.store.append({
      ...addition('tally-both.1', 0, events(1)),
      writes: [write('tally-both.1', 0), write('tally-both.2', 0)],
    });
    expect(both).toMatchObject({ status: 'appended', answer: { version: 2 } });
    const second = await log.store.append({
      ...addition('tally-both.3', 0, []),
      writes: [write('tally-both.3', 0), write('tally-both.2', 0)],
    });
    expect(second).toEqual({ status: 'conflict', stream: 'tally-both.2', expected: 0, actual: 2 });
    expect(await log.store.readStream('tally-both.3')).toEqual([]);
    expect(await log.store.readStream('tally-both.2')).toHaveLength(2);
  });
});

describe('a stale expected version', () => {
  it('is refused with both versions named, and nothing is stored', async () => {
    await log.store.append(addition('tally-stale', 0, events(3)));
    const before = await log.store.head();
    for (const expected of [0, 2, 4]) {
      const result = await log.store.append(addition('tally-stale', expected, events(1)));
      expect(result).toEqual({ status: 'conflict', stream: 'tally-stale', expected, actual: 3 });
    }
    expect(await log.store.head()).toEqual(before);
  });

  it('lets exactly one of many that decided on the same version through', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => log.store.append(addition('tally-race', 0, events(1)))),
    );
    expect(results.filter(({ status }) => status === 'appended')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'conflict')).toHaveLength(19);
    expect(await log.store.readStream('tally-race')).toHaveLength(1);
  });
});

describe('an idempotency key', () => {
  const keyed = (key: string, requestHash = 'h') => ({ idempotency: { key, requestHash } });

  it('has one effect, and the same answer each time it comes back', async () => {
    const request = addition('tally-key', 0, events(2), keyed('k1'));
    const first = await log.store.append(request);
    expect(first.status).toBe('appended');
    const head = await log.store.head();
    const again = await log.store.append(request);
    expect(again).toEqual({ ...first, status: 'replayed' });
    expect(await log.store.head()).toEqual(head);
    expect(await log.store.findAnswer('k1', 'h')).toEqual((first as { answer: unknown }).answer);
  });

  it('has one effect when it comes many times at once', async () => {
    const request = addition('tally-at-once', 0, events(1), keyed('k2'));
    const results = await Promise.all(Array.from({ length: 20 }, () => log.store.append(request)));
    expect(results.map(({ status }) => status).sort()).toEqual(['appended', ...Array<string>(19).fill('replayed')]);
    expect(new Set(results.map((result) => JSON.stringify('answer' in result && result.answer))).size).toBe(1);
    expect(await log.store.readStream('tally-at-once')).toHaveLength(1);
  });

  it('is refused for another request', async () => {
    await log.store.append(addition('tally-reuse', 0, events(1), keyed('k3', 'one')));
    const other = await log.store.append(addition('tally-reuse', 1, events(1), keyed('k3', 'other')));
    expect(other).toEqual({ status: 'key-reused' });
    expect(await log.store.findAnswer('k3', 'other')).toBe('key-reused');
    expect(await log.store.readStream('tally-reuse')).toHaveLength(1);
  });

  it('is kept where nothing happened: no event, the head stands still, the answer stands', async () => {
    await log.store.append(addition('tally-nothing', 0, events(1)));
    const head = await log.store.head();
    const request = addition('tally-nothing', 1, [], keyed('k4'));
    const result = await log.store.append(request);
    expect(result).toMatchObject({ status: 'appended', answer: { id: 'nothing', version: 1 } });
    expect(await log.store.head()).toEqual(head);
    await log.store.append(addition('tally-nothing', 1, events(1)));
    expect(await log.store.append(request)).toEqual({ ...result, status: 'replayed' });
  });

  it('is not kept by a conflict: the same key may try again on what then stands', async () => {
    expect(await log.store.append(addition('tally-retry', 7, events(1), keyed('k5')))).toMatchObject({
      status: 'conflict',
    });
    expect(await log.store.append(addition('tally-retry', 0, events(1), keyed('k5')))).toMatchObject({
      status: 'appended',
    });
  });
});

describe('events that the log does not take', () => {
  const unfit: readonly (readonly [string, string, unknown])[] = [
    ['over 1 MiB', 'too-large', tallied('x'.repeat(1024 * 1024), 1)],
    ['over 1 MiB in bytes though not in characters', 'too-large', tallied('å'.repeat(600 * 1024), 1)],
    ['with a NUL', 'nul', tallied('a\0b', 1)],
    ['with a NUL in a key', 'nul', { type: 'Tallied.v1', data: { 'a\0': 1 } }],
    ['with half a character', 'nul', tallied('\ud83d', 1)],
    ['of a version that is not written', 'unknown-type', { type: 'Tallied.v2', data: {} }],
    ['without data', 'not-json', { type: 'Tallied.v1', data: undefined }],
  ];

  it.each(unfit)('%s: refused with its place before anything is written', async (_name, code, event) => {
    const before = await log.store.head();
    const request = addition('tally-unfit', 0, [...events(1), event as never]);
    const error = await log.store.append(request).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UnfitEvent);
    expect(error).toMatchObject({ code, where: 'writes[0].events[1]' });
    expect(await log.store.head()).toEqual(before);
    expect(await log.store.readStream('tally-unfit')).toEqual([]);
  });

  it('does not take others that wait beside it down with it', async () => {
    const badStream = addition('Not a stream', 0, events(1));
    const results = await Promise.allSettled([
      log.store.append(addition('tally-beside.1', 0, events(1))),
      log.store.append(badStream),
      log.store.append(addition('tally-beside.2', 0, events(1))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await checkLog(log.store.pool)).toMatchObject({ holds: true });
  });
});

describe('what is stored', () => {
  it('comes back as it was given, with awkward text, in order', async () => {
    const awkward = tallied('å€😀\u2028"\\\n\t\u0001 {}', 1);
    await log.store.append(addition('tally-text', 0, [awkward], { metadata: { ...metadata(), actorId: 'å"\\' } }));
    const [stored] = await log.store.readStream('tally-text');
    expect(stored).toMatchObject({ event: awkward, metadata: { actorId: 'å"\\' }, version: 1 });
  });

  it('has the row of an inline projection in the same transaction', async () => {
    const rows = [{ projection: 'tally', id: 'inline', row: { sum: 3, version: 2 } }];
    await log.store.append(addition('tally-inline', 0, events(2), { rows }));
    const read = `SELECT sum, document->>'version' AS version FROM read_models.tally_v1 WHERE id = 'inline'`;
    expect((await log.owner.query(read)).rows).toEqual([{ sum: 3, version: '2' }]);
    const refused = log.store.append(
      addition('tally-inline', 2, events(1), { rows: [{ projection: 'nowhere', id: 'x', row: {} }] }),
    );
    await expect(refused).rejects.toThrow('projection');
    expect(await log.store.readStream('tally-inline')).toHaveLength(2);
  });
});
