import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { Client } from 'pg';
import { selfSigned } from '../support/certificate';
import { startCrookedIssuer } from '../support/crooked-issuer';
import { freshDatabase } from '../support/database';

const ROOT = resolve(__dirname, '..', '..');
const READY = /^Kompassros is ready at (http:\/\/localhost:\d+)$/m;
const DATABASE = /PostgreSQL \S+ runs on 127\.0\.0\.1:(\d+)/;

interface Service {
  readonly process: ChildProcess;
  readonly url: string;
  readonly databasePort: number;
  output(): string;
}

const running = new Set<ChildProcess>();
const folder = mkdtempSync(join(tmpdir(), 'kompassros-start-'));
const dataFolder = join(folder, 'data');

/** Starts the built service as `npm start` does, on a free port, and waits for its last line. */
async function start(settings: Record<string, string> = {}): Promise<Service> {
  const { NODE_ENV: _unset, ...environment } = process.env;
  const env = { ...environment, PORT: '0', KOMPASSROS_DATA: dataFolder, ...settings };
  const service = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], { cwd: ROOT, env });
  running.add(service);
  let output = '';
  service.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const url = await new Promise<string>((ready, failed) => {
    service.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const line = READY.exec(output);
      if (line?.[1]) ready(line[1]);
    });
    service.once('exit', (code) => failed(new Error(`It ended with ${code}: ${output}`)));
  });
  return { process: service, url, databasePort: Number(DATABASE.exec(output)?.[1]), output: () => output };
}

async function end(service: Service, signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  const ended = new Promise<number | null>((resolveCode) => service.process.once('exit', resolveCode));
  service.process.kill(signal);
  const code = await ended;
  running.delete(service.process);
  return code;
}

async function answersAt(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1', () => answer(true)).on('error', () => answer(false));
    socket.unref();
    setTimeout(() => socket.destroy(), 200).unref();
  });
}

