import { fixtureTransport } from '../../../../test/support/web-fixtures/fixture-transport';
import type { Answer } from '../http/answer';
import { answerVisit, type Reading } from '../http/reading';
import type { Transport } from '../transport';
import { beginLogIn, completeLogIn, logOut, showLogIn, showLogOut, type Sent } from './login';
import type { WebLogins } from './web-logins';

const COOKIE = '__Host-kompassros';
const SECRET = 'x'.repeat(43);
const HERE: Sent = { cookie: undefined, address: '192.0.2.1', secFetchSite: 'same-origin' };
const NOBODY = { role: 'public', municipalityCode: null, municipalityName: null };
const REPORTER = { role: 'reporter', municipalityCode: '1880', municipalityName: 'Örebro' };

type Asked = Parameters<WebLogins['begin']>[0];

/** Logins at the given issuers, of which everything comes to what is said. */
function loginsAt(keys: readonly string[], said: Partial<WebLogins> = {}) {
  const asked: Asked[] = [];
  const logins: WebLogins = {
    choices: keys.map((key) => ({ key, name: `Inloggning ${key}` })),
    begin: async (wish) => {
      asked.push(wish);
      return { to: 'https://login.example/auth', cookie: 'begun=1' };
    },
    complete: async () => ({ to: '/utvarderingar', cookie: 'in=1' }),
    end: async () => ({ cookie: 'out=1' }),
    ...said,
  };
  return { logins, asked };
}

function visit(url: string, show: (reading: Reading) => Answer | Promise<Answer>, actor: object = NOBODY) {
  const via = actor === NOBODY ? 'nothing' : 'session';
  const session = { mode: 'oidc', actor, via, assured: false, sampleData: false };
  const { transport } = fixtureTransport({ '/session': session });
  const known: Transport = Object.assign(transport, { sessionCookie: COOKIE });
  const cookie = actor === NOBODY ? undefined : `${COOKIE}=${SECRET}`;
  const fail = (error: unknown) => {
    throw error;
  };
  return answerVisit(known, { url, cookie, id: '1' }, async (reading) => show(reading), fail);
}

describe('logging in', () => {
  it('offers each issuer, with the way back and the wish for a stronger login', async () => {
    const { logins } = loginsAt(['a', 'b']);
    const { body } = await visit('/logga-in?back=/mal%3Fy=1&stronger=1', (reading) => showLogIn(reading, logins, HERE));
    expect(body).toContain('href="/logga-in/hos/a?back=%2Fmal%3Fy%3D1&amp;stronger=1"');
    expect(body).toContain('Logga in hos Inloggning b');
    expect(body).toContain('kräver en starkare inloggning');
  });

  it('leads straight to the only one, but not from another site', async () => {
    const { logins } = loginsAt(['a']);
    const go = (sent: Sent) => visit('/en/log-in?back=/en/goals', (reading) => showLogIn(reading, logins, sent));
    expect((await go(HERE)).headers['location']).toBe('/en/log-in/at/a?back=%2Fen%2Fgoals');
    expect((await go({ ...HERE, secFetchSite: undefined })).status).toBe(303);
    expect(await go({ ...HERE, secFetchSite: 'cross-site' })).toMatchObject({ status: 200 });
  });

  it('begins at the issuer with what was wished, and keeps the cookie', async () => {
    const { logins, asked } = loginsAt(['a']);
    const answer = await visit('/en/log-in/at/a?back=/en/goals', (reading) => beginLogIn(reading, logins, 'a', HERE));
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: 'https://login.example/auth', 'set-cookie': 'begun=1' },
    });
    expect(asked).toEqual([
      { choice: 'a', back: '/en/goals', stronger: false, language: 'en', cookie: undefined, address: '192.0.2.1' },
    ]);
  });

  it.each(['https://evil.example', '//evil.example', `/${'x'.repeat(1500)}`])(
    'comes back to the start and not to %s',
    async (back) => {
      const { logins, asked } = loginsAt(['a']);
      await visit(`/logga-in/hos/a?back=${encodeURIComponent(back)}`, (reading) =>
        beginLogIn(reading, logins, 'a', HERE),
      );
      expect(asked[0]?.back).toBe('/');
    },
  );

  it.each(['cross-site', 'same-site'])('begins nothing that is asked for %s', async (secFetchSite) => {
    const { logins, asked } = loginsAt(['a']);
    const sent = { ...HERE, secFetchSite };
    const answer = await visit('/logga-in/hos/a', (reading) => beginLogIn(reading, logins, 'a', sent));
    expect([answer.headers['location'], asked]).toEqual(['/logga-in?back=%2F', []]);
  });

  it('leads on when it is done', async () => {
    const { logins } = loginsAt(['a']);
    const answer = await visit('/logga-in/klar/a?code=c&state=s', (reading) =>
      completeLogIn(reading, logins, 'a', HERE),
    );
    expect(answer).toMatchObject({ status: 303, headers: { location: '/utvarderingar', 'set-cookie': 'in=1' } });
  });

  it.each([
    ['unknown-issuer', 404, 'Välj en annan'],
    ['unreachable', 503, 'inte att nå'],
    ['not-begun', 400, 'Börja om'],
    ['other-browser', 400, 'annan webbläsare'],
    ['declined', 400, 'avbröts'],
    ['not-valid', 400, 'lita på'],
    ['nobody', 403, 'ingen roll'],
    ['too-weak', 403, 'tillräckligt starkt'],
  ] as const)('says what went wrong: %s', async (fault, status, words) => {
    const { logins } = loginsAt(['a'], { complete: async () => ({ fault, reason: 'a-word-for-the-log' }) });
    const answer = await visit('/logga-in/klar/a?code=c', (reading) => completeLogIn(reading, logins, 'a', HERE));
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(words);
    expect(answer.body).not.toContain('a-word-for-the-log');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('is not there in demo mode', async () => {
    const answer = await visit('/logga-in', (reading) => showLogIn(reading, undefined, HERE));
    expect([answer.status, answer.body]).toEqual([404, expect.stringContaining('I demoläge loggar man inte in.')]);
  });
});

