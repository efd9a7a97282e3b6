import { createSecretKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportSPKI, jwtVerify } from 'jose';
import { Client } from 'pg';
import { Issuer, Issuers } from '../../libs/access/src/login/issuers';
import { hashOf } from '../../libs/access/src/login/secret';
import { SessionAuthenticator } from '../../libs/access/src/login/session-authenticator';
import { Sessions } from '../../libs/access/src/login/sessions.query';
import { SignIns, type SignIn } from '../../libs/access/src/login/sign-ins.query';
import { TokenAuthenticator } from '../../libs/access/src/login/token-authenticator';
import { startCrookedIssuer, type CrookedIssuer } from '../support/crooked-issuer';
import {
  startIdentityProvider,
  STRONG,
  WEAK,
  type IdentityProvider,
  type Person,
  type SaidOfToken,
} from '../support/identity-provider';
import { startService, type Service } from '../support/service';
import { Visitor } from '../support/visitor';

const PUBLIC_URL = 'http://localhost:3997';

/** Whether forms are let through wherever they come from. */
let anyOrigin = false;
jest.mock('../../apps/web/src/http/same-origin', () => {
  const real = jest.requireActual<typeof import('../../apps/web/src/http/same-origin')>(
    '../../apps/web/src/http/same-origin',
  );
  const assertSameOrigin: typeof real.assertSameOrigin = (...from) =>
    anyOrigin ? undefined : real.assertSameOrigin(...from);
  return { ...real, assertSameOrigin };
});

type Restore = () => void;

function replace<T extends object, K extends keyof T>(of: T, name: K, by: (real: T[K]) => T[K]): Restore {
  const real = of[name];
  of[name] = by(real);
  return () => {
    of[name] = real;
  };
}

/** The same statements to the database, one of them read otherwise. */
function saying(pattern: RegExp, instead: string): Restore {
  return replace(Client.prototype, 'query', (real) => {
    return function query(this: Client, ...[text, ...rest]: unknown[]) {
      const said = typeof text === 'string' ? text.replace(pattern, instead) : text;
      return (real as (...all: unknown[]) => unknown).call(this, said, ...rest);
    } as typeof real;
  });
}

/** A begun login of which something else is remembered. */
function remembering(change: (signIn: SignIn) => Partial<SignIn>): Restore {
  return replace(SignIns.prototype, 'take', (real) => {
    return async function take(this: SignIns, state: string) {
      const found = await real.call(this, state);
      return found && { ...found, ...change(found) };
    };
  });
}

let provider: IdentityProvider;
let other: IdentityProvider;
let crooked: CrookedIssuer;
let service: Service;
let issuers: Issuers;

beforeAll(async () => {
  [provider, other, crooked] = await Promise.all([
    startIdentityProvider(PUBLIC_URL, 'kommunen'),
    startIdentityProvider(PUBLIC_URL, 'okand'),
    startCrookedIssuer('krokig'),
  ]);
  const oidc = { publicUrl: PUBLIC_URL, issuers: [provider.settings('kommunen'), crooked.settings] };
  service = await startService({ oidc, ratesPerMinute: { logins: 100_000 } });
  issuers = service.app.get<{ issuers: Issuers }>(TokenAuthenticator).issuers;
}, 120_000);

afterAll(async () => {
  await service?.stop();
  await Promise.all([provider?.stop(), other?.stop(), crooked?.stop()]);
});

const visitor = () => new Visitor(service, PUBLIC_URL);
const ask = (headers: Record<string, string>) => service.ask({ method: 'GET', path: 'session', headers });
const isLetIn = async (token: string) => (await ask({ authorization: `Bearer ${token}` })).status === 200;
const accepts = async (person: Person, said: SaidOfToken) => isLetIn(await provider.accessToken(person, said));
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** Comes back from the crooked issuer, which takes any code. */
async function answerOf(someone: Visitor, address: URL, nonce = address.searchParams.get('nonce') ?? '') {
  crooked.next = { person: 'a-1', nonce };
  const query = new URLSearchParams({ code: 'c', state: address.searchParams.get('state') ?? '' });
  return someone.returnTo(new URL(`/logga-in/klar/krokig?${query.toString()}`, PUBLIC_URL));
}

