import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { checkLog } from './check-log';
import { assertFit, assertReaderModest } from './assert-fit';
import { grantRuntime } from './runtime-role';
import { addition, openLog, tallied, tallyPage, type OpenLog } from './testing/tally';

let database: FreshDatabase;
let log: OpenLog;

beforeAll(async () => {
  database = await freshDatabase();
  log = await openLog(database.url, [tallyPage]);
  await log.store.append(addition('tally-1', 0, [tallied('a', 1), tallied('a', 2)]));
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

describe('events stand', () => {
  const changes = [
    `UPDATE event_store.events SET body = '{}'`,
    `UPDATE event_store.events SET body = '{}' WHERE false`,
    'DELETE FROM event_store.events WHERE position = 2',
    'TRUNCATE event_store.events',
    'TRUNCATE event_store.events CASCADE',
  ];

  it.each(changes)('against the owner: %s', async (statement) => {
    await expect(log.owner.query(statement)).rejects.toThrow('events are never changed or removed');
    expect(await checkLog(log.owner)).toMatchObject({ events: 2n, holds: true });
  });

  it.each(changes)('against the owner playing a replica: %s', async (statement) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica');
      await expect(client.query(statement)).rejects.toThrow('events are never changed or removed');
    } finally {
      await client.end();
    }
  });

  it.each([
    ...changes,
    'ALTER TABLE event_store.events DISABLE TRIGGER ALL',
    'DROP TABLE event_store.events',
    'DELETE FROM event_store.head',
    'UPDATE event_store.answers SET answer = NULL',
    'DELETE FROM event_store.answers',
    `INSERT INTO event_store.projections (name, kind, version, table_name, position) VALUES ('x', 'inline', 1, 'x', 0)`,
    'SELECT * FROM event_store.runtime_login',
    'CREATE TABLE event_store.mine (a int)',
    'CREATE TABLE read_models.mine (a int)',
    'DROP TABLE read_models.tally_v1',
    'TRUNCATE read_models.tally_v1',
    'ALTER TABLE read_models.tally_v1 RENAME TO x',
    `DELETE FROM event_store.skipped`,
    `DELETE FROM event_store.rebuilds`,
    'SET ROLE kompassros_owner',
  ])('the runtime role may not: %s', async (statement) => {
    await expect(log.store.pool.query(statement)).rejects.toThrow(
      /permission denied|must be owner|never changed|does not exist/,
    );
  });
});

describe('the check of the log against itself', () => {
  it('holds, and sees an event that did not come in by the one door', async () => {
    const client = await log.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(`INSERT INTO event_store.events
        SELECT position + 5, stream, version + 5, type, recorded_at, metadata, body, hash FROM event_store.events
        WHERE position = 2`);
      const [counted, looked] = [await checkLog(client), await checkLog(client, { counting: false })];
      expect(counted).toEqual({ events: 3n, lastPosition: 7n, head: 2n, holds: false });
      expect(looked).toEqual({ events: undefined, lastPosition: 7n, head: 2n, holds: false });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect(await checkLog(log.owner)).toEqual({ events: 2n, lastPosition: 2n, head: 2n, holds: true });
  });
});