async function position({ url }: Service): Promise<string> {
  const answer = await fetch(`${url}/api/v1/health/ready`);
  return ((await answer.json()) as { position: string }).position;
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The roles under which the service is connected. */
function rolesIn(url: string): Promise<{ name: string; mighty: boolean }[]> {
  return query(
    url,
    `SELECT DISTINCT usename AS name, usesuper OR usebypassrls AS mighty
     FROM pg_stat_activity JOIN pg_user USING (usename)
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

interface Heard {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** As a proxy asks that has taken the request over https. */
function askBehindProxy(url: string, headers: Record<string, string>): Promise<Heard> {
  const added = { host: 'kompassros.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };
  return new Promise((heard, failed) => {
    get(url, { headers: { ...added, ...headers } }, (answer) => {
      textOf(answer).then((text) => heard({ status: answer.statusCode, headers: answer.headers, text }), failed);
    }).on('error', failed);
  });
}

describe('starting the service', () => {
  beforeAll(() => {
    // Whoever the database server runs as must be able to enter.
    chmodSync(folder, 0o755);
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
  }, 120_000);

  afterAll(() => {
    for (const service of running) service.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings its own database and sample data, keeps them, and leaves nothing behind at Ctrl-C', async () => {
    const first = await start();
    const before = await position(first);
    expect(Number(before)).toBeGreaterThan(1000);
    expect(await end(first, 'SIGINT')).toBe(0);
    expect(await answersAt(first.databasePort)).toBe(false);

    const second = await start();
    expect(await position(second)).toBe(before);
    expect(second.output()).not.toContain('Sample data');
    expect(await end(second, 'SIGTERM')).toBe(0);
  }, 120_000);

  it('recovers after kill -9', async () => {
    const first = await start();
    const before = await position(first);
    await end(first, 'SIGKILL');
    expect(await answersAt(first.databasePort)).toBe(true);

    const second = await start();
    expect(await position(second)).toBe(before);
    await end(second, 'SIGINT');
    expect(await answersAt(first.databasePort)).toBe(false);
  }, 120_000);

  it('refuses a second service on the same data and leaves the first unharmed', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow('Kompassros could not start');
    expect(Number(await position(first))).toBeGreaterThan(1000);
    await end(first, 'SIGINT');
  }, 120_000);

  it('runs on a given PostgreSQL, as a login of its own that owns nothing', async () => {
    const database = await freshDatabase();
    const service = await start({ DATABASE_URL: database.url, AUTH_MODE: 'demo', KOMPASSROS_SAMPLE: 'off' });
    expect(await position(service)).toBe('0');
    expect(await rolesIn(database.url)).toEqual([{ mighty: false, name: expect.stringMatching(/^kompassros_\d+$/) }]);
    await end(service, 'SIGINT');
    await database.drop();
  }, 60_000);

  it('migrates with the owner that is given beside the role it runs as', async () => {
    const database = await freshDatabase();
    const runtime = new URL(database.url);
    [runtime.username, runtime.password] = ['story_runtime', 'secret'];
    await query(database.url, `DROP ROLE IF EXISTS story_runtime; CREATE ROLE story_runtime LOGIN PASSWORD 'secret'`);
    const settings = { DATABASE_OWNER_URL: database.url, AUTH_MODE: 'demo', KOMPASSROS_SAMPLE: 'off' };
    const service = await start({ ...settings, DATABASE_URL: runtime.href });
    expect(await rolesIn(database.url)).toEqual([{ mighty: false, name: 'story_runtime' }]);
    await end(service, 'SIGINT');
    await expect(start({ ...settings, DATABASE_URL: database.url })).rejects.toThrow('may bypass row-level security');
    await database.drop();
    await query(process.env['KOMPASSROS_TEST_OWNER_URL'] ?? '', 'DROP ROLE story_runtime');
  }, 60_000);

  it('runs in production: logins by OpenID Connect behind a proxy, roles apart, no sample data', async () => {
    const database = await freshDatabase();
    const runtime = new URL(database.url);
    [runtime.username, runtime.password] = ['production_runtime', 'secret'];
    await query(
      database.url,
      `DROP ROLE IF EXISTS production_runtime; CREATE ROLE production_runtime LOGIN PASSWORD 'secret'`,
    );
    const certificate = selfSigned();
    const issuer = await startCrookedIssuer('kommunen', certificate);
    const [config, authority] = [join(folder, 'oidc.json'), join(folder, 'ca.pem')];
    writeFileSync(config, JSON.stringify({ publicUrl: 'https://kompassros.example', issuers: [issuer.settings] }));
    writeFileSync(authority, certificate.cert);
    const service = await start({
      NODE_ENV: 'production',
      AUTH_MODE: 'oidc',
      OIDC_CONFIG: config,
      NODE_EXTRA_CA_CERTS: authority,
      TRUSTED_PROXIES: '127.0.0.1',
      DATABASE_URL: runtime.href,
      DATABASE_OWNER_URL: database.url,
    });
    const ask = (path: string, headers: Record<string, string> = {}) => askBehindProxy(service.url + path, headers);
    try {
      expect(await rolesIn(database.url)).toEqual([{ mighty: false, name: 'production_runtime' }]);
      expect(JSON.parse((await ask('/api/v1/session')).text)).toMatchObject({ mode: 'oidc', sampleData: false });
      expect((await ask('/api/v1/session', { authorization: 'Bearer demo:analyst' })).status).toBe(401);
      const begun = await ask('/logga-in/hos/kommunen?back=/utvarderingar');
      expect(begun.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      const [browser = ''] = begun.headers['set-cookie'] ?? [];
      expect(browser).toMatch(
        /^__Host-kompassros_login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
      );
      const { searchParams } = new URL(begun.headers.location ?? '');
      expect(searchParams.get('redirect_uri')).toBe('https://kompassros.example/logga-in/klar/kommunen');
      issuer.next = { person: 'a-1', nonce: searchParams.get('nonce') ?? '' };
      const back = `/logga-in/klar/kommunen?code=c&state=${searchParams.get('state')}`;
      const done = await ask(back, { cookie: browser.split(';')[0] ?? '' });
      expect([done.status, done.headers.location]).toEqual([303, '/utvarderingar']);
      const [session = ''] = done.headers['set-cookie'] ?? [];
      expect(session).toMatch(/^__Host-kompassros=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
      const page = await ask('/', { cookie: session.split(';')[0] ?? '' });
      expect(page.text).toContain('Inloggad som analytiker hos SKR');
    } finally {
      await end(service, 'SIGTERM');
      await issuer.stop();
      await database.drop();
    }
    await query(process.env['KOMPASSROS_TEST_OWNER_URL'] ?? '', 'DROP ROLE production_runtime');
  }, 90_000);

  it.each([
    [{ PORT: 'http' }, 'PORT=http is not a port'],
    [{ KOMPASSROS_ROLE: 'boss' }, 'KOMPASSROS_ROLE=boss is not known'],
    [{ KOMPASSROS_SAMPLE: 'yes' }, 'KOMPASSROS_SAMPLE=yes is not known'],
    [{ AUTH_MODE: 'demo', NODE_ENV: 'production' }, 'AUTH_MODE=demo lets anyone be anyone'],
    [{ AUTH_MODE: 'oidc' }, 'OIDC_CONFIG is missing'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL does not begin with postgres://'],
    [{ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'AUTH_MODE is missing'],
    [{ DATABASE_URL: 'postgres://x@127.0.0.1:1/x', AUTH_MODE: 'demo' }, 'The database cannot be reached'],
  ])('stops with one clear line for %j', async (settings, line) => {
    const failure = await start(settings).then(
      () => 'It started',
      (error: Error) => error.message,
    );
    const [, ...said] = failure.split('Kompassros could not start: ');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(line);
    expect(said[0]?.trim().split('\n')).toHaveLength(1);
  });
});
