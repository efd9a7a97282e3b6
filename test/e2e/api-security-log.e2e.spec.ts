import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { POOL } from '#event-store';
import {
  SECURITY_CATALOGUE,
  SECURITY_LOG,
  removeOldNotes,
  type CreatedKey,
  type SecurityCode,
  type SecurityEntry,
  type SecurityLogQueue,
} from '#access';
import { Client, type Pool } from 'pg';
import { startIdentityProvider, WEAK } from '../support/identity-provider';
import { startService, type List, type Question, type Service } from '../support/service';
import { Visitor } from '../support/visitor';

const CODES = Object.keys(SECURITY_CATALOGUE) as SecurityCode[];
let service: Service;
let owner: Client;

beforeAll(async () => {
  service = await startService({ ratesPerMinute: { heavy: 2 } });
  owner = new Client({ connectionString: service.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await service.stop();
});

const log = () => service.app.get<SecurityLogQueue>(SECURITY_LOG, { strict: false });
const entries = async (query = '', as = 'operator') =>
  (await service.get<List<SecurityEntry>>(`security-log${query}`, as)).json;
const latest = async (query = '') => (await entries(query)).items[0];
const lines = () => service.securityLines.map((line) => JSON.parse(line) as Record<string, string>);

describe('what is asked in vain is noted', () => {
  it('a token that names nobody', async () => {
    await service.ask({
      method: 'GET',
      path: 'session',
      from: '192.0.2.41',
      headers: { authorization: 'Bearer demo:owner' },
    });
    expect(await latest()).toMatchObject({
      code: 'token-refused',
      about: '/api/v1/session',
      address: '192.0.2.41',
      actorId: null,
    });
  });

  it('what a role may not do, with the opaque id of who it was', async () => {
    const body = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };
    await service.ask({ method: 'POST', path: 'evaluations', as: 'analyst', from: '192.0.2.42', body });
    expect(await latest()).toMatchObject({
      code: 'role-refused',
      actorId: 'demo-analyst',
      about: '/api/v1/evaluations',
      address: '192.0.2.42',
    });
  });

  it('what a page was asked for in a visitor’s name, with the visitor’s address', async () => {
    const path = '/las-in/00000000-0000-4000-8000-000000000000';
    await service.ask({ method: 'GET', path, from: '192.0.2.43', headers: { cookie: 'kompassros_demo=analyst' } });
    expect(await latest('?code=role-refused')).toMatchObject({ actorId: 'demo-analyst', address: '192.0.2.43' });
  });

  it('a form from another site', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
    await service.ask({
      method: 'POST',
      path: '/demo-identitet',
      from: '192.0.2.44',
      headers,
      raw: 'identity=operator',
    });
    expect(await latest()).toMatchObject({ code: 'form-refused', about: '/demo-identitet', address: '192.0.2.44' });
  });

  it('the first request too many of a minute, and not each of them', async () => {
    const template = () =>
      service.ask({ method: 'GET', path: 'instruments/2010/template?format=xlsx', from: '192.0.2.45' });
    for (let nth = 0; nth < 6; nth += 1) await template();
    const found = (await entries('?code=limit-reached')).items.filter(({ address }) => address === '192.0.2.45');
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(found[0]).toMatchObject({ reason: 'heavy', about: '/api/v1/instruments/:version/template' });
  });
});