describe('the service refuses to run on', () => {
  /** A login of its own kind in this database, dropped after; the URL names it. */
  async function asLogin(attributes: string, work: (url: string, name: string) => Promise<void>, before = '') {
    const name = `test_login_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
    await log.owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'p' ${attributes}`);
    const url = new URL(database.url);
    [url.username, url.password] = [name, 'p'];
    try {
      await grantRuntime(database.url, name);
      if (before) await log.owner.query(before.replaceAll('$name', name));
      await work(url.href, name);
    } finally {
      await log.owner.query(`REASSIGN OWNED BY ${name} TO CURRENT_USER`);
      await log.owner.query(`DROP OWNED BY ${name}`);
      await log.owner.query(`DROP ROLE ${name}`);
    }
  }

  it('accepts a role that owns nothing, so the refusals below are not for something else', async () => {
    await expect(assertFit(log.url)).resolves.toBeUndefined();
    await asLogin('', async (url) => expect(await assertFit(url)).toBeUndefined());
  });

  it('a superuser', async () => {
    await expect(assertFit(database.url)).rejects.toThrow('may bypass row-level security');
  });

  it('a role that bypasses row-level security', async () => {
    await asLogin('BYPASSRLS', async (url) => {
      await expect(assertFit(url)).rejects.toThrow('may bypass row-level security');
    });
  });

  it('a role that may become one that bypasses it', async () => {
    const mighty = `test_mighty_${Date.now()}`;
    await log.owner.query(`CREATE ROLE ${mighty} NOLOGIN BYPASSRLS`);
    try {
      await asLogin(
        '',
        async (url) => {
          await expect(assertFit(url)).rejects.toThrow('may bypass row-level security');
        },
        `GRANT ${mighty} TO $name`,
      );
    } finally {
      await log.owner.query(`DROP ROLE ${mighty}`);
    }
  });

  it('a role that may become the owner', async () => {
    const owner = `test_owner_${Date.now()}`;
    await log.owner.query(`CREATE ROLE ${owner} NOLOGIN`);
    try {
      await asLogin(
        '',
        async (url) => {
          await expect(assertFit(url)).rejects.toThrow('owns what it runs on');
        },
        `ALTER TABLE event_store.anchored OWNER TO ${owner}; GRANT ${owner} TO $name`,
      );
    } finally {
      await log.owner.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER; DROP ROLE ${owner}`);
    }
  });

  it.each([
    ['ALTER TABLE $t DISABLE ROW LEVEL SECURITY', 'ALTER TABLE $t ENABLE ROW LEVEL SECURITY', 'tally_v1'],
    ['ALTER TABLE $t NO FORCE ROW LEVEL SECURITY', 'ALTER TABLE $t FORCE ROW LEVEL SECURITY', 'tally_v1'],
    ['CREATE TABLE read_models.mine (a int)', 'DROP TABLE read_models.mine', 'mine'],
    ['CREATE VIEW read_models.all_of AS SELECT id FROM $t', 'DROP VIEW read_models.all_of', 'all_of'],
    ['CREATE MATERIALIZED VIEW read_models.ids AS SELECT id FROM $t', 'DROP MATERIALIZED VIEW read_models.ids', 'ids'],
    ['CREATE SCHEMA intake; CREATE TABLE intake.mine (a int)', 'DROP SCHEMA intake CASCADE', 'intake.mine'],
    ['CREATE SCHEMA access; CREATE TABLE access.mine (a int)', 'DROP SCHEMA access CASCADE', 'access.mine'],
  ])('a table that shows everyone’s rows: %s', async (down, up, name) => {
    await log.owner.query(down.replace('$t', 'read_models.tally_v1'));
    try {
      await expect(assertFit(log.url)).rejects.toThrow(new RegExp(`does not hold for .*${name}: run`));
    } finally {
      await log.owner.query(up.replace('$t', 'read_models.tally_v1'));
    }
    await expect(assertFit(log.url)).resolves.toBeUndefined();
  });

  it('a reader that may do more than read', async () => {
    const client = await log.owner.connect();
    try {
      await client.query('BEGIN');
      await expect(assertReaderModest(client)).resolves.toBeUndefined();
      await client.query('GRANT pg_read_all_data TO kompassros_reader');
      await expect(assertReaderModest(client)).rejects.toThrow('by way of pg_read_all_data');
      await client.query('REVOKE pg_read_all_data FROM kompassros_reader');
      await client.query('ALTER ROLE kompassros_reader BYPASSRLS');
      await expect(assertReaderModest(client)).rejects.toThrow('by way of kompassros_reader');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('a login that cannot become the reader', async () => {
    await asLogin(
      '',
      async (url) => {
        await expect(assertFit(url)).rejects.toThrow('Sessions cannot begin as kompassros_reader');
      },
      'REVOKE kompassros_runtime FROM $name; GRANT kompassros_runtime TO $name WITH SET FALSE',
    );
  });

  it.each([
    'GRANT CREATE ON SCHEMA read_models TO $name; ALTER TABLE read_models.tally_v1 OWNER TO $name',
    'ALTER SCHEMA read_models OWNER TO $name',
    'ALTER TABLE event_store.head OWNER TO $name',
    'ALTER FUNCTION event_store.refuse_change() OWNER TO $name',
  ])('a role that owns: %s', async (before) => {
    await asLogin(
      '',
      async (url) => {
        await expect(assertFit(url)).rejects.toThrow('owns what it runs on');
      },
      before,
    );
  });

  it('synchronous_commit = off, wherever it was set', async () => {
    await asLogin(
      '',
      async (url) => {
        await expect(assertFit(url)).rejects.toThrow('synchronous_commit = off');
      },
      'ALTER ROLE $name SET synchronous_commit = off',
    );
  });

  it('a database that is not migrated', async () => {
    const empty = await freshDatabase();
    try {
      const url = new URL(empty.url);
      const runtime = new URL(log.url);
      [url.username, url.password] = [runtime.username, runtime.password];
      await expect(assertFit(url.href)).rejects.toThrow('is not migrated');
    } finally {
      await empty.drop();
    }
  });
});
