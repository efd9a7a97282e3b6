import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, WrongSetting } from './config';

const GIVEN = { DATABASE_URL: 'postgres://app@db/kompassros' };

describe('settings', () => {
  it('need nothing: an embedded database, demo identities and the sample data on port 3000', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      role: 'all',
      authMode: 'demo',
      sample: true,
      production: false,
      database: { kind: 'embedded' },
    });
  });

  it('name a database of one’s own', () => {
    const config = readConfig({ ...GIVEN, AUTH_MODE: 'demo', DATABASE_OWNER_URL: 'postgresql://owner@db/kompassros' });
    expect(config.database).toEqual({
      kind: 'given',
      url: GIVEN.DATABASE_URL,
      ownerUrl: 'postgresql://owner@db/kompassros',
    });
  });

  it.each([
    ['KOMPASSROS_SAMPLE', 'off', { sample: false }],
    ['KOMPASSROS_ROLE', 'worker', { role: 'worker' }],
    ['PORT', '0', { port: 0 }],
    ['TRUSTED_PROXIES', '10.0.0.1, fd00::/8', { trustedProxies: ['10.0.0.1', 'fd00::/8'] }],
    ['PORT', '65535', { port: 65535 }],
    ['KOMPASSROS_ROLE', '', { role: 'all' }],
    ['KOMPASSROS_UPLOADS_PER_10_MINUTES', '12', { uploadsPerTenMinutes: 12 }],
    ['KOMPASSROS_RATES_PER_MINUTE', 'reads=600,logins=5', { ratesPerMinute: { reads: 600, logins: 5 } }],
    ['REDIS_URL', 'redis://redis:6379', { redisUrl: 'redis://redis:6379' }],
    ['REDIS_URL', '', {}],
  ])('%s=%s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is none', { PORT: 'http' }, /PORT=http/],
    ['a port out of range', { PORT: '65536' }, /PORT=65536/],
    ['a role that is none', { KOMPASSROS_ROLE: 'web' }, /KOMPASSROS_ROLE=web.*all or api or worker/],
    ['a sample that is neither on nor off', { KOMPASSROS_SAMPLE: 'true' }, /KOMPASSROS_SAMPLE=true/],
    ['a Redis that is none', { REDIS_URL: 'http://redis' }, /REDIS_URL/],
    ['a login without its file', { AUTH_MODE: 'oidc' }, /OIDC_CONFIG is missing/],
    ['a file that is not there', { AUTH_MODE: 'oidc', OIDC_CONFIG: '/nowhere.json' }, /cannot be read: ENOENT/],
    ['a proxy by name', { TRUSTED_PROXIES: 'proxy.example' }, /proxy\.example is no address/],
    ['everybody as a proxy', { TRUSTED_PROXIES: '0.0.0.0/0' }, /is no address or range/],
    ['a rate of something else', { KOMPASSROS_RATES_PER_MINUTE: 'clicks=5' }, /clicks=5 cannot be read: write reads=/],
    ['no uploads at all', { KOMPASSROS_UPLOADS_PER_10_MINUTES: '0' }, /from 1 on/],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://db' }, /DATABASE_URL does not begin/],
    ['an owner that is not PostgreSQL', { ...GIVEN, DATABASE_OWNER_URL: 'db' }, /DATABASE_OWNER_URL does not begin/],
    ['a given database without a way to log in', GIVEN, /AUTH_MODE is missing/],
    ['demo identities in production', { NODE_ENV: 'production', ...GIVEN, AUTH_MODE: 'demo' }, /refused when NODE_ENV/],
    ['an embedded database in production without a way to log in', { NODE_ENV: 'production' }, /AUTH_MODE is missing/],
  ])('refuse %s, in one line', (_, env, message) => {
    expect(() => readConfig(env)).toThrow(WrongSetting);
    expect(() => readConfig(env)).toThrow(message);
    expect(() => readConfig(env)).not.toThrow(/\n/);
  });
});

describe('settings of logins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kompassros-settings-'));
  const file = join(folder, 'oidc.json');
  const issuer = {
    key: 'kommunen',
    name: 'Provkommunen',
    issuer: 'https://login.example',
    clientId: 'kompassros',
    audience: 'https://kompassros.example/api',
    claims: { role: { claim: 'roles', values: { a: 'analyst' } }, municipality: { claim: 'kommun' } },
    acr: { assured: ['loa3'] },
  };
  const env = { ...GIVEN, NODE_ENV: 'production', AUTH_MODE: 'oidc', OIDC_CONFIG: file };
  const write = (settings: unknown) => writeFileSync(file, JSON.stringify(settings));

  afterAll(() => rmSync(folder, { recursive: true }));

  it('stand in a file, and let the service run in production', () => {
    write({ publicUrl: 'https://kompassros.example', issuers: [issuer] });
    expect(readConfig(env)).toMatchObject({ authMode: 'oidc', production: true, sample: false });
    expect(readConfig(env).oidc?.issuers[0]?.key).toBe('kommunen');
  });

  it('are not for a process that nobody logs in to', () => {
    expect(readConfig({ ...env, OIDC_CONFIG: undefined, KOMPASSROS_ROLE: 'worker' }).oidc).toBeUndefined();
  });

  it('are refused in one line that names the file and every fault', () => {
    write({ publicUrl: 'http://localhost', issuers: [{ ...issuer, acr: {} }] });
    expect(() => readConfig(env)).toThrow(WrongSetting);
    expect(() => readConfig(env)).toThrow(/^OIDC_CONFIG=.*oidc\.json: issuers\.0\.acr\.assured [^\n]*$/);
  });
});
