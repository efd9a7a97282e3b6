import type { Actor } from '#kernel';
import { MOST_KEYS } from '../../libs/access/src/keys/create-key';
import { KeyAuthenticator } from '../../libs/access/src/keys/key-authenticator.query';
import { Keys } from '../../libs/access/src/keys/keys.query';
import { walledDatabase, type Walled } from './two-walls';

const APPROVER: Actor = { id: 'p-anna', role: 'approver', municipalityCode: '1880' };
const OTHER: Actor = { id: 'p-bertil', role: 'approver', municipalityCode: '1883' };
const IN_A_YEAR = new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const body = (name: string) => ({ name, scopes: ['reports:read' as const], expiresOn: IN_A_YEAR });

let walled: Walled;
let keys: Keys;
let elsewhere: Keys;

beforeAll(async () => {
  walled = await walledDatabase();
  [keys, elsewhere] = [new Keys(walled.pools[0]), new Keys(walled.pools[1])];
});

afterAll(() => walled.stop());

beforeEach(() => walled.owner.query('DELETE FROM access.actors; DELETE FROM access.keys'));

const identify = (of: Keys, value: string) => new KeyAuthenticator(of).identify({ scheme: 'bearer', value });
const column = async (name: string) =>
  (await walled.owner.query<Record<string, unknown>>(`SELECT ${name} FROM access.keys`)).rows.map((row) => row[name]);

/** Asks again until it holds, for what is done beside what is waited for. */
async function soon(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe('a key', () => {
  it('acts as a reporter of its municipality within its scopes, in every process', async () => {
    const { id, key } = await keys.create(APPROVER, body('Systemet'));
    const actor = { id: `key-${id}`, role: 'reporter', municipalityCode: '1880' };
    const identity = { actor, via: 'key', assured: false, scopes: ['reports:read'] };
    expect(await identify(keys, key)).toEqual(identity);
    expect(await identify(elsewhere, key)).toEqual(identity);
  });

  it('is not kept: only the hash of its secret is', async () => {
    const { key } = await keys.create(APPROVER, body('Systemet'));
    const secret = key.slice(key.indexOf('_', 4) + 1);
    const tables = await walled.owner.query<{ row: string }>(
      'SELECT k::text AS row FROM access.keys k UNION ALL SELECT a::text FROM access.actors a',
    );
    const text = tables.rows.map(({ row }) => row).join('\n');
    const hidden = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret, 'base64url').toString('hex')];
    expect(hidden.filter((form) => text.includes(form))).toEqual([]);
    expect(text).toContain('Systemet');
  });

  it('has a row in the directory, so that its id in the log stands for something', async () => {
    const { id } = await keys.create(APPROVER, body('Systemet'));
    const { rows } = await walled.owner.query('SELECT id, issuer, name FROM access.actors');
    expect(rows).toEqual([{ id: `key-${id}`, issuer: 'kompassros', name: 'Systemet' }]);
  });

  it('ends in every process with the very next request after it is revoked, and cannot be used again', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, key } = await keys.create(APPROVER, body(`Systemet ${round}`));
      expect(await identify(elsewhere, key)).toHaveProperty('actor');
      await keys.revoke(APPROVER, id);
      expect(await identify(elsewhere, key)).toEqual({ refused: 'revoked', actorId: `key-${id}` });
    }
  });

  it('ends when its last day has passed in Stockholm', async () => {
    const { id, key, expiresOn } = await keys.create(APPROVER, body('Systemet'));
    expect(expiresOn).toBe(IN_A_YEAR);
    const ends = await walled.owner.query<{ at: string }>(
      `SELECT to_char(expires_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') AS at FROM access.keys`,
    );
    const nextDay = new Date(Date.parse(IN_A_YEAR) + 24 * 3600 * 1000).toISOString().slice(0, 10);
    expect(ends.rows).toEqual([{ at: `${nextDay} 00:00` }]);
    await walled.owner.query('UPDATE access.keys SET expires_at = clock_timestamp()');
    expect(await identify(keys, key)).toEqual({ refused: 'expired', actorId: `key-${id}` });
    expect(await keys.list(APPROVER)).toMatchObject([{ id, status: 'expired' }]);
  });

  it('is refused with reasons that only the log is told', async () => {
    const { id, key } = await keys.create(APPROVER, body('Systemet'));
    const wrong = key.slice(0, -2) + (key.endsWith('AA') ? 'BB' : 'AA');
    expect(await identify(keys, wrong)).toEqual({ refused: 'wrong-secret', actorId: `key-${id}` });
    expect(await identify(keys, key.replace(id, 'a'.repeat(16)))).toEqual({ refused: 'unknown-key' });
    expect(await identify(keys, `${key}x`)).toEqual({ refused: 'malformed-key' });
    expect(await identify(keys, 'demo:analyst')).toBeUndefined();
    expect(await new KeyAuthenticator(keys).identify({ scheme: 'session', value: key })).toBeUndefined();
  });

  it('is noted as used beside the request, once a minute at most', async () => {
    const { id, key } = await keys.create(APPROVER, body('Systemet'));
    const authenticator = new KeyAuthenticator(keys);
    const use = () => authenticator.identify({ scheme: 'bearer', value: key });
    const whenSeen = async () =>
      (await walled.owner.query<{ at: Date }>('SELECT last_seen_at AS at FROM access.actors')).rows[0]?.at;
    const madeAt = await whenSeen();
    await Promise.all(Array.from({ length: 30 }, use));
    expect(await soon(async () => (await column('last_used_at'))[0] !== null)).toBe(true);
    await authenticator.onApplicationShutdown();
    const [first] = await column('last_used_at');
    expect(Number(await whenSeen())).toBeGreaterThan(Number(madeAt));
    await use();
    await authenticator.onApplicationShutdown();
    expect(await column('last_used_at')).toEqual([first]);
    await walled.owner.query(`UPDATE access.keys SET last_used_at = clock_timestamp() - interval '61 seconds'`);
    const [aged] = await column('last_used_at');
    await use();
    await authenticator.onApplicationShutdown();
    expect(Number((await column('last_used_at'))[0])).toBeGreaterThan(Number(aged));
    expect((await keys.list(APPROVER)).map((one) => one.id)).toEqual([id]);
  });

  it('works while its use cannot be noted', async () => {
    const { key } = await keys.create(APPROVER, body('Systemet'));
    await walled.owner.query('REVOKE UPDATE ON access.keys FROM kompassros_runtime');
    await walled.owner.query('REVOKE UPDATE (last_used_at) ON access.keys FROM kompassros_runtime');
    try {
      const authenticator = new KeyAuthenticator(keys);
      expect(await authenticator.identify({ scheme: 'bearer', value: key })).toHaveProperty('actor');
      await authenticator.onApplicationShutdown();
      expect(await column('last_used_at')).toEqual([null]);
    } finally {
      const columns = 'last_used_at, revoked_at, revoked_by, revoked_by_role';
      await walled.owner.query(`GRANT UPDATE (${columns}) ON access.keys TO kompassros_runtime`);
    }
  });
});

