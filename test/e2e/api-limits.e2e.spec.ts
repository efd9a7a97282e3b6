import { setTimeout as sleep } from 'node:timers/promises';
import { RATE_STORE, type CreatedKey, type RateStore } from '#access';
import { startService, type Answer, type Question, type Service } from '../support/service';

const RATES = { reads: 10, commands: 4, heavy: 2, logins: 3 };
let service: Service;
let last = 0;

beforeAll(async () => {
  service = await startService({ ratesPerMinute: RATES });
});
afterAll(() => service.stop());

/** Requests of one test are counted in one minute. */
beforeEach(async () => {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 8000) await sleep(left + 10);
}, 20_000);

/** Nobody has asked from there yet. */
const address = () => `198.51.100.${(last += 1)}`;
const read = (from: string, more: Partial<Question> = {}): Promise<Answer> =>
  service.ask({ method: 'GET', path: 'instruments', from, ...more });

async function times(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let nth = 0; nth < count; nth += 1) statuses.push((await ask()).status);
  return statuses;
}

const all = (count: number, status: number) => Array.from({ length: count }, () => status);
const notesOf = (from: string) =>
  service.securityLines
    .map((line) => JSON.parse(line) as { code: string; reason?: string; address?: string; actorId?: string })
    .filter((note) => note.address === from && note.code === 'limit-reached');

