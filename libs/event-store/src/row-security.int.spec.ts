import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { ASKING } from './asking';
import { assertFit } from './assert-fit';
import { EventStore } from './event-store';
import { migrate } from './migrate';
import type { InlineProjection } from './read-model';
import { readerUrl } from './reader-session';
import { rebuild } from './rebuild';
import { rollBack } from './roll-back';
import { ensureRowSecurity } from './row-security';
import { addition, openLog, tallied, tallyCatalogue, tallyPage, type OpenLog, type TallyEvent } from './testing/tally';
import { EventTypes } from './upcast';

type Page = InlineProjection<TallyEvent, { sum: number; version: number }>;

const ANALYST = `${ASKING.role} = 'analyst'`;
/** Rows above two are everyone's; all are the analyst's. */
const page: Page = { ...tallyPage, readable: { where: `sum > 2 OR ${ANALYST}` } };
const types = new EventTypes([tallyCatalogue]);

let database: FreshDatabase;
let log: OpenLog;
let reader: Client;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [page]);
  for (const sum of [1, 2, 3]) {
    const rows = [{ projection: page.name, id: `${sum}`, row: { sum, version: 1 } }];
    await log.store.append(addition(`tally-${sum}`, 0, [tallied('a', sum)], { rows }));
  }
  reader = new Client({ connectionString: readerUrl(log.url) });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await log.close();
  await database.drop();
});

/** Keys of the rows that a session of the role sees, in a transaction that says it reads for `role`. */
async function seen(role: string | undefined, table = 'tally_v1'): Promise<string> {
  await reader.query('BEGIN');
  try {
    if (role !== undefined) await reader.query(`SELECT set_config('kompassros.actor_role', $1, true)`, [role]);
    const { rows } = await reader.query<{ ids: string }>(
      `SELECT coalesce(string_agg(id, ' ' ORDER BY id), '') AS ids FROM read_models.${table}`,
    );
    return rows[0]?.ids ?? '';
  } finally {
    await reader.query('ROLLBACK');
  }
}

const again = (projection: Page) => migrate({ ownerUrl: database.url, types, projections: [projection] });

async function oidOf(table: string): Promise<unknown> {
  const { rows } = await log.owner.query<{ oid: string }>('SELECT to_regclass($1)::oid::text AS oid', [
    `read_models.${table}`,
  ]);
  return rows[0]?.oid;
}