describe('the keys of a municipality', () => {
  it('have one of a name that holds, however many are made at once', async () => {
    const made = Array.from({ length: 10 }, (_, nth) =>
      (nth % 2 ? keys : elsewhere).create(APPROVER, body('Systemet')).then(
        () => 'made',
        (error: Error) => error.message,
      ),
    );
    const came = await Promise.all(made);
    expect(came.filter((what) => what === 'made')).toHaveLength(1);
    expect(new Set(came)).toEqual(new Set(['made', 'name: name-taken']));
    await expect(keys.create(OTHER, body('Systemet'))).resolves.toHaveProperty('key');
  });

  it('take a name again once the key has ended', async () => {
    const { id } = await keys.create(APPROVER, body('Systemet'));
    await keys.revoke(APPROVER, id);
    await keys.create(APPROVER, body('Systemet'));
    await walled.owner.query('UPDATE access.keys SET expires_at = clock_timestamp()');
    await keys.create(APPROVER, body('Systemet'));
    expect((await keys.list(APPROVER)).map(({ status }) => status)).toEqual(['active', 'expired', 'revoked']);
  });

  it('are so many at most', async () => {
    for (let nth = 0; nth < MOST_KEYS; nth += 1) await keys.create(APPROVER, body(`Systemet ${nth}`));
    await expect(keys.create(APPROVER, body('Ett till'))).rejects.toThrow('too-many-keys');
    await expect(keys.create(OTHER, body('Ett till'))).resolves.toHaveProperty('key');
  });

  it('are seen and revoked by its own approver only', async () => {
    const { id, key } = await keys.create(APPROVER, body('Systemet'));
    expect(await keys.list(OTHER)).toEqual([]);
    expect(await keys.revoke(OTHER, id)).toBeUndefined();
    expect(await keys.revoke({ ...APPROVER, id: 'p-colleague', role: 'reporter' }, id)).toBeUndefined();
    expect(await identify(keys, key)).toHaveProperty('actor');
    expect(await keys.revoke(APPROVER, id)).toMatchObject({ status: 'revoked', revokedByRole: 'approver' });
  });

  it('stay revoked as they were the first time', async () => {
    const { id } = await keys.create(APPROVER, body('Systemet'));
    const first = await keys.revoke(APPROVER, id);
    expect(await keys.revoke({ ...APPROVER, id: 'p-colleague' }, id)).toEqual(first);
  });

  it('are not seen in another municipality by whoever made them there', async () => {
    await keys.create(APPROVER, body('Systemet'));
    const moved: Actor = { ...APPROVER, municipalityCode: '1883' };
    expect(await keys.list(moved)).toEqual([]);
    await expect(keys.create(moved, body('Systemet'))).resolves.toHaveProperty('key');
  });
});

