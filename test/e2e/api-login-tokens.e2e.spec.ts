import { createHash, createSecretKey } from 'node:crypto';
import { Client } from 'pg';
import { exportJWK, exportSPKI, generateKeyPair } from 'jose';
import {
  startIdentityProvider,
  STRONG,
  WEAK,
  type IdentityProvider,
  type Person,
  type SaidOfToken,
} from '../support/identity-provider';
import { CLIENT_SECRET } from '../support/login-people';
import { startService, type Question, type Service } from '../support/service';
import { Visitor } from '../support/visitor';

const PUBLIC_URL = 'http://localhost:3999';

interface Session {
  readonly mode: string;
  readonly actor: {
    readonly role: string;
    readonly municipalityCode: string | null;
    readonly municipalityName: string;
  };
  readonly via: string;
  readonly assured: boolean;
}

describe('access tokens', () => {
  let provider: IdentityProvider;
  let other: IdentityProvider;
  let service: Service;

  beforeAll(async () => {
    [provider, other] = await Promise.all([
      startIdentityProvider(PUBLIC_URL, 'kommunen'),
      startIdentityProvider(PUBLIC_URL, 'okand'),
    ]);
    const issuers = [provider.settings('kommunen')];
    service = await startService({ oidc: { publicUrl: PUBLIC_URL, issuers }, ratesPerMinute: { logins: 10_000 } });
  }, 120_000);

  afterAll(async () => {
    await service?.stop();
    await Promise.all([provider?.stop(), other?.stop()]);
  });

  const withToken = (token: string, question: Partial<Question> = {}) =>
    service.ask<Session>({
      method: 'GET',
      path: 'session',
      ...question,
      headers: { authorization: `Bearer ${token}`, ...question.headers },
    });
  const as = async (person: Person, said?: SaidOfToken) => withToken(await provider.accessToken(person, said));
  const reasons = () =>
    service.securityLines
      .map((line) => JSON.parse(line) as { code: string; reason?: string })
      .filter(({ code }) => code === 'token-refused')
      .map(({ reason }) => reason);

  it.each([
    ['a-1', 'analyst', null],
    ['e-1', 'evaluator', null],
    ['o-1', 'operator', null],
    ['r-1880', 'reporter', '1880'],
    ['g-1880', 'approver', '1880'],
    ['r-1883', 'reporter', '1883'],
  ] as const)('of %s are those of a %s', async (person, role, municipalityCode) => {
    const { status, json } = await as(person);
    expect(status).toBe(200);
    expect(json).toMatchObject({ mode: 'oidc', via: 'token', assured: true, actor: { role, municipalityCode } });
  });

  it('are taken as the provider itself makes them, and its id tokens are not', async () => {
    const [verifier, back] = ['v'.repeat(43), `${PUBLIC_URL}/logga-in/klar/kommunen`];
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const address = new URL('/auth', provider.issuer);
    address.search = new URLSearchParams({
      client_id: 'kompassros',
      redirect_uri: back,
      response_type: 'code',
      scope: 'openid profile',
      nonce: 'n',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).toString();
    const returned = await new Visitor(service, PUBLIC_URL).atProvider(address, 'r-1880', STRONG);
    const answer = await fetch(new URL('/token', provider.issuer), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`kompassros:${CLIENT_SECRET}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: returned.searchParams.get('code') ?? '',
        redirect_uri: back,
        code_verifier: verifier,
      }),
    });
    const tokens = (await answer.json()) as { access_token: string; id_token: string };
    const { status, json } = await withToken(tokens.access_token);
    expect([status, json.actor.role, json.actor.municipalityCode]).toEqual([200, 'reporter', '1880']);
    expect((await withToken(tokens.id_token)).status).toBe(401);
    expect(reasons().at(-1)).toMatch(/^wrong-(?:audience|type)$/);
  });

  it('say how strongly somebody logged in', async () => {
    expect((await as('a-1', { claims: { acr: WEAK } })).json.assured).toBe(false);
    expect((await as('a-1', { claims: { acr: undefined } })).json.assured).toBe(false);
  });

  it.each<[Person, Question['method'], string]>([
    ['a-1', 'POST', 'evaluations/1880-2010-2012/publish'],
    ['a-1', 'POST', 'evaluations/1880-2010-2012/correct'],
    ['a-1', 'POST', 'evaluations/1880-2010-2012/withdraw'],
    ['e-1', 'POST', 'evaluations/1880-2010-2012/withdraw'],
    ['g-1880', 'POST', 'interim-reports/1880-provnamnden-2025-delar-1/adopt'],
    ['g-1880', 'POST', 'interim-reports/1880-provnamnden-2025-delar-1/correct'],
    ['g-1880', 'POST', 'keys'],
    ['o-1', 'GET', 'people'],
    ['o-1', 'GET', 'people/p-1'],
    ['o-1', 'GET', 'people/p-1/export'],
    ['o-1', 'POST', 'people/p-1/erase'],
    ['o-1', 'GET', 'security-log'],
  ])('of %s with a weak login do not %s %s, and with a strong one are heard', async (person, method, path) => {
    const question = { method, path, ...(method === 'POST' && { body: {} }) };
    const weak = await withToken(await provider.accessToken(person, { claims: { acr: WEAK } }), question);
    expect([weak.status, weak.text]).toEqual([403, expect.stringContaining('stronger-login-needed')]);
    const strong = await withToken(await provider.accessToken(person), question);
    expect(strong.text).not.toContain('stronger-login-needed');
    expect(strong.status).not.toBe(403);
  });

  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  const forged = async () => (await generateKeyPair('RS256')).privateKey;
  const none = (token: string) => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  };
  const tampered = (token: string) => {
    const [header, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, municipality: '1883' })).toString('base64url');
    return `${header}.${changed}.${signature}`;
  };

  it.each<[string, string, () => Promise<string>]>([
    ['has expired', 'expired', () => provider.accessToken('a-1', { claims: { exp: inSeconds(-31) } })],
    ['does not hold yet', 'not-yet-valid', () => provider.accessToken('a-1', { claims: { nbf: inSeconds(60) } })],
    ['was made in the future', 'not-yet-valid', () => provider.accessToken('a-1', { claims: { iat: inSeconds(60) } })],
    [
      'is older than an hour, though it holds for a year',
      'too-old',
      () => provider.accessToken('a-1', { claims: { iat: inSeconds(-3700), exp: inSeconds(3e7) } }),
    ],
    ['never ends', 'no-expiry', () => provider.accessToken('a-1', { claims: { exp: undefined } })],
    ['is for another service', 'wrong-audience', () => provider.accessToken('a-1', { claims: { aud: 'elsewhere' } })],
    ['is of an issuer that is not let in', 'wrong-issuer', () => other.accessToken('a-1')],
    [
      'is of one that calls itself the other',
      'unknown-key',
      () => other.accessToken('a-1', { claims: { iss: provider.issuer } }),
    ],
    [
      'is signed by another key under the name of the right one',
      'wrong-signature',
      async () => provider.accessToken('a-1', { key: await forged() }),
    ],
    ['is not signed', 'wrong-algorithm', async () => none(await provider.accessToken('a-1'))],
    [
      'is signed with the public key as a shared secret',
      'wrong-algorithm',
      async () => {
        const key = createSecretKey(Buffer.from(await exportSPKI(provider.publicKey)));
        return provider.accessToken('a-1', { header: { alg: 'HS256' }, key: new Uint8Array(key.export()) });
      },
    ],
    [
      'brings its own key',
      'unknown-key',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('RS256');
        const jwk = await exportJWK(publicKey);
        return provider.accessToken('a-1', { header: { jwk, kid: 'mine' }, key: privateKey });
      },
    ],
    ['is an id token', 'wrong-type', () => provider.accessToken('a-1', { header: { typ: 'JWT' } })],
    [
      'is an id token that is marked as an access token',
      'wrong-type',
      () => provider.accessToken('a-1', { claims: { nonce: 'n' } }),
    ],
    ['says another municipality', 'wrong-signature', async () => tampered(await provider.accessToken('r-1880'))],
    ['is of somebody without a role', 'no-role', () => provider.accessToken('n-1')],
    [
      'is of somebody with two roles',
      'several-roles',
      () => provider.accessToken('a-1', { claims: { roles: ['kompassros-analyst', 'kompassros-operator'] } }),
    ],
    ['is of somebody in two municipalities', 'several-municipalities', () => provider.accessToken('m-1')],
    ['is of somebody in none that exists', 'unknown-municipality', () => provider.accessToken('u-1')],
    [
      'is of a reporter of none',
      'no-municipality',
      () => provider.accessToken('r-1880', { claims: { municipality: undefined } }),
    ],
    ['is of nobody', 'no-subject', () => provider.accessToken('a-1', { claims: { sub: '' } })],
    ['is a demo identity', 'unknown', async () => 'demo:analyst'],
    ['is a session', 'unknown', async () => 'x'.repeat(43)],
    ['is noise', 'wrong-issuer', async () => 'a.b.c'],
  ])('name nobody when one %s', async (_, reason, make) => {
    const { status, text, headers } = await withToken(await make());
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(text).toBe((await withToken('anything')).text);
    expect(reasons().at(-2)).toBe(reason);
  });

  it('hold for half a minute more than they say, for clocks differ', async () => {
    expect((await as('a-1', { claims: { exp: inSeconds(-20) } })).status).toBe(200);
  });

  it('can be read by whoever holds them until they run out: their short life is what bounds that', async () => {
    const token = await provider.accessToken('r-1880');
    const answers = await Promise.all([withToken(token), withToken(token)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('decide the municipality, whatever else the request says', async () => {
    const token = await provider.accessToken('r-1880');
    const said = {
      path: 'session?municipalityCode=1883&role=operator&actor=x',
      headers: { 'x-municipality': '1883', 'x-role': 'operator', 'x-forwarded-user': 'a-1', 'x-actor': 'a-1' },
    };
    const { json } = await withToken(token, said);
    expect(json.actor).toEqual({ role: 'reporter', municipalityCode: '1880', municipalityName: 'Örebro' });
    const body = { municipalityCode: '1883', committee: 'provnamnden', fiscalYear: 2025, cycle: 'delår 1' };
    const opened = await withToken(token, { method: 'POST', path: 'interim-reports', body });
    expect(opened.status).toBeGreaterThanOrEqual(400);
  });

  it('come in one header and in no other way', async () => {
    const token = await provider.accessToken('a-1');
    const ways: readonly Pick<Question, 'path' | 'headers'>[] = [
      { path: `session?access_token=${token}` },
      { path: 'session', headers: { cookie: `kompassros=${token}; access_token=${token}` } },
      { path: 'session', headers: { 'x-authorization': `Bearer ${token}` } },
    ];
    for (const question of ways) {
      const { json } = await service.ask<Session>({ method: 'GET', ...question });
      expect([question.path, json.actor.role]).toEqual([question.path, 'public']);
    }
    const { status } = await service.ask({
      method: 'GET',
      path: 'session',
      headers: { authorization: `Session ${'x'.repeat(43)}` },
    });
    expect([status, reasons().at(-1)]).toEqual([401, 'session-from-outside']);
  });

  it('do not make the service ask for keys again and again', async () => {
    const before = provider.keysAsked();
    for (let time = 0; time < 20; time += 1) {
      await withToken(await provider.accessToken('a-1', { header: { kid: `made-up-${time}` } }));
    }
    expect(provider.keysAsked() - before).toBeLessThanOrEqual(1);
  });

  it('lead to an id that says nothing of the person, the same one each time', async () => {
    await Promise.all(['e-1', 'e-1', 'e-1'].map((person) => as(person as Person)));
    const client = new Client({ connectionString: service.ownerUrl });
    await client.connect();
    const text = 'SELECT id, issuer, name FROM access.actors WHERE subject = $1';
    const { rows } = await client.query<{ id: string; issuer: string }>(text, ['e-1']);
    await client.end();
    expect(rows).toEqual([{ id: expect.stringMatching(/^p-[a-z2-7]{20}$/), issuer: provider.issuer, name: null }]);
  });
});
