import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { keepSnapshot, readSnapshot, UnfitSnapshot, type SnapshotKind } from './snapshots';
import { addition, openLog, tallied, type OpenLog } from './testing/tally';

let database: FreshDatabase;
let log: OpenLog;
const KIND: SnapshotKind = { name: 'tallies', form: '1 Tallied.v1' };
const BODY = Buffer.from([0, 1, 2, 255, 10, 0]);

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url);
  const events = Array.from({ length: 5 }, (_, nth) => tallied('r', nth));
  await log.store.append(addition('tally-a', 0, events));
});
afterAll(async () => {
  await log.close();
  await database.drop();
});
beforeEach(() => keepSnapshot(log.store.pool, KIND, { position: 3n, body: BODY }));

const read = (kind = KIND) => readSnapshot(log.store.pool, kind);

describe('a snapshot', () => {
  it('comes out as it was kept, with the instant of its last event', async () => {
    const third = (await log.store.readLog(2n, 1))[0];
    expect(await read()).toEqual({ position: 3n, body: BODY, instant: third?.recordedAt });
    expect(await read({ ...KIND, name: 'others' })).toBeUndefined();
  });

  it('takes the place of the one before, whichever is further on', async () => {
    for (const position of [5n, 2n]) {
      await keepSnapshot(log.store.pool, KIND, { position, body: Buffer.from(`${position}`) });
      expect(await read()).toMatchObject({ position, body: Buffer.from(`${position}`) });
    }
  });

  it('is not kept for an event that the log does not have', async () => {
    await expect(keepSnapshot(log.store.pool, KIND, { position: 6n, body: BODY })).rejects.toThrow(RangeError);
    expect(await read()).toMatchObject({ position: 3n });
  });

  it('of another form is refused', async () => {
    await expect(read({ ...KIND, form: '2 Tallied.v1' })).rejects.toThrow(UnfitSnapshot);
  });

  it.each([
    ['a bit of its bytes', `body = set_byte(body, 2, 3)`, 'not what was kept'],
    ['its end', `body = substr(body, 1, 5)`, 'not what was kept'],
    ['its checksum', `checksum = set_byte(checksum, 0, get_byte(checksum, 0) # 1)`, 'not what was kept'],
    ['its position, one earlier', `position = 2`, 'not what was kept'],
    ['its position, one later', `position = 4`, 'not what was kept'],
    ['the log that it is of', `log_hash = set_byte(log_hash, 0, get_byte(log_hash, 0) # 1)`, 'does not lead to it'],
  ])('is refused when something has changed: %s', async (_, change, why) => {
    await log.owner.query(`UPDATE event_store.snapshots SET ${change}`);
    await expect(read()).rejects.toThrow(why);
  });

  it('that reaches further than the log is refused', async () => {
    await keepSnapshot(log.store.pool, KIND, { position: 5n, body: BODY });
    await log.owner.query(`ALTER TABLE event_store.events DISABLE TRIGGER events_stand`);
    await log.owner.query(`DELETE FROM event_store.events WHERE position = 5`);
    await expect(read()).rejects.toThrow('does not lead to it');
  });
});