describe('the table of keys', () => {
  const SEEN = 'SELECT FROM access.keys';
  const AS_APPROVER = { actor_id: 'p-anna', actor_role: 'approver', municipality: '1880' };
  let id: string;

  beforeEach(async () => {
    id = (await keys.create(APPROVER, body('Systemet'))).id;
    await keys.create(OTHER, body('Systemet'));
  });

  it.each([
    [{}, 0],
    [{ actor_id: '', actor_role: '', municipality: '', shown_key: '' }, 0],
    [{ actor_role: 'approver', municipality: '' }, 0],
    [{ actor_id: 'p-other', actor_role: 'reporter', municipality: '1880' }, 0],
    [{ actor_id: 'p-other', actor_role: 'operator' }, 0],
    [{ actor_id: 'p-other', actor_role: 'approver', municipality: '1880' }, 1],
    [{ actor_id: 'p-bertil' }, 1],
    [{ shown_key: '%' }, 0],
  ])('shows with %j so many: %d', async (settings, count) => {
    expect(await walled.tried(settings, SEEN)).toBe(count);
  });

  it('shows whoever presents a key that one', async () => {
    expect(await walled.tried({ shown_key: id }, SEEN)).toBe(1);
  });

  it.each([
    ['wider scopes', `UPDATE access.keys SET scopes = '{uploads}'`],
    ['a longer life', `UPDATE access.keys SET expires_at = 'infinity'`],
    ['another secret', `UPDATE access.keys SET secret_sha256 = sha256('x')`],
    ['another municipality', `UPDATE access.keys SET municipality_code = '1883'`],
    ['an end without a trace', 'DELETE FROM access.keys'],
  ])('gives a key to nobody %s', async (_, statement) => {
    await expect(walled.tried({ ...AS_APPROVER, shown_key: id }, statement)).rejects.toThrow('permission denied');
  });

  it('lets a key neither revoke itself nor come back', async () => {
    const revoke = `UPDATE access.keys SET revoked_at = now(), revoked_by = 'x', revoked_by_role = 'x'`;
    const comeBack = 'UPDATE access.keys SET revoked_at = NULL, revoked_by = NULL, revoked_by_role = NULL';
    await expect(walled.tried({ shown_key: id }, revoke)).rejects.toThrow('row-level security');
    await keys.revoke(APPROVER, id);
    expect(await walled.tried({ shown_key: id }, comeBack)).toBe(0);
    expect(await walled.tried(AS_APPROVER, comeBack)).toBe(0);
  });

  it('takes no key for another municipality, nor in another’s name', async () => {
    const insert = `INSERT INTO access.keys (id, municipality_code, name, secret_sha256, scopes, created_by,
      created_by_role, expires_on, expires_at) VALUES ($1, $2, 'x', sha256('x'), '{uploads}', $3, 'approver', now(), now())`;
    const [own, other] = ['b'.repeat(16), 'c'.repeat(16)];
    expect(await walled.tried(AS_APPROVER, insert, [own, '1880', 'p-anna'])).toBe(1);
    for (const values of [
      [other, '1883', 'p-anna'],
      [other, '1880', 'p-bertil'],
    ])
      await expect(walled.tried(AS_APPROVER, insert, values)).rejects.toThrow('row-level security');
  });
});
