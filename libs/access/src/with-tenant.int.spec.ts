import { openPool } from '#event-store';
import type { Actor } from '#kernel';
import { Client, type ClientBase, type Pool } from 'pg';
import { DataSource, EntitySchema, type Repository } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database';
import { asReader, withActor, withTask, withTenant } from './with-tenant.query';

interface Said {
  readonly role: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly municipality: string | null;
  readonly task: string | null;
}

const SAID = `
SELECT current_user::text AS role, current_setting('kompassros.actor_id', true) AS "actorId",
       current_setting('kompassros.actor_role', true) AS "actorRole",
       current_setting('kompassros.municipality', true) AS municipality,
       current_setting('kompassros.task', true) AS task`;

const said = async (client: { query(text: string): Promise<unknown> }): Promise<Said | undefined> => {
  const answer = (await client.query(SAID)) as Said[] | { rows: Said[] };
  return Array.isArray(answer) ? answer[0] : answer.rows[0];
};

const oneRow = new EntitySchema<{ id: number }>({
  name: 'one-row',
  schema: 'public',
  tableName: 'one_row',
  columns: { id: { type: 'integer', primary: true } },
});

let database: FreshDatabase;
let pool: Pool;
let source: DataSource;
let rows: Repository<{ id: number }>;
const REPORTER: Actor = { id: 'r1', role: 'reporter', municipalityCode: '1880' };

beforeAll(async () => {
  database = await freshDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`
    DO $$ BEGIN CREATE ROLE kompassros_reader NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
    CREATE TABLE public.one_row (id integer PRIMARY KEY); INSERT INTO public.one_row VALUES (1);
    GRANT SELECT ON public.one_row TO kompassros_reader`);
  await owner.end();
  pool = openPool(database.url, 1);
  source = await new DataSource({
    type: 'postgres',
    url: database.url,
    entities: [oneRow],
    extra: { max: 1 },
  }).initialize();
  rows = source.getRepository(oneRow);
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

const login = () => new URL(database.url).username;
const nothing = () => ({ role: login(), actorId: '', actorRole: '', municipality: '' });

describe('within the transaction', () => {
  it('the database knows for whom it works, as the login’s own role', async () => {
    const expected = { role: login(), actorId: 'r1', actorRole: 'reporter', municipality: '1880' };
    expect(await withTenant(pool, REPORTER, said)).toMatchObject(expected);
  });

  it('nobody’s municipality is the empty one, whatever was said before', async () => {
    await withTenant(pool, REPORTER, said);
    expect(await withTenant(pool, { id: 'a1', role: 'analyst' }, said)).toMatchObject({ municipality: '' });
  });

  it('a person’s own needs no role, and a task no person', async () => {
    expect(await withActor(pool, 'r1', said)).toMatchObject({ actorId: 'r1', actorRole: '', municipality: '' });
    expect(await withTask(pool, 'retention', said)).toMatchObject({ actorId: '', actorRole: '', task: 'retention' });
  });

  it('reading is done as the reader, who may only read', async () => {
    const expected = { role: 'kompassros_reader', actorId: 'r1', actorRole: 'reporter', municipality: '1880' };
    expect(await asReader(rows, REPORTER, (own) => said(own))).toMatchObject(expected);
    expect(await asReader(rows, REPORTER, (own) => own.find())).toEqual([{ id: 1 }]);
    const writing = asReader(rows, REPORTER, (own) => own.insert({ id: 2 }));
    await expect(writing).rejects.toThrow('permission denied');
    expect(await rows.find()).toEqual([{ id: 1 }]);
  });

  it.each([
    "'",
    "'; RESET ROLE; --",
    '\\',
    "\\'",
    '"',
    '$1',
    '%s',
    '',
    'å\n',
    "', true), set_config('kompassros.actor_role', 'analyst",
  ])('an id is a text and nothing else: %j', async (id) => {
    const expected = { actorId: id, actorRole: 'evaluator' };
    expect(await withTenant(pool, { id, role: 'evaluator' }, said)).toMatchObject(expected);
    expect(await asReader(rows, { id, role: 'evaluator' }, (own) => said(own))).toMatchObject(expected);
  });

  it('an id with NUL, which would end the statement, is refused before anything is sent', async () => {
    const who: Actor = { id: 'a\0', role: 'evaluator' };
    await expect(withTenant(pool, who, said)).rejects.toThrow(RangeError);
    await expect(asReader(rows, who, (own) => said(own))).rejects.toThrow(RangeError);
    expect(await said(pool)).toMatchObject(nothing());
  });
});

describe('after it', () => {
  const ENDS: readonly [string, (client: ClientBase) => Promise<unknown>][] = [
    ['it is done', (client) => client.query('SELECT 1')],
    ['the work failed', () => Promise.reject(new Error('cut off'))],
    ['a statement failed', (client) => client.query('SELECT 1/0')],
    ['it was ended within', (client) => client.query('COMMIT')],
  ];

  it.each(ENDS)('the session says nothing of anybody when %s: the setting is empty, not absent', async (_, work) => {
    await withTenant(pool, REPORTER, work).catch(() => undefined);
    expect(await said(pool)).toMatchObject(nothing());
    await withTask(pool, 'retention', work).catch(() => undefined);
    expect(await said(pool)).toMatchObject({ ...nothing(), task: '' });
    await asReader(rows, REPORTER, (own) => work({ query: (text: string) => own.query(text) } as never)).catch(
      () => undefined,
    );
    expect(await said(source)).toMatchObject(nothing());
  });

  it('what was written stands, or does not when the work failed', async () => {
    const insert = (id: number) => (client: ClientBase) => client.query('INSERT INTO public.one_row VALUES ($1)', [id]);
    await withTenant(pool, REPORTER, insert(7));
    const cut = withTenant(pool, REPORTER, async (client) => {
      await insert(8)(client);
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect((await pool.query('SELECT id FROM public.one_row ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 7 }]);
    await pool.query('DELETE FROM public.one_row WHERE id = 7');
  });

  it('a connection that was lost is not lent again', async () => {
    const KILL = 'SELECT pg_terminate_backend(pg_backend_pid())';
    const LOST = /terminat/;
    await expect(withTenant(pool, REPORTER, (client) => client.query(KILL))).rejects.toThrow(LOST);
    expect(await said(pool)).toMatchObject({ role: login() });
    await expect(asReader(rows, REPORTER, (own) => own.query(KILL))).rejects.toThrow(LOST);
    expect(await asReader(rows, REPORTER, (own) => own.find())).toEqual([{ id: 1 }]);
  });
});