describe('logging out', () => {
  it('is asked for by a form', async () => {
    const { logins } = loginsAt(['a']);
    const show = (reading: Reading) => showLogOut(reading, logins);
    expect((await visit('/logga-ut', show, REPORTER)).body).toContain('När du har loggat ut');
    expect((await visit('/logga-ut', show)).body).toContain('Du är inte inloggad.');
  });

  it('shows the public’s page, with the way out of the issuer where there is one', async () => {
    const atIssuer = { name: 'Inloggning a', url: 'https://login.example/end?client_id=k' };
    const { logins } = loginsAt(['a'], { end: async () => ({ cookie: 'out=1', atIssuer }) });
    const { body, headers } = await visit('/logga-ut', (reading) => logOut(reading, logins, HERE), REPORTER);
    expect(headers['set-cookie']).toBe('out=1');
    expect(body).toContain('href="https://login.example/end?client_id=k"');
    expect(body).not.toContain('Inloggad som');
    const alone = await visit('/logga-ut', (reading) => logOut(reading, loginsAt(['a']).logins, HERE), REPORTER);
    expect(alone.body).not.toContain('Logga ut hos');
  });
});

describe('a page where people log in', () => {
  it('says who one is, or shows the way in and back', async () => {
    const { logins } = loginsAt(['a']);
    const show = (reading: Reading) => showLogOut(reading, logins);
    expect((await visit('/logga-ut', show, REPORTER)).body).toContain('Inloggad som handläggare, Örebro');
    const failing = await visit('/kommuner/0000?x=1', ({ api }) => api.municipality('0000') as never);
    expect(failing.body).toContain('href="/logga-in?back=%2Fkommuner%2F0000%3Fx%3D1"');
    expect(failing.body).toContain('om du väntade dig att få se det här');
  });

  it('goes on as the public’s when a session has ended, and lets the browser forget it', async () => {
    const { transport } = fixtureTransport({
      '/session': { mode: 'oidc', actor: NOBODY, via: 'nothing', assured: false },
    });
    const ended: Transport = async (question) =>
      'authorization' in question.headers
        ? { status: 401, headers: {}, text: JSON.stringify({ title: 'Du behöver logga in', status: 401 }) }
        : transport(question);
    const known = Object.assign(ended, { sessionCookie: COOKIE });
    const request = { url: '/logga-ut', cookie: `${COOKIE}=${SECRET}`, id: '1' };
    const { logins } = loginsAt(['a']);
    const answer = await answerVisit(
      known,
      request,
      async (reading) => showLogOut(reading, logins),
      () => undefined,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Du är inte längre inloggad.');
    expect(answer.headers['set-cookie']).toBe(`${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure`);
  });
});