describe('the log', () => {
  it('is for the operator alone', async () => {
    for (const as of [undefined, 'analyst', 'evaluator', 'reporter:1880', 'approver:1880']) {
      const { status } = await service.ask({ method: 'GET', path: 'security-log', as });
      expect([as, status]).toEqual([as, as === undefined ? 401 : 403]);
    }
  });

  it('is read page by page, by code, by actor and by time', async () => {
    for (let nth = 0; nth < 5; nth += 1) await service.get('uploads', 'analyst');
    const first = await entries('?code=role-refused&actorId=demo-analyst&limit=3');
    const second = await entries(`?code=role-refused&actorId=demo-analyst&limit=3&cursor=${first.next}`);
    expect(first.items).toHaveLength(3);
    expect(second.items.length).toBeGreaterThanOrEqual(2);
    const ids = [...first.items, ...second.items].map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { code, actorId } of first.items) expect([code, actorId]).toEqual(['role-refused', 'demo-analyst']);
    await owner.query(`INSERT INTO access.security_log (at, code) VALUES ('2025-06-30T22:30:00Z', 'logged-out')`);
    const inSweden = async (query: string) => (await entries(`?code=logged-out&${query}`)).items.length;
    expect(await inSweden('from=2025-07-01&before=2025-07-02')).toBe(1);
    expect(await inSweden('from=2025-06-30&before=2025-07-01')).toBe(0);
    expect(await inSweden('from=2025-06-30T22:30:00Z&before=2025-06-30T22:30:01Z')).toBe(1);
    await owner.query(`DELETE FROM access.security_log WHERE code = 'logged-out'`);
    expect((await entries('?before=2020-01-01')).items).toEqual([]);
    expect((await entries('?from=2020-01-01T00:00:00Z&limit=1')).items).toHaveLength(1);
    expect((await entries('?from=2999-01-01')).items).toEqual([]);
  });

  it.each([
    ['?code=anything', 400],
    ['?from=yesterday', 400],
    ['?cursor=xx', 422],
    ['?role=operator', 400],
  ])('refuses the question %s with %i', async (query, status) => {
    expect((await service.get(`security-log${query}`, 'operator')).status).toBe(status);
  });

  it('is one line of JSON each on the output, with the same as is stored', async () => {
    const stored = (await entries('?limit=500')).items;
    const written = lines();
    expect(written).toHaveLength(stored.length);
    expect(written.map(({ code }) => code).toReversed()).toEqual(stored.map(({ code }) => code));
    for (const line of written) {
      expect(line['log']).toBe('security');
      expect(
        Object.keys(line).filter(
          (key) => !['log', 'at', 'code', 'actorId', 'about', 'reason', 'address'].includes(key),
        ),
      ).toEqual([]);
    }
  });

  it('is counted by code in the metrics', async () => {
    const { text } = await service.get('metrics');
    for (const code of CODES)
      expect(text).toMatch(new RegExp(`^kompassros_security_notes_total\\{code="${code}"\\} \\d+$`, 'm'));
    expect(text).toMatch(/^kompassros_security_notes_total\{code="token-refused"\} [1-9]/m);
    expect(text).toMatch(/^kompassros_security_notes_not_stored_total 0$/m);
  });
});

