import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { readOutcome, type WireRequest } from './append-load';
import { appendStatement } from './append-parameters';
import { AppendQueue } from './append-queue';
import type { AppendResult } from './append-request';
import { addition, metadata, openLog, tallied, tallies, tallyPage, type OpenLog } from './testing/tally';
import { verifyLog } from './verify';

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallyPage, tallies()]);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});
afterEach(async () => {
  const { faults, events } = await verifyLog(log.store.pool);
  expect({ faults, events }).toEqual({ faults: [], events: (await log.store.head()).position });
});

const events = (count: number) => Array.from({ length: count }, (_, nth) => tallied('r', nth));
const types = (count: number) => events(count).map(({ type }) => type);

interface WireParts {
  readonly stream: string;
  readonly expected: number;
  readonly events?: number;
  readonly key?: string;
  readonly requestHash?: string;
  readonly rows?: WireRequest['rows'];
}

/** A request as it is sent, its bodies each with its place: a body of another event would be noticed. */
function wire({ stream, expected, events: count = 1, key, requestHash = 'h', rows = [] }: WireParts): WireRequest {
  const writes = [{ stream, expected, types: types(count) }];
  const bodies = types(count).map((_, nth) => JSON.stringify(tallied(stream, nth).data));
  return {
    key: key ?? null,
    requestHash,
    answerId: stream,
    metadata: JSON.stringify(metadata()),
    writes,
    rows,
    bodies,
  };
}

/** Several requests in one call, so in one transaction. */
async function together(...requests: readonly WireRequest[]): Promise<AppendResult[]> {
  const { rows } = await log.store.pool.query<{ outcome: string }>(appendStatement(requests));
  return readOutcome(rows[0]?.outcome ?? '', requests);
}

/** Several requests that come in the same turn, as the store sends them. */
function queued(...requests: readonly WireRequest[]): Promise<AppendResult[]> {
  const queue = new AppendQueue((some) => together(...some));
  return Promise.all(requests.map((request) => queue.send(request)));
}

const versionsOf = async (stream: string) => (await log.store.readStream(stream)).map(({ version }) => version);
const bodiesOf = async (stream: string) => (await log.store.readStream(stream)).map(({ event }) => event.data);
const answersOf = (results: readonly AppendResult[]) =>
  results.flatMap((result) => ('answer' in result ? [result.answer] : []));