describe('the rows of a read model', () => {
  it('are seen by a reader as its projection says, and by nobody for an empty or unknown name', async () => {
    expect(await seen('analyst')).toBe('1 2 3');
    for (const role of [undefined, '', 'public', 'Analyst', `' OR true --`]) expect(await seen(role)).toBe('3');
  });

  it('are changed by a reader in no way, and the log is out of its reach', async () => {
    for (const statement of [
      'DELETE FROM read_models.tally_v1',
      `UPDATE read_models.tally_v1 SET document = '{}'`,
      `INSERT INTO read_models.tally_v1 VALUES ('4', 1, '{}')`,
      'SELECT FROM event_store.events',
      'SELECT FROM event_store.head',
      'SELECT event_store.read_log(0, 1)',
      'CREATE TABLE read_models.mine (a int)',
      'ALTER TABLE read_models.tally_v1 DISABLE ROW LEVEL SECURITY',
    ])
      await expect(reader.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('are all seen by the machinery, and stay the reader’s when it resets its role', async () => {
    expect((await log.store.pool.query('SELECT FROM read_models.tally_v1')).rowCount).toBe(3);
    await reader.query('RESET ROLE');
    expect(await seen(undefined)).toBe('3');
  });
});

describe('what a reader sees is the same', () => {
  const expectSame = async (table = 'tally_v1') => {
    expect(await seen('analyst', table)).toBe('1 2 3');
    expect(await seen(undefined, table)).toBe('3');
    await expect(ensureRowSecurity(log.owner, page)).resolves.toEqual([]);
  };

  it('of a table built anew, of the one that it replaced, and after going back to that', async () => {
    const [first] = [await oidOf('tally_v1'), await rebuild(log.ownerStore, page)];
    expect(await oidOf('tally_v1_old')).toBe(first);
    await expectSame();
    await expectSame('tally_v1_old');
    await rollBack(log.ownerStore, page);
    expect(await oidOf('tally_v1')).toBe(first);
    await expectSame();
  });

  it('of a table that is being built', async () => {
    const halfway = rebuild(log.ownerStore, page, {
      progress: () => {
        throw new Error('cut off');
      },
    });
    await expect(halfway).rejects.toThrow('cut off');
    expect(await seen('analyst', 'tally_v1_new')).toBe('');
    await log.owner.query(`INSERT INTO read_models.tally_v1_new (id, position, document)
                           SELECT id, position, document FROM read_models.tally_v1`);
    await expectSame('tally_v1_new');
    await rebuild(log.ownerStore, page);
  });
});

describe('a migration brings a table that stands', () => {
  const FORMS: readonly [what: string, change: string][] = [
    [
      'as the version before made it',
      `DROP POLICY machinery ON read_models.$t; DROP POLICY readers ON read_models.$t;
       ALTER TABLE read_models.$t DISABLE ROW LEVEL SECURITY; ALTER TABLE read_models.$t NO FORCE ROW LEVEL SECURITY;
       REVOKE ALL ON read_models.$t FROM kompassros_reader; COMMENT ON TABLE read_models.$t IS NULL`,
    ],
    ['with its rules switched off', 'ALTER TABLE read_models.$t DISABLE ROW LEVEL SECURITY'],
    ['with rules that spare its owner', 'ALTER TABLE read_models.$t NO FORCE ROW LEVEL SECURITY'],
    ['with a rule too many', 'CREATE POLICY everyone ON read_models.$t USING (true)'],
    ['with another condition', 'ALTER POLICY readers ON read_models.$t USING (sum > 1)'],
    ['with a rule for others', 'ALTER POLICY machinery ON read_models.$t TO PUBLIC'],
    ['out of the reader’s reach', 'REVOKE SELECT ON read_models.$t FROM kompassros_reader'],
  ];

  it.each(FORMS)('%s to what the projection says, without building it anew', async (_, change) => {
    const before = [await oidOf('tally_v1'), await oidOf('tally_v1_old')];
    for (const table of ['tally_v1', 'tally_v1_old']) await log.owner.query(change.replaceAll('$t', table));
    await again(page);
    expect([await oidOf('tally_v1'), await oidOf('tally_v1_old')]).toEqual(before);
    for (const table of ['tally_v1', 'tally_v1_old']) {
      expect(await seen('analyst', table)).toBe('1 2 3');
      expect(await seen(undefined, table)).toBe('3');
    }
    const { rows } = await log.owner.query<{ held: number }>(
      `SELECT count(*)::int AS held FROM pg_class
       WHERE relnamespace = 'read_models'::regnamespace AND relkind = 'r' AND relrowsecurity AND relforcerowsecurity`,
    );
    expect(rows[0]?.held).toBe(2);
  });

  it('to what it says from now on, and back', async () => {
    await again({ ...page, readable: 'everyone' });
    expect(await seen(undefined)).toBe('1 2 3');
    await again(page);
    expect(await seen(undefined)).toBe('3');
  });

  it('when someone reads it at length, by giving way until they have done', async () => {
    await log.owner.query('ALTER POLICY readers ON read_models.tally_v1 USING (true)');
    await reader.query('BEGIN');
    await reader.query('SELECT FROM read_models.tally_v1');
    const done = again(page);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await reader.query('COMMIT');
    await done;
    expect(await seen(undefined)).toBe('3');
  });
});

it('a table of another version is the machinery’s alone after a migration, and the service may run', async () => {
  await log.owner.query(
    'CREATE TABLE read_models.tally_v0 (id text PRIMARY KEY); INSERT INTO read_models.tally_v0 VALUES (1)',
  );
  await expect(assertFit(log.url)).rejects.toThrow('does not hold for read_models.tally_v0');
  await again(page);
  await expect(assertFit(log.url)).resolves.toBeUndefined();
  expect((await log.store.pool.query('UPDATE read_models.tally_v0 SET id = 2')).rowCount).toBe(1);
  await expect(reader.query('SELECT FROM read_models.tally_v0')).rejects.toThrow('permission denied');
});

it('costs the machinery nothing: its rule is gone before a statement is planned', async () => {
  const { rows } = await log.store.pool.query<Record<string, string>>('EXPLAIN SELECT FROM read_models.tally_v1');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.['QUERY PLAN']).toMatch(/^Seq Scan on tally_v1 /);
});

it('an owner who is no superuser builds, swaps and goes back under the same rules', async () => {
  const name = `owner_${randomBytes(6).toString('hex')}`;
  await log.owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'p' NOSUPERUSER NOBYPASSRLS CREATEROLE`);
  const own = await freshDatabase();
  const url = new URL(own.url);
  await log.owner.query(`ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${name}`);
  [url.username, url.password] = [name, 'p'];
  const pool = new Pool({ connectionString: url.href, max: 6 });
  try {
    await migrate({ ownerUrl: url.href, types, projections: [page] });
    const store = new EventStore(pool, types);
    const rows = [{ projection: page.name, id: '1', row: { sum: 1, version: 1 } }];
    await store.append(addition('tally-1', 0, [tallied('a', 1)], { rows }));
    expect(await rebuild(store, page)).toMatchObject({ rows: 1, differing: 0, swapped: true });
    expect(await rollBack(store, page)).toMatchObject({ rows: 1, differing: 0, swapped: true });
    await migrate({ ownerUrl: url.href, types, projections: [{ ...page, readable: 'everyone' }] });
    expect(await rebuild(store, page)).toMatchObject({ rows: 1, differing: 0 });
  } finally {
    await pool.end();
    await own.drop();
    await log.owner.query(`DROP ROLE ${name}`);
  }
});