describe('reading', () => {
  it('says how much is left, and is refused in both languages when nothing is, until the minute has passed', async () => {
    const from = address();
    const first = await read(from);
    expect(first.headers['ratelimit-policy']).toBe('"reads";q=10;w=60');
    expect(first.headers['ratelimit']).toMatch(/^"reads";r=9;t=\d+$/);
    expect(await times(9, () => read(from))).toEqual(all(9, 200));
    const refused = await read(from);
    const english = await read(from, { headers: { 'accept-language': 'en' } });
    expect([refused.status, refused.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(refused.json).toMatchObject({ title: 'För många förfrågningar', errors: [{ code: 'too-many-requests' }] });
    expect(english.json.detail).toMatch(/^At most 10 readings a minute/);
    const seconds = Number(refused.headers['retry-after']);
    expect(refused.headers['ratelimit']).toBe(`"reads";r=0;t=${seconds}`);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await read(address())).status).toBe(200);
    expect(notesOf(from)).toEqual([expect.objectContaining({ reason: 'reads' })]);
  });

  it('counts a page with all that it asks the API as one, and refuses it in words', async () => {
    const from = address();
    expect(await times(10, () => read(from, { path: '/kommuner' }))).toEqual(all(10, 200));
    const [swedish, english] = [await read(from, { path: '/kommuner' }), await read(from, { path: '/en' })];
    expect([swedish.status, swedish.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(swedish.text).toContain('<h1>Vänta en stund</h1>');
    expect(swedish.text).toMatch(/Högst 10 läsningar i minuten .* Försök igen om \d+ sekund/);
    expect(english.text).toContain('<h1>Wait a moment</h1>');
    expect(Number(swedish.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts what is not there, and neither assets nor the sign of life', async () => {
    const from = address();
    expect(await times(10, () => read(from, { path: 'nothing' }))).toEqual(all(10, 404));
    expect((await read(from)).status).toBe(429);
    expect(await times(15, () => read(from, { path: 'health/live' }))).toEqual(all(15, 200));
    expect((await read(from, { path: '/assets/app.css' })).status).toBe(200);
  });

  it('counts addresses of IPv6 by the network that they are in', async () => {
    for (let nth = 1; nth <= 10; nth += 1) await read(`2001:db8:7:7::${nth}`);
    expect((await read('2001:db8:7:7:ffff::1')).status).toBe(429);
    expect((await read('2001:db8:7:8::1')).status).toBe(200);
  });

  it('is not got around by a header that names another address', async () => {
    const from = address();
    const named = (nth: number) => ({
      'x-forwarded-for': `203.0.113.${nth}`,
      'x-real-ip': `203.0.113.${nth}`,
      forwarded: `for=203.0.113.${nth}`,
      'x-client-ip': `203.0.113.${nth}`,
    });
    for (let nth = 1; nth <= 10; nth += 1) expect((await read(from, { headers: named(nth) })).status).toBe(200);
    expect((await read(from, { headers: named(11) })).status).toBe(429);
  });

  it('believes a proxy of our own about addresses, and nobody else', async () => {
    const behind = await startService({ ratesPerMinute: RATES, trustedProxies: ['192.0.2.10'] });
    const ask = (from: string, forwarded: string) =>
      behind.ask({ method: 'GET', path: 'instruments', from, headers: { 'x-forwarded-for': forwarded } });
    for (let nth = 1; nth <= 10; nth += 1) await ask('192.0.2.10', '203.0.113.1');
    expect((await ask('192.0.2.10', '203.0.113.1')).status).toBe(429);
    expect((await ask('192.0.2.10', '203.0.113.9, 203.0.113.1')).status).toBe(429);
    expect((await ask('192.0.2.10', '203.0.113.2')).status).toBe(200);
    for (let nth = 1; nth <= 10; nth += 1) await ask('192.0.2.66', `203.0.113.${nth}`);
    expect((await ask('192.0.2.66', '203.0.113.99')).status).toBe(429);
    await behind.stop();
  });
});

describe('each kind of request', () => {
  it('has an allowance of its own: changes and files do not use up reading', async () => {
    const from = address();
    const body = { municipalityCode: '0000', instrumentVersion: '2010', year: 2012 };
    const start = () => service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', from, body });
    expect(await times(4, start)).toEqual(all(4, 422));
    const refused = await start();
    expect([refused.status, refused.headers['ratelimit-policy']]).toEqual([429, '"commands";q=4;w=60']);
    const template = () => read(from, { path: 'instruments/2010/template?format=xlsx' });
    expect(await times(2, template)).toEqual(all(2, 200));
    expect((await template()).headers['ratelimit-policy']).toBe('"heavy";q=2;w=60');
    expect((await template()).status).toBe(429);
    expect((await read(from)).status).toBe(200);
  });

  it('counts forms as changes, refused ones too', async () => {
    const from = address();
    const send = () => service.ask({ method: 'POST', path: '/demo-identitet', from, raw: 'identity=analyst' });
    for (let nth = 0; nth < 4; nth += 1) expect((await send()).status).not.toBe(429);
    expect((await send()).status).toBe(429);
  });
});

describe('somebody who is known', () => {
  it('is counted by who they are, wherever they ask from, and not together with others at their address', async () => {
    const expiresOn = new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const body = { name: 'Ekonomisystemet', scopes: ['reports:read'], expiresOn };
    const question = { method: 'POST', path: 'keys', as: 'approver:1880', from: address() } as const;
    const { json } = await service.ask<CreatedKey>({ ...question, body });
    const [here, there] = [address(), address()];
    const ask = (from: string) =>
      read(from, { path: 'interim-reports', headers: { authorization: `Bearer ${json.key}` } });
    expect(await times(5, () => ask(here))).toEqual(all(5, 200));
    expect(await times(5, () => ask(there))).toEqual(all(5, 200));
    const refused = await ask(here);
    expect([refused.status, refused.headers['ratelimit-policy']]).toEqual([429, '"reads";q=10;w=60']);
    expect((await read(here)).status).toBe(200);
    expect(notesOf(here)).toEqual([expect.objectContaining({ reason: 'reads', actorId: `key-${json.id}` })]);
  });
});

describe('showing what names nobody', () => {
  it('is let a few times from an address; then not even what is right is listened to there', async () => {
    const from = address();
    const wrong = () => read(from, { headers: { authorization: 'Bearer guess' } });
    expect(await times(3, wrong)).toEqual(all(3, 401));
    expect((await wrong()).status).toBe(429);
    expect((await read(from, { as: 'analyst' })).status).toBe(429);
    expect((await read(from)).status).toBe(200);
    expect((await read(address(), { as: 'analyst' })).status).toBe(200);
    expect(notesOf(from)).toEqual([expect.objectContaining({ reason: 'logins' })]);
  });
});

describe('two processes', () => {
  /** How many of 200 requests are let in, sent to two processes in turn; the rate is 100. */
  async function admitted(first: Service, second: Service, from: string): Promise<number> {
    const asked = Array.from({ length: 200 }, async (_, nth) => {
      const { status } = await (nth % 2 === 0 ? first : second).ask({ method: 'GET', path: 'instruments', from });
      return status;
    });
    return (await Promise.all(asked)).filter((status) => status === 200).length;
  }

  it('let in together at most a twentieth each beyond the rate; without the store they would let in twice as much', async () => {
    const first = await startService({ ratesPerMinute: { reads: 100 } });
    const second = await startService({ ratesPerMinute: { reads: 100 }, beside: first });
    const together = await admitted(first, second, '203.0.113.200');
    const stores = [first, second].map(({ app }) => app.get<RateStore>(RATE_STORE, { strict: false }));
    for (const store of stores) {
      const own = new Map<string, number>();
      store.add = async (counted) =>
        counted.map(({ key, requests }) => {
          own.set(key, (own.get(key) ?? 0) + requests);
          return own.get(key) ?? 0;
        });
    }
    const apart = await admitted(first, second, '203.0.113.201');
    process.stdout.write(`limits: two processes let in ${together} of a rate of 100; each by itself ${apart}\n`);
    expect(together).toBeGreaterThanOrEqual(100);
    expect(together).toBeLessThanOrEqual(110);
    expect(apart).toBe(200);
    await second.stop();
    await first.stop();
  }, 60_000);
});