describe('requests that share a call', () => {
  it('are each decided on their own: stored, conflict, replay and reused key side by side', async () => {
    await together(wire({ stream: 'tally-mix.0', expected: 0, key: 'mix' }));
    const before = (await log.store.head()).position;
    const results = await together(
      wire({ stream: 'tally-mix.1', expected: 0 }),
      wire({ stream: 'tally-mix.2', expected: 3 }),
      wire({ stream: 'tally-mix.0', expected: 0, key: 'mix' }),
      wire({ stream: 'tally-mix.0', expected: 1, key: 'mix', requestHash: 'other' }),
      wire({ stream: 'tally-mix.3', expected: 0, events: 3, key: 'mix.3' }),
    );
    expect(results.map(({ status }) => status)).toEqual(['appended', 'conflict', 'replayed', 'key-reused', 'appended']);
    expect(results[1]).toEqual({ status: 'conflict', stream: 'tally-mix.2', expected: 3, actual: 0 });
    expect(answersOf(results).map(({ position }) => BigInt(position) - before)).toEqual([1n, 0n, 4n]);
    expect((await log.store.head()).position).toBe(before + 4n);
    expect(await versionsOf('tally-mix.0')).toEqual([1]);
    expect(await bodiesOf('tally-mix.3')).toEqual([0, 1, 2].map((nth) => tallied('tally-mix.3', nth).data));
  });

  it('see what an earlier one of the same call has added to their stream', async () => {
    const results = await queued(
      wire({ stream: 'tally-twice', expected: 0 }),
      wire({ stream: 'tally-twice', expected: 0 }),
      wire({ stream: 'tally-beside', expected: 0 }),
      wire({ stream: 'tally-twice', expected: 1, events: 2 }),
      wire({ stream: 'tally-twice', expected: 3 }),
    );
    expect(results).toEqual([
      expect.objectContaining({ status: 'appended' }),
      { status: 'conflict', stream: 'tally-twice', expected: 0, actual: 1 },
      expect.objectContaining({ status: 'appended' }),
      expect.objectContaining({ status: 'appended' }),
      expect.objectContaining({ status: 'appended' }),
    ]);
    expect(await versionsOf('tally-twice')).toEqual([1, 2, 3, 4]);
    expect(await bodiesOf('tally-beside')).toEqual([tallied('tally-beside', 0).data]);
    expect(await bodiesOf('tally-twice')).toEqual([0, 0, 1, 0].map((nth) => tallied('tally-twice', nth).data));
  });

  it('have one effect under a key that two of them carry, and refuse it to a third that asks for something else', async () => {
    const results = await queued(
      wire({ stream: 'tally-key.1', expected: 0, key: 'twice' }),
      wire({ stream: 'tally-key.1', expected: 0, key: 'twice' }),
      wire({ stream: 'tally-key.2', expected: 0, key: 'twice', requestHash: 'other' }),
    );
    expect(results.map(({ status }) => status)).toEqual(['appended', 'replayed', 'key-reused']);
    expect(answersOf(results)[1]).toEqual(answersOf(results)[0]);
    expect(await versionsOf('tally-key.1')).toEqual([1]);
    expect(await versionsOf('tally-key.2')).toEqual([]);
  });

  it('store nothing of one that conflicts in its second stream', async () => {
    const both = wire({ stream: 'tally-both.1', expected: 0 });
    const writes = [...both.writes, { stream: 'tally-both.2', expected: 7, types: types(1) }];
    const results = await together(
      { ...both, writes, bodies: [...both.bodies, ...both.bodies] },
      wire({ stream: 'tally-both.3', expected: 0 }),
    );
    expect(results[0]).toEqual({ status: 'conflict', stream: 'tally-both.2', expected: 7, actual: 0 });
    expect(results[1]).toMatchObject({ status: 'appended' });
    expect(await versionsOf('tally-both.1')).toEqual([]);
    expect(await versionsOf('tally-both.3')).toEqual([1]);
  });

  it('are told of by one notification, which names the last position', async () => {
    const heard: (string | undefined)[] = [];
    const client = await log.owner.connect();
    try {
      client.on('notification', ({ payload }) => heard.push(payload));
      await client.query('LISTEN kompassros_log');
      await together(...[1, 2, 3].map((nth) => wire({ stream: `tally-told.${nth}`, expected: 0 })));
      await together(wire({ stream: 'tally-told.4', expected: 0 }));
      await together(wire({ stream: 'tally-told.4', expected: 0 }));
      await client.query('SELECT 1');
    } finally {
      client.release(true);
    }
    const { position } = await log.store.head();
    expect(heard).toEqual([String(position - 1n), String(position)]);
  });
});

describe('an event alone and the same among others', () => {
  it('is stored alike, and each leads on the chain', async () => {
    const alone = await together(wire({ stream: 'tally-alone', expected: 0, key: 'alone' }));
    const among = await together(
      wire({ stream: 'tally-among', expected: 0, key: 'among' }),
      wire({ stream: 'tally-among.2', expected: 0 }),
    );
    expect(answersOf(alone)[0]).toMatchObject({ id: 'tally-alone', version: 1 });
    expect(answersOf(among)[0]).toMatchObject({ id: 'tally-among', version: 1 });
    const columns = `SELECT version, type, length(body) AS body, length(hash) AS hash FROM event_store.events WHERE stream = $1`;
    const [one, other] = await Promise.all(
      ['tally-alone', 'tally-among'].map((stream) => log.store.pool.query(columns, [stream])),
    );
    expect(one?.rows).toEqual(other?.rows);
    expect(await together(wire({ stream: 'tally-alone', expected: 0, key: 'alone' }))).toEqual([
      { status: 'replayed', answer: answersOf(alone)[0] },
    ]);
    expect(await together(wire({ stream: 'tally-alone', expected: 9 }))).toEqual([
      { status: 'conflict', stream: 'tally-alone', expected: 9, actual: 1 },
    ]);
  });
});

