import { generateKeyPair } from 'jose';
import { Client } from 'pg';
import { startCrookedIssuer, type CrookedIssuer, type IdToken } from '../support/crooked-issuer';
import { startIdentityProvider, STRONG, WEAK, type IdentityProvider, type Person } from '../support/identity-provider';
import { startService, type Service } from '../support/service';
import { Visitor } from '../support/visitor';

const PUBLIC_URL = 'http://localhost:3998';
const DRAFT = '/utvarderingar/1880-2010-2013/publicera';

describe('logging in on the page', () => {
  let provider: IdentityProvider;
  let crooked: CrookedIssuer;
  let service: Service;
  let second: Service;

  beforeAll(async () => {
    [provider, crooked] = await Promise.all([
      startIdentityProvider(PUBLIC_URL, 'kommunen'),
      startCrookedIssuer('krokig'),
    ]);
    const oidc = { publicUrl: PUBLIC_URL, issuers: [provider.settings('kommunen'), crooked.settings] };
    const ratesPerMinute = { logins: 10_000 };
    service = await startService({ oidc, ratesPerMinute });
    second = await startService({ oidc, ratesPerMinute, role: 'api', beside: service });
  }, 120_000);

  afterAll(async () => {
    await second?.stop();
    await service?.stop();
    await Promise.all([provider?.stop(), crooked?.stop()]);
  });

  const visitor = (of: Service = service) => new Visitor(of, PUBLIC_URL);
  const loggedIn = async (person: Person, acr = STRONG) => {
    const someone = visitor();
    await someone.logIn('kommunen', person, acr);
    return someone;
  };
  const asOwner = async (text: string, values: readonly unknown[] = []) => {
    const client = new Client({ connectionString: service.ownerUrl });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    await client.end();
    return rows;
  };
  const notes = () => service.securityLines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const lastNote = () => notes().at(-1);

  it('offers each issuer, and leads back to where one wanted to be', async () => {
    const someone = visitor();
    const choose = await someone.get('/logga-in?back=/utvarderingar?year=2012');
    expect(choose.text).toMatch(/Provkommunens inloggning kommunen.*Provkommunens inloggning krokig/s);
    const back = await someone.logIn('kommunen', 'r-1880', STRONG, { back: '/utvarderingar?year=2012' });
    expect([back.status, back.location]).toEqual([303, '/utvarderingar?year=2012']);
    const page = await someone.get('/');
    expect(page.text).toContain('Inloggad som handläggare, Örebro');
    expect((await someone.get('/en')).text).toContain('Logged in as a reporter, Örebro');
    expect(lastNote()).toMatchObject({
      code: 'login-succeeded',
      about: 'kommunen',
      actorId: expect.stringMatching(/^p-/),
    });
  });

  it('asks with state, nonce and a challenge that differ each time, and keeps the verifier to itself', async () => {
    const someone = visitor();
    const [first, next] = [await someone.begin('kommunen'), await someone.begin('kommunen')];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.searchParams.get(name)).not.toBe(next.searchParams.get(name));
    }
    expect(first.searchParams.get('code_challenge_method')).toBe('S256');
    expect(first.href).not.toContain('verifier');
  });

  it('sets a cookie that scripts and forms on other sites cannot use', async () => {
    const someone = visitor();
    const { headers } = await someone.logIn('kommunen', 'a-1', STRONG);
    expect(headers['set-cookie']).toMatch(/^kompassros=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps no session that could be used: what is stored is a hash', async () => {
    const someone = await loggedIn('a-1');
    const secret = someone.cookie('kompassros') ?? '';
    const rows = JSON.stringify(await asOwner('SELECT * FROM access.sessions'));
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(rows).not.toContain(secret);
    const [{ hash } = {}] = await asOwner('SELECT hash FROM access.sessions ORDER BY made_at DESC LIMIT 1');
    expect((await someone.get('/', { cookie: `kompassros=${String(hash)}` })).text).not.toContain('Inloggad som');
  });

  it.each<[string, Person]>([
    ['no role', 'n-1'],
    ['two municipalities', 'm-1'],
    ['a municipality that there is none of', 'u-1'],
  ])('lets nobody in who has %s', async (_, person) => {
    const someone = visitor();
    const { status, text } = await someone.logIn('kommunen', person, STRONG);
    expect(status).toBe(403);
    expect(text).toContain('har ingen roll i Kompassros');
    expect(someone.cookie('kompassros')).toBeUndefined();
    expect(lastNote()).toMatchObject({ code: 'login-failed', about: 'kommunen' });
  });

  it('takes an answer once: the same again finds nothing', async () => {
    const someone = visitor();
    const back = await someone.atProvider(await someone.begin('kommunen'), 'a-1', STRONG);
    expect((await someone.returnTo(back)).status).toBe(303);
    const again = await someone.returnTo(back);
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('redan använd')]);
    expect(lastNote()).toMatchObject({ code: 'login-failed', reason: 'not-begun' });
  });

  it('takes no code that has been used in another login', async () => {
    const someone = visitor();
    const back = await someone.atProvider(await someone.begin('kommunen'), 'a-1', STRONG);
    expect((await someone.returnTo(back)).status).toBe(303);
    const fresh = (await someone.begin('kommunen')).searchParams.get('state') ?? '';
    back.searchParams.set('state', fresh);
    expect((await someone.returnTo(back)).status).toBe(400);
    expect(lastNote()).toMatchObject({ code: 'login-failed', reason: 'code-refused' });
  });

  it.each<[string, (back: URL) => void]>([
    ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
    ['two states', (back) => back.searchParams.append('state', 'x'.repeat(43))],
    ['the address of another issuer', (back) => (back.pathname = '/logga-in/klar/krokig')],
    ['another issuer in its answer', (back) => back.searchParams.set('iss', 'http://127.0.0.1:1')],
    ['no code', (back) => back.searchParams.delete('code')],
    ['a code that is none', (back) => back.searchParams.set('code', 'made-up')],
  ])('takes no answer with %s', async (_, change) => {
    const someone = visitor();
    const back = await someone.atProvider(await someone.begin('kommunen'), 'a-1', STRONG);
    change(back);
    const { status } = await someone.returnTo(back);
    expect([status, someone.cookie('kompassros')]).toEqual([400, undefined]);
  });

  it('takes no answer that another browser asked for: nobody is logged in as their attacker', async () => {
    const [attacker, victim] = [visitor(), visitor()];
    const back = await attacker.atProvider(await attacker.begin('kommunen'), 'a-1', STRONG);
    await victim.begin('kommunen');
    const { status, text } = await victim.returnTo(back);
    expect([status, victim.cookie('kompassros')]).toEqual([400, undefined]);
    expect(text).toContain('en annan webbläsare');
    expect((await attacker.returnTo(back)).status).toBe(400);
  });

  it('takes no answer after ten minutes', async () => {
    const someone = visitor();
    const back = await someone.atProvider(await someone.begin('kommunen'), 'a-1', STRONG);
    await asOwner(`UPDATE access.sign_ins SET expires_at = expires_at - interval '10 minutes'`);
    expect((await someone.returnTo(back)).status).toBe(400);
  });

  describe('from an issuer that hands out anything', () => {
    const answered = async (make: (nonce: string) => IdToken | Promise<IdToken>) => {
      const someone = visitor();
      const address = await someone.begin('krokig');
      crooked.next = await make(address.searchParams.get('nonce') ?? '');
      const search = new URLSearchParams({ code: 'c', state: address.searchParams.get('state') ?? '' }).toString();
      const { status } = await someone.returnTo(new URL(`/logga-in/klar/krokig?${search}`, PUBLIC_URL));
      return { status, session: someone.cookie('kompassros'), reason: lastNote()?.['reason'] };
    };
    const NOW = () => Math.floor(Date.now() / 1000);

    it('believes what holds', async () => {
      const { status, session } = await answered((nonce) => ({ person: 'a-1', nonce }));
      expect([status, session]).toEqual([303, expect.any(String)]);
    });

    it.each<[string, (nonce: string) => IdToken | Promise<IdToken>]>([
      ['the nonce of another login', () => ({ person: 'a-1', nonce: 'x'.repeat(43) })],
      ['no nonce', (nonce) => ({ person: 'a-1', nonce, claims: { nonce: undefined } })],
      ['another client', (nonce) => ({ person: 'a-1', nonce, claims: { aud: 'somebody-else' } })],
      ['another issuer', (nonce) => ({ person: 'a-1', nonce, claims: { iss: provider.issuer } })],
      ['a time that is over', (nonce) => ({ person: 'a-1', nonce, claims: { exp: NOW() - 60 } })],
      ['another key', async (nonce) => ({ person: 'a-1', nonce, key: (await generateKeyPair('RS256')).privateKey })],
      ['no signature', (nonce) => ({ person: 'a-1', nonce, unsigned: true })],
    ])('believes no id token with %s', async (_, make) => {
      const { status, session, reason } = await answered(make);
      expect([status, session]).toEqual([400, undefined]);
      expect(reason).toEqual(expect.stringMatching(/^(?:wrong-claim|expired|unknown-key|invalid-answer)$/));
    });
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aLocation:https://evil.example',
    '\thttps://evil.example',
  ])('leads to no place outside: %j', async (back) => {
    const someone = visitor();
    const { location } = await someone.logIn('kommunen', 'a-1', STRONG, { back });
    expect(new URL(location, PUBLIC_URL).origin).toBe(PUBLIC_URL);
    expect(location).toMatch(/^\/(?![/\\])/);
  });

  it('begins no login for a link or a picture on another site', async () => {
    const someone = visitor();
    const before = await asOwner('SELECT count(*) AS n FROM access.sign_ins');
    const answer = await someone.get('/logga-in/hos/kommunen', { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, answer.location]).toEqual([303, '/logga-in?back=%2F']);
    expect(await asOwner('SELECT count(*) AS n FROM access.sign_ins')).toEqual(before);
  });

  it('gives a new session at each login, and ends the one before', async () => {
    const someone = await loggedIn('r-1880', WEAK);
    const first = someone.cookie('kompassros') ?? '';
    await someone.logIn('kommunen', 'g-1880', STRONG);
    expect(someone.cookie('kompassros')).not.toBe(first);
    expect((await visitor().get('/', { cookie: `kompassros=${first}` })).text).toContain('inte längre inloggad');
  });

  it('does not take over a session that somebody else put into the browser', async () => {
    const planted = (await loggedIn('r-1883')).cookie('kompassros') ?? '';
    const victim = visitor();
    victim.keep('kompassros', planted);
    await victim.logIn('kommunen', 'g-1880', STRONG);
    expect(victim.cookie('kompassros')).not.toBe(planted);
    expect((await visitor().get('/', { cookie: `kompassros=${planted}` })).text).not.toContain('Inloggad som');
  });

  it('believes none of two cookies of one name', async () => {
    const secret = (await loggedIn('a-1')).cookie('kompassros') ?? '';
    const cookie = `kompassros=${'x'.repeat(43)}; kompassros=${secret}`;
    expect((await visitor().get('/', { cookie })).text).not.toContain('Inloggad som');
  });

  it('ends in every process at once when one logs out, and only by a form of its own', async () => {
    const someone = await loggedIn('a-1');
    const cookie = `kompassros=${someone.cookie('kompassros')}`;
    const beside = visitor(second);
    expect((await beside.get('/', { cookie })).text).toContain('Inloggad som');
    const elsewhere = await someone.post(
      '/logga-ut',
      {},
      { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(elsewhere.status).toBe(403);
    expect((await beside.get('/', { cookie })).text).toContain('Inloggad som');
    const out = await someone.post('/logga-ut', {});
    expect(out.text).toMatch(/Du är utloggad.*Logga ut hos Provkommunens inloggning kommunen/s);
    expect(out.text).toContain(`${provider.issuer}/session/end?`);
    expect(someone.cookie('kompassros')).toBeUndefined();
    expect((await beside.get('/', { cookie })).text).not.toContain('Inloggad som');
    expect(second.securityLines.at(-1)).toContain('"reason":"unknown-session"');
    expect(notes().filter(({ code }) => code === 'logged-out')).toHaveLength(1);
  });

  it.each([
    ['eight hours', `expires_at = clock_timestamp() - interval '1 second'`],
    ['an hour of silence', `seen_at = clock_timestamp() - interval '61 minutes'`],
  ])('ends after %s, and says so once', async (_, aged) => {
    const someone = await loggedIn('g-1880');
    await asOwner(`UPDATE access.sessions SET ${aged}`);
    const page = await someone.get('/utvarderingar');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('inte längre inloggad')]);
    expect(lastNote()).toMatchObject({ code: 'token-refused', reason: 'session-expired' });
    expect(someone.cookie('kompassros')).toBeUndefined();
    expect((await someone.get('/utvarderingar')).text).not.toContain('inte längre inloggad');
  });

  it('is prolonged by being used', async () => {
    const someone = await loggedIn('g-1880');
    await asOwner(`UPDATE access.sessions SET seen_at = clock_timestamp() - interval '59 minutes'`);
    expect((await someone.get('/')).text).toContain('Inloggad som');
    const [row] = await asOwner(
      `SELECT clock_timestamp() - max(seen_at) < interval '1 minute' AS fresh FROM access.sessions`,
    );
    expect(row).toEqual({ fresh: true });
  });

  it('is unknown to a service with another database', async () => {
    const elsewhere = await startService({ oidc: { publicUrl: PUBLIC_URL, issuers: [provider.settings('kommunen')] } });
    const cookie = `kompassros=${(await loggedIn('a-1')).cookie('kompassros')}`;
    expect((await visitor(elsewhere).get('/', { cookie })).text).not.toContain('Inloggad som');
    await elsewhere.stop();
  });

  it('asks for a stronger login before a form is filled in, and leads back to it', async () => {
    const analyst = await loggedIn('a-1', WEAK);
    const refused = await service.ask({
      method: 'POST',
      path: 'evaluations/1880-2010-2013/publish',
      headers: { authorization: `Bearer ${await provider.accessToken('a-1', { claims: { acr: WEAK } })}` },
      body: {},
    });
    expect([refused.status, refused.json.type]).toEqual([403, '/problems/stronger-login-needed']);
    const posted = await analyst.post(DRAFT, { key: 'k', version: '1' });
    expect(posted.status).toBe(403);
    expect(posted.text).toContain('/logga-in?back=%2Futvarderingar%2F1880-2010-2013%2Fpublicera&amp;stronger=1');
    const address = await analyst.begin('kommunen', { back: DRAFT, stronger: true });
    expect(address.searchParams.get('acr_values')).toBe(STRONG);
    expect(address.searchParams.get('prompt')).toBe('login');
    const weak = await analyst.returnTo(await analyst.atProvider(address, 'a-1', WEAK));
    expect([weak.status, weak.text]).toEqual([403, expect.stringContaining('inte tillräckligt starkt')]);
    const strong = await analyst.logIn('kommunen', 'a-1', STRONG, { back: DRAFT, stronger: true });
    expect([strong.status, strong.location]).toEqual([303, DRAFT]);
    expect((await analyst.post(DRAFT, { key: 'k', version: '1' })).status).toBe(404);
  });

  it('says when an issuer cannot be reached', async () => {
    const gone = await startCrookedIssuer('borta');
    await gone.stop();
    const lone = await startService({ oidc: { publicUrl: PUBLIC_URL, issuers: [gone.settings] } });
    const { status, text } = await visitor(lone).get('/logga-in/hos/borta');
    expect([status, text]).toEqual([503, expect.stringContaining('inte att nå inloggningen')]);
    await lone.stop();
  });
});
