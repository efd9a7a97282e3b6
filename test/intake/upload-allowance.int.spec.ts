import { createHash, randomUUID } from 'node:crypto';
import { TooMany } from '#access';
import { ensureRuntimeLogin } from '#event-store';
import { Refused } from '#kernel';
import { Client, Pool } from 'pg';
import { runMigrations } from '../../apps/api/src/database';
import { allowanceFor, type Allowance } from '../../libs/intake/src/allowance';
import { removeExpiredUploads, UploadAllowance } from '../../libs/intake/src/upload-allowance.query';
import { Uploads } from '../../libs/intake/src/uploads.query';
import { freshDatabase, type FreshDatabase } from '../support/database';

const ANNA = 'evaluator-anna';
const BERTIL = 'evaluator-bertil';
const DAY_MS = 24 * 3600 * 1000;

let database: FreshDatabase;
let pool: Pool;
let owner: Client;
let uploads: Uploads;

beforeAll(async () => {
  database = await freshDatabase();
  await runMigrations(database.url, () => undefined);
  pool = new Pool({ connectionString: await ensureRuntimeLogin(database.url), max: 8 });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  uploads = new Uploads(pool);
});

afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

afterEach(() => owner.query('DELETE FROM intake.uploads; DELETE FROM intake.upload_attempts'));

async function keep(actorId: string, { ageDays = 0, key = null as string | null, bytes = 10 } = {}): Promise<string> {
  const file = Buffer.alloc(bytes, 'x');
  const sha256 = createHash('sha256').update(file).digest('hex');
  const createdAt = new Date(Date.now() - ageDays * DAY_MS).toISOString();
  const upload = {
    id: randomUUID(),
    actorId,
    municipalityCode: null,
    name: 'x',
    sha256,
    file,
    idempotencyKey: key,
    createdAt,
  };
  return (await uploads.keep(upload)).id;
}

const counter = (more: Partial<Allowance>, on = pool) =>
  new UploadAllowance(on, { ...allowanceFor({ shared: false }), ...more });
const countOf = async (table: string) => (await owner.query(`SELECT FROM intake.${table}`)).rowCount;

describe('attempts', () => {
  it('are let as many as are allowed, and then refused with the seconds to wait, for that actor alone', async () => {
    const allowance = counter({ attempts: 3 });
    for (let nth = 0; nth < 3; nth += 1) await allowance.admit(ANNA);
    const refused = await allowance.admit(ANNA).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooMany);
    expect((refused as TooMany).fault.code).toBe('too-many-uploads');
    expect((refused as TooMany).retryAfterSeconds).toBeGreaterThan(590);
    expect((refused as TooMany).retryAfterSeconds).toBeLessThanOrEqual(600);
    expect(await countOf('upload_attempts')).toBe(3);
    await expect(allowance.admit(BERTIL)).resolves.toBeUndefined();
  });

  it('are counted together by all processes, also those of the same moment', async () => {
    const second = new Pool({ connectionString: await ensureRuntimeLogin(database.url), max: 8 });
    const [first, other] = [counter({ attempts: 5 }), counter({ attempts: 5 }, second)];
    const tries = Array.from({ length: 20 }, async (_, nth) => {
      const end = (nth % 2 === 0 ? first : other).admit(ANNA);
      return end.then(
        () => 'let',
        () => 'refused',
      );
    });
    const ends = await Promise.all(tries);
    await second.end();
    expect(ends.filter((end) => end === 'let')).toHaveLength(5);
  });

  it('are let again when the oldest has left the window', async () => {
    const allowance = counter({ attempts: 1, windowMs: 300 });
    await allowance.admit(ANNA);
    await expect(allowance.admit(ANNA)).rejects.toBeInstanceOf(TooMany);
    await new Promise((resolve) => setTimeout(resolve, 350));
    await expect(allowance.admit(ANNA)).resolves.toBeUndefined();
    expect(await countOf('upload_attempts')).toBe(1);
  });
});

