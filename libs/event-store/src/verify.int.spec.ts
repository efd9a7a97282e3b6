import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { anchorLog, anchorOncePerDay, checkAnchors } from './anchors';
import { addition, openLog, tallied, type OpenLog } from './testing/tally';
import { verifyLog } from './verify';

let database: FreshDatabase;
let log: OpenLog;
let folder: string;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'kompassros-anchors-')), 'anchors');
  database = await freshDatabase();
  log = await openLog(database.url);
});
afterAll(async () => {
  await log.close();
  await database.drop();
  rmSync(join(folder, '..'), { recursive: true });
});

const add = (stream: string, expected: number) =>
  log.store.append(addition(stream, expected, [tallied('å', expected), tallied('b', 1)]));

describe('the check of the whole log', () => {
  it('finds nothing in a log that is whole, empty or not', async () => {
    expect(await verifyLog(log.store.pool)).toEqual({ events: 0n, faults: [] });
    await Promise.all(Array.from({ length: 20 }, (_, nth) => add(`tally-${nth}`, 0)));
    expect(await verifyLog(log.store.pool)).toEqual({ events: 40n, faults: [] });
  });

  it('finds nothing while appends go on', async () => {
    const adding = new AbortController();
    const appends = (async () => {
      for (let nth = 0; !adding.signal.aborted; nth += 1) await add(`tally-on.${nth}`, 0);
    })();
    for (let round = 0; round < 20; round += 1) expect((await verifyLog(log.store.pool)).faults).toEqual([]);
    adding.abort();
    await appends;
  });
});

describe('anchors', () => {
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are signed files outside the database, with a key that only its owner may read', async () => {
    const anchor = await anchorLog(log.store.pool, folder);
    const head = await log.store.head();
    expect(anchor).toMatchObject({ position: head.position, hash: head.hash });
    expect(anchor.instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(statSync(join(folder, 'anchor-key.pem')).mode & 0o777).toBe(0o600);
    expect(files()).toHaveLength(1);
    await add('tally-more', 0);
    const key = readFileSync(join(folder, 'anchor-key.pem'), 'utf8');
    await anchorLog(log.store.pool, folder);
    expect(readFileSync(join(folder, 'anchor-key.pem'), 'utf8')).toBe(key);
    expect(files()).toHaveLength(2);
    expect(await checkAnchors(log.store.pool, folder)).toEqual([]);
  });

  it('that were changed are found', async () => {
    const [first = ''] = files();
    const file = join(folder, first);
    const text = readFileSync(file, 'utf8');
    chmodSync(file, 0o644);
    const claim = JSON.parse(text) as Record<string, string>;
    for (const [field, value, what] of [
      ['position', '1', 'its signature does not hold'],
      ['hash', '00', 'its signature does not hold'],
      ['instant', '2020-01-01T00:00:00.000Z', 'its signature does not hold'],
      ['key', 'other', 'signed with another key'],
    ] as const) {
      writeFileSync(file, JSON.stringify({ ...claim, [field]: value }));
      const [mismatch] = await checkAnchors(log.store.pool, folder);
      expect(mismatch?.what).toContain(what);
    }
    writeFileSync(file, text);
    expect(await checkAnchors(log.store.pool, folder)).toEqual([]);
  });

  it('are made once a day, whoever asks', async () => {
    const before = files().length;
    const made = await Promise.all(Array.from({ length: 5 }, () => anchorOncePerDay(log.store.pool, folder)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await anchorOncePerDay(log.store.pool, folder)).toBeUndefined();
    expect(files()).toHaveLength(before + 1);
    const { rows } = await log.owner.query('SELECT position, file FROM event_store.anchored');
    expect(rows).toEqual([{ position: (await log.store.head()).position.toString(), file: made.find(Boolean)?.file }]);
  });

  it('find a cut end whose head was cut along, which the log itself cannot show; it is not anchored again', async () => {
    await log.owner.query('ALTER TABLE event_store.events DISABLE TRIGGER events_stand');
    await log.owner.query('DELETE FROM event_store.events WHERE position > 10');
    await log.owner.query(
      'UPDATE event_store.head SET position = 10, hash = (SELECT hash FROM event_store.events WHERE position = 10)',
    );
    expect((await verifyLog(log.store.pool)).faults).toEqual([]);
    const mismatches = await checkAnchors(log.store.pool, folder);
    expect(mismatches).toHaveLength(3);
    expect(mismatches[0]?.what).toContain('ends before');
    await expect(anchorLog(log.store.pool, folder)).rejects.toThrow('does not fit its anchors');
  });
});