describe('large appends', () => {
  it('store 500 events of one stream, and 2,000 of twenty, in order', async () => {
    const before = (await log.store.head()).position;
    await log.store.append(addition('tally-500', 0, events(500)));
    const names = Array.from({ length: 20 }, (_, nth) => `tally-many.${nth}`);
    const [first, ...others] = names.map((stream) => ({ stream, expected: 0, events: events(100) }));
    if (!first) throw new Error('no stream');
    await log.store.append({ ...addition('tally-many', 0, []), writes: [first, ...others] });
    expect(await versionsOf('tally-500')).toEqual(Array.from({ length: 500 }, (_, nth) => nth + 1));
    const stored = await log.store.readLog(before + 500n, 5000);
    expect(stored.map(({ position }) => position - before)).toEqual(stored.map((_, nth) => BigInt(501 + nth)));
    expect(stored.map(({ stream, version }) => `${stream} ${version}`)).toEqual(
      names.flatMap((stream) => Array.from({ length: 100 }, (_, nth) => `${stream} ${nth + 1}`)),
    );
    expect(stored.map(({ event }) => event)).toEqual(names.flatMap(() => events(100)));
  });
});

describe('a request that the tables refuse', () => {
  const row = (projection: string) => ({ rows: [{ projection, id: 'x', row: { sum: 1, version: 1 } }] });

  it.each([
    ['for a row of an unknown projection', addition('tally-refused.1', 0, events(1), row('nowhere'))],
    ['for a row of one that follows by itself', addition('tally-refused.2', 0, events(1), row('tallies'))],
    [
      'for naming a stream twice',
      {
        ...addition('tally-refused.3', 0, events(1)),
        writes: [
          { stream: 'tally-refused.3', expected: 0, events: events(1) },
          { stream: 'tally-refused.3', expected: 0, events: events(1) },
        ] as const,
      },
    ],
  ])('%s is refused whole, and its neighbours in the call are stored', async (_name, refused) => {
    const before = (await log.store.head()).position;
    const name = refused.writes[0].stream;
    const neighbour = (nth: number) => addition(`${name}.beside.${nth}`, 0, events(2), row('tally'));
    const results = await Promise.allSettled(
      [neighbour(1), neighbour(2), refused, neighbour(3)].map((request) => log.store.append(request)),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await versionsOf(name)).toEqual([]);
    expect((await log.store.head()).position).toBe(before + 6n);
  });
});

describe('the row of an inline projection', () => {
  /** Changes where the rows of `tally` go while an append waits for its turn. */
  async function moveTable(table: string, work: () => Promise<unknown>): Promise<unknown> {
    const holder = await log.owner.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM event_store.head FOR UPDATE');
    await holder.query(`UPDATE event_store.projections SET table_name = $1 WHERE name = 'tally'`, [table]);
    const waiting = work();
    await untilOneWaits();
    await holder.query('COMMIT');
    holder.release();
    return waiting;
  }

  async function untilOneWaits(): Promise<void> {
    const text = `SELECT count(*)::int AS waiting FROM pg_stat_activity
                  WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (let waiting = 0; waiting === 0;) {
      waiting = (await log.owner.query<{ waiting: number }>(text)).rows[0]?.waiting ?? 0;
    }
  }

  it('goes to the table that stands when the append has its turn, though the session knew another', async () => {
    await log.owner.query('CREATE TABLE read_models.tally_moved (LIKE read_models.tally_v1 INCLUDING ALL)');
    const session = await log.store.pool.connect();
    const append = (stream: string, events = 1) => {
      const rows = [{ projection: 'tally', id: stream, document: '{"sum":1}' }];
      return session.query(appendStatement([wire({ stream, expected: 0, events, rows })]));
    };
    await append('tally-here.1');
    await append('tally-here.many.1', 2);
    await moveTable('tally_moved', () => append('tally-here.2'));
    await moveTable('tally_moved', () => append('tally-here.many.2', 2));
    await moveTable('tally_v1', () => append('tally-here.3'));
    session.release();
    const ids = async (table: string) =>
      (
        await log.owner.query<{ id: string }>(
          `SELECT id FROM read_models.${table} WHERE id LIKE 'tally-here%' ORDER BY id`,
        )
      ).rows;
    const named = (...names: string[]) => names.map((name) => ({ id: `tally-here.${name}` }));
    expect(await ids('tally_v1')).toEqual(named('1', '3', 'many.1'));
    expect(await ids('tally_moved')).toEqual(named('2', 'many.2'));
  });
});