describe('what is kept', () => {
  it('is let up to a number and to bytes; what is committed and what others keep is not counted', async () => {
    const few = counter({ keptUploads: 2 });
    const first = await keep(ANNA);
    await keep(ANNA, { key: 'sent-before' });
    await keep(BERTIL);
    await expect(few.assertRoom(ANNA, 10, null)).rejects.toBeInstanceOf(Refused);
    await expect(few.assertRoom(ANNA, 10, 'sent-before')).resolves.toBeUndefined();
    await expect(few.assertRoom(BERTIL, 10, null)).resolves.toBeUndefined();
    await expect(counter({ keptBytes: 29 }).assertRoom(ANNA, 10, null)).rejects.toBeInstanceOf(Refused);
    await expect(counter({ keptBytes: 30 }).assertRoom(ANNA, 10, null)).resolves.toBeUndefined();
    await uploads.noteCommitting(ANNA, first, new Date().toISOString());
    await expect(few.assertRoom(ANNA, 10, null)).resolves.toBeUndefined();
  });

  it('is discarded by its owner only, and not once it is committed', async () => {
    const [own, taken] = [await keep(ANNA), await keep(ANNA)];
    await uploads.noteCommitting(ANNA, taken, new Date().toISOString());
    expect(await uploads.discard(BERTIL, own)).toBe(false);
    expect(await uploads.discard(ANNA, taken)).toBe(false);
    expect(await uploads.discard(ANNA, own)).toBe(true);
    expect(await countOf('uploads')).toBe(1);
  });

  it('that was discarded is not committed', async () => {
    const own = await keep(ANNA);
    await uploads.discard(ANNA, own);
    await expect(uploads.noteCommitting(ANNA, own, new Date().toISOString())).rejects.toBeInstanceOf(Refused);
  });

  it('is listed for its owner, the latest first, page by page', async () => {
    const ids = [await keep(ANNA, { ageDays: 3 }), await keep(ANNA, { ageDays: 2 }), await keep(ANNA, { ageDays: 1 })];
    await keep(BERTIL);
    const [latest, next, ...more] = await uploads.list(ANNA, 2, undefined);
    expect([latest?.id, next?.id, more.length]).toEqual([ids[2], ids[1], 0]);
    const rest = await uploads.list(ANNA, 2, next);
    expect(rest.map(({ id }) => id)).toEqual([ids[0]]);
  });
});

describe('uploads that nobody has taken in', () => {
  it('are removed after 90 days, whoever they are of; what is committed and what is younger stays', async () => {
    const [old, committed, young] = [
      await keep(ANNA, { ageDays: 91 }),
      await keep(ANNA, { ageDays: 400 }),
      await keep(BERTIL, { ageDays: 89 }),
    ];
    await keep(BERTIL, { ageDays: 90.01 });
    await uploads.noteCommitting(ANNA, committed, new Date().toISOString());
    expect(await removeExpiredUploads(pool)).toBe(2);
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM intake.uploads ORDER BY created_at');
    expect(rows.map(({ id }) => id)).toEqual([committed, young]);
    expect(rows.map(({ id }) => id)).not.toContain(old);
  });

  it('are out of reach of a statement without the setting, or with no condition at all', async () => {
    await keep(ANNA, { ageDays: 91 });
    const client = await pool.connect();
    expect((await client.query('DELETE FROM intake.uploads')).rowCount).toBe(0);
    await client.query('BEGIN');
    await client.query(`SELECT set_config('kompassros.task', 'retention', true)`);
    const young = await keep(BERTIL);
    expect((await client.query('SELECT FROM intake.uploads')).rowCount).toBe(1);
    await client.query('DELETE FROM intake.uploads');
    await client.query('COMMIT');
    client.release();
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM intake.uploads');
    expect(rows).toEqual([{ id: young }]);
  });

  it('leave no attempts behind that no window counts', async () => {
    await counter({}).admit(ANNA);
    await owner.query(`UPDATE intake.upload_attempts SET attempted_at = attempted_at - interval '25 hours'`);
    await counter({}).admit(BERTIL);
    await removeExpiredUploads(pool);
    expect((await owner.query('SELECT actor_id FROM intake.upload_attempts')).rows).toEqual([{ actor_id: BERTIL }]);
  });
});