/** Believes what a token says of how it was signed, as many a careless service has. */
async function believesHeader(token: string): Promise<boolean> {
  const { alg } = decodeProtectedHeader(token);
  if (alg === 'none') return true;
  const secret = createSecretKey(Buffer.from(await exportSPKI(provider.publicKey)));
  return jwtVerify(token, secret).then(
    () => true,
    () => false,
  );
}

function withCarelessTokens(): Restore {
  return replace(TokenAuthenticator.prototype, 'identify', (real) => {
    return async function identify(this: TokenAuthenticator, credential) {
      if (!(await believesHeader(credential.value))) return real.call(this, credential);
      const { sub = '' } = decodeJwt(credential.value);
      return { actor: { id: sub, role: 'analyst' }, via: 'token', assured: true };
    };
  });
}

interface Check {
  readonly what: string;
  /** Tries to get past it; true when that succeeds. */
  readonly attack: () => Promise<boolean>;
  readonly off: () => Restore;
}

const none = (token: string) =>
  `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')}.${token.split('.')[1]}.`;

let victim: Visitor | undefined;

const CHECKS: readonly Check[] = [
  {
    what: 'the issuer of a token is one of ours',
    attack: async () => isLetIn(await other.accessToken('a-1')),
    off: () =>
      replace(Issuers.prototype, 'byIssuer', () => {
        return function byIssuer(this: Issuers, text) {
          const [first] = this.all;
          return first && new Issuer({ ...first.settings, issuer: String(text) });
        };
      }),
  },
  {
    what: 'a token is for this service',
    attack: () => accepts('a-1', { claims: { aud: 'elsewhere' } }),
    off: () => replace(settingsOfFirst(), 'audience', () => 'elsewhere'),
  },
  {
    what: 'a token is an access token',
    attack: () => accepts('a-1', { header: { typ: 'JWT' } }),
    off: () => replace(settingsOfFirst(), 'accessTokens', (real) => ({ ...real, type: 'any' as const })),
  },
  {
    what: 'a token is not old',
    attack: () => accepts('a-1', { claims: { iat: inSeconds(-7200), exp: inSeconds(3600) } }),
    off: () => replace(settingsOfFirst(), 'accessTokens', (real) => ({ ...real, maxAgeMinutes: 1000 })),
  },
  {
    what: 'a token is signed',
    attack: async () => isLetIn(none(await provider.accessToken('a-1'))),
    off: withCarelessTokens,
  },
  {
    what: 'a token is signed with a key that only the issuer has',
    attack: async () => {
      const key = new Uint8Array(Buffer.from(await exportSPKI(provider.publicKey)));
      return accepts('a-1', { header: { alg: 'HS256' }, key });
    },
    off: withCarelessTokens,
  },
  {
    what: 'the municipality of a token exists',
    attack: () => accepts('u-1', {}),
    off: () => replace(tokens() as unknown as { isMunicipality: () => boolean }, 'isMunicipality', () => () => true),
  },
  {
    what: 'an answer belongs to a login that was begun (state)',
    attack: async () => {
      const made = new URL(`${PUBLIC_URL}?state=${'s'.repeat(43)}&nonce=n`);
      const someone = (victim = visitor());
      await someone.begin('krokig');
      return (await answerOf(someone, made)).status === 303;
    },
    off: () =>
      replace(SignIns.prototype, 'take', () => async () => ({
        browserHash: hashOf(victim?.cookie('kompassros_login') ?? ''),
        issuerKey: 'krokig',
        nonce: 'n',
        verifier: 'v'.repeat(43),
        stronger: false,
        back: '/',
      })),
  },
  {
    what: 'an answer is taken once',
    attack: async () => {
      const someone = visitor();
      const address = await someone.begin('krokig');
      await answerOf(someone, address);
      return (await answerOf(someone, address)).status === 303;
    },
    off: () =>
      saying(/DELETE FROM access\.sign_ins WHERE (.*)\s+RETURNING (.*)/, 'SELECT $2 FROM access.sign_ins WHERE $1'),
  },
  {
    what: 'an answer is taken in the browser that asked',
    attack: async () => {
      const address = await visitor().begin('krokig');
      const someone = (victim = visitor());
      await someone.begin('krokig');
      return (await answerOf(someone, address)).status === 303;
    },
    off: () => remembering(() => ({ browserHash: hashOf(victim?.cookie('kompassros_login') ?? '') })),
  },
  {
    what: 'an id token was made for this login (nonce)',
    attack: async () => {
      const someone = visitor();
      return (await answerOf(someone, await someone.begin('krokig'), 'another')).status === 303;
    },
    off: () => remembering(() => ({ nonce: 'another' })),
  },
  {
    what: 'a login that should be strong is',
    attack: async () => (await visitor().logIn('kommunen', 'a-1', WEAK, { stronger: true })).status === 303,
    off: () => remembering(() => ({ stronger: false })),
  },
  {
    what: 'publishing needs a strong login',
    attack: async () => {
      const someone = visitor();
      await someone.logIn('kommunen', 'a-1', WEAK);
      return (await someone.post('/utvarderingar/1880-2010-2012/publicera', { key: 'k' })).status === 404;
    },
    off: () =>
      replace(SessionAuthenticator.prototype, 'identify', (real) => {
        return async function identify(this: SessionAuthenticator, credential) {
          const found = await real.call(this, credential);
          return found && 'actor' in found ? { ...found, assured: true } : found;
        };
      }),
  },
  {
    what: 'a session ends',
    attack: async () => {
      const someone = visitor();
      await someone.logIn('kommunen', 'a-1', STRONG);
      await age();
      return (await someone.get('/')).text.includes('Inloggad som');
    },
    off: () => saying(/expires_at > clock_timestamp\(\) AND .* AS live/, 'true AS live'),
  },
  {
    what: 'a session is over when one has logged out',
    attack: async () => {
      const someone = visitor();
      await someone.logIn('kommunen', 'a-1', STRONG);
      const cookie = `kompassros=${someone.cookie('kompassros')}`;
      await someone.post('/logga-ut', {});
      return (await visitor().get('/', { cookie })).text.includes('Inloggad som');
    },
    off: () => replace(Sessions.prototype, 'end', () => async () => undefined),
  },
  {
    what: 'a form comes from here',
    attack: async () => {
      const someone = visitor();
      await someone.logIn('kommunen', 'a-1', STRONG);
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      return (await someone.post('/logga-ut', {}, foreign)).status === 200;
    },
    off: () => {
      anyOrigin = true;
      return () => (anyOrigin = false);
    },
  },
];

const tokens = () => service.app.get(TokenAuthenticator);

function settingsOfFirst(): { -readonly [K in keyof Issuer['settings']]: Issuer['settings'][K] } {
  const [first] = issuers.all;
  if (!first) throw new Error('No issuer');
  return first.settings;
}

async function age(): Promise<void> {
  const client = new Client({ connectionString: service.ownerUrl });
  await client.connect();
  await client.query(`UPDATE access.sessions SET expires_at = clock_timestamp() - interval '1 second'`);
  await client.end();
}

describe.each(CHECKS)('the check that $what', ({ attack, off }) => {
  afterEach(() => (victim = undefined));

  it('holds, and is what the attack fails at: with it off the same attack succeeds', async () => {
    expect(await attack()).toBe(false);
    const restore = off();
    try {
      expect(await attack()).toBe(true);
    } finally {
      restore();
    }
    expect(await attack()).toBe(false);
  });
});