describe('secrets and names', () => {
  const SECRETS = [
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.c2ln',
    'hemligt-losenord-1',
    'Anna Andersson',
    '19121212-1212',
  ];

  it('that are fed to the service stand in no line and in no row', async () => {
    const [token = '', password = '', name = '', number = ''] = SECRETS;
    const encoded = encodeURIComponent(name);
    const feed: readonly Omit<Question, 'method'>[] = [
      { path: 'session', headers: { authorization: `Bearer ${token}` } },
      { path: 'session', headers: { authorization: `Bearer ${password}` } },
      { path: 'session', headers: { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` } },
      { path: `session?access_token=${token}&name=${encoded}`, headers: { authorization: 'Bearer x' } },
      { path: `uploads?name=${encoded}&key=${password}`, as: 'analyst' },
      { path: `uploads/${encoded}-${number}`, as: 'analyst' },
      {
        path: 'uploads',
        as: 'analyst',
        headers: { cookie: `kompassros=${password}`, referer: `https://x/?t=${token}` },
      },
    ];
    const before = service.securityLines.length;
    for (const question of feed) await service.ask({ method: 'GET', ...question });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await service.ask({
      method: 'POST',
      path: '/demo-identitet',
      headers: form,
      raw: `identity=${password}&name=${encoded}`,
    });
    await log().flush();
    const rows = (await owner.query<{ row: string }>('SELECT t::text AS row FROM access.security_log t')).rows;
    const all = [...service.securityLines, ...rows.map(({ row }) => row)].join('\n');
    expect(service.securityLines.length - before).toBeGreaterThanOrEqual(feed.length);
    const forms = SECRETS.flatMap((one) => [
      one,
      encodeURIComponent(one),
      Buffer.from(one).toString('base64').slice(0, 10),
    ]);
    expect(forms.filter((secret) => all.includes(secret))).toEqual([]);
  });
});

describe('what is stored', () => {
  const runtime = () => service.app.get<Pool>(POOL, { strict: false });

  it('is added to and never changed by the service, and seen by nobody without the operator’s setting', async () => {
    await expect(runtime().query(`UPDATE access.security_log SET code = 'x'`)).rejects.toThrow('permission denied');
    await expect(runtime().query('TRUNCATE access.security_log')).rejects.toThrow('permission denied');
    expect((await runtime().query('SELECT FROM access.security_log')).rowCount).toBe(0);
    expect((await runtime().query('DELETE FROM access.security_log')).rowCount).toBe(0);
    expect((await owner.query('SELECT FROM access.security_log')).rowCount).toBeGreaterThan(5);
  });

  it('is removed after 400 days and not before', async () => {
    await owner.query(
      `INSERT INTO access.security_log (at, code) VALUES (now() - interval '401 days', 'logged-out'),
                                                         (now() - interval '399 days', 'logged-out')`,
    );
    const before = (await owner.query('SELECT FROM access.security_log')).rowCount ?? 0;
    expect(await removeOldNotes(runtime())).toBe(1);
    expect((await owner.query('SELECT FROM access.security_log')).rowCount).toBe(before - 1);
  });

  it('waits for a store that is down, without holding up a request, and the lines go on', async () => {
    await owner.query('ALTER TABLE access.security_log RENAME TO away');
    const before = service.securityLines.length;
    const startedAt = Date.now();
    for (let nth = 0; nth < 20; nth += 1) expect((await service.get('uploads', 'analyst')).status).toBe(403);
    expect(Date.now() - startedAt).toBeLessThan(5000);
    await log().flush();
    expect(service.securityLines.length).toBe(before + 20);
    const stored = (await owner.query('SELECT FROM access.away')).rowCount ?? 0;
    await owner.query('ALTER TABLE access.away RENAME TO security_log');
    await log().flush();
    expect((await owner.query('SELECT FROM access.security_log')).rowCount).toBe(stored + 20);
  });
});

describe('the catalogue', () => {
  const PUBLIC_URL = 'http://localhost:3997';

  /** What is noted of logging in, which demo mode has none of. */
  async function linesOfLogins(): Promise<readonly string[]> {
    const provider = await startIdentityProvider(PUBLIC_URL, 'kommunen');
    const oidc = { publicUrl: PUBLIC_URL, issuers: [provider.settings('kommunen')] };
    const strict = await startService({ oidc, beside: service, ratesPerMinute: { logins: 1000 } });
    const someone = new Visitor(strict, PUBLIC_URL);
    await someone.logIn('kommunen', 'a-1', WEAK);
    await someone.post('/logga-ut', {});
    await someone.get('/logga-in/klar/kommunen?state=x&code=y');
    const authorization = `Bearer ${await provider.accessToken('o-1', { claims: { acr: WEAK } })}`;
    await strict.ask({ method: 'GET', path: 'security-log', headers: { authorization } });
    await strict.stop();
    await provider.stop();
    return strict.securityLines;
  }

  /** What is noted of keys and people. */
  async function askAboutKeysAndPeople(): Promise<void> {
    const expiresOn = new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const approver = { method: 'POST', as: 'approver:1880' } as const;
    const body = { name: 'Ekonomisystemet', scopes: ['uploads'], expiresOn };
    const { json } = await service.ask<CreatedKey>({ ...approver, path: 'keys', body });
    const withKey = { authorization: `Bearer ${json.key}` };
    await service.ask({ method: 'GET', path: 'interim-reports', headers: withKey });
    await service.ask({ ...approver, path: `keys/${json.id}/revoke`, body: {} });
    await service.get('me/export', 'reporter:1880');
    const erasure = { path: 'people/demo-reporter-1880/erase', as: 'operator', body: { reason: 'Har slutat' } };
    await service.ask({ method: 'POST', ...erasure });
  }

  it('is noted over HTTP, code by code', async () => {
    await askAboutKeysAndPeople();
    const all = [...service.securityLines, ...(await linesOfLogins())];
    const codes = new Set(all.map((line) => (JSON.parse(line) as { code: string }).code));
    expect([...codes].toSorted()).toEqual(CODES.toSorted());
    expect(all.filter((line) => /Anna|Olle|Ekonomisystemet|kpr_|eyJ/.test(line))).toEqual([]);
  }, 60_000);

  const ROOT = resolve(__dirname, '..', '..');

  /** Source texts in which notes are made: neither the catalogue itself nor the page that shows it. */
  function sources(folder: string): string[] {
    return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((file) => file.isFile() && file.name.endsWith('.ts') && !/\.spec\.ts$|^security-log\.ts$/.test(file.name))
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
  }

  const notes = (texts: readonly string[]) =>
    texts.flatMap((text) => [...text.matchAll(/\bnote\(\{[^}]*?\bcode: '([a-z-]+)'/g)].map(([, code]) => code ?? ''));
  const isNamed = (code: string, texts: readonly string[]) => texts.some((text) => text.includes(`'${code}'`));

  it('has no code that nothing notes, and nothing is noted that it does not have', () => {
    const texts = [...sources('apps/api/src'), ...sources('libs/access/src')];
    expect(notes(texts).length).toBeGreaterThanOrEqual(6);
    expect(notes(texts).filter((code) => !CODES.includes(code as SecurityCode))).toEqual([]);
    expect(CODES.filter((code) => !isNamed(code, texts))).toEqual([]);
  });

  it('would be found to have one too many, or to lack one', () => {
    expect(notes([`this.security.note({ about, code: 'door-opened' })`])).toEqual(['door-opened']);
    expect(isNamed('door-opened', sources('libs/access/src'))).toBe(false);
  });
});
