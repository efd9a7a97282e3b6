import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { OidcSettings } from '../../libs/access/src';
import { AUDIENCE, CLIENT_SECRET, PEOPLE, settingsFor, stopServer, STRONG, WEAK, type Person } from './login-people';

export { STRONG, WEAK, stopServer, type Person } from './login-people';

/** An OpenID provider on loopback, with keys of its own. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Of its private key: what it signs holds. */
  readonly key: CryptoKey;
  readonly kid: string;
  /** Its public keys as it publishes them. */
  readonly publicKey: CryptoKey;
  /** How often its keys have been asked for. */
  keysAsked(): number;
  settings(key: string): OidcSettings['issuers'][number];
  /** An access token that holds, unless something else is said of it. */
  accessToken(person: Person, said?: SaidOfToken): Promise<string>;
  stop(): Promise<void>;
}

export interface SaidOfToken {
  readonly claims?: JWTPayload;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed by this one in place of the provider's own. */
  readonly key?: CryptoKey | Uint8Array;
}

/** @param publicUrl of the service that people come from; @param key by which the service knows the provider. */
export async function startIdentityProvider(publicUrl: string, key: string): Promise<IdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = `${key}-1`;
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwk = { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' };
  const provider = await providerFor(issuer, configuration(publicUrl, key, jwk));
  let keysAsked = 0;
  server.on('request', (request, response) => {
    if (request.url === '/jwks') keysAsked += 1;
    void answer(provider, request, response);
  });
  return {
    issuer,
    key: privateKey,
    kid,
    publicKey,
    keysAsked: () => keysAsked,
    settings: (as) => settingsFor(issuer, as),
    accessToken: (person, said) => accessToken({ issuer, kid, privateKey }, person, said),
    stop: () => stopServer(server),
  };
}

/** Says nothing of what is meant for tests only here. */
async function providerFor(issuer: string, chosen: Configuration): Promise<Provider> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    const { default: OidcProvider } = await import('oidc-provider');
    return new OidcProvider(issuer, chosen);
  } finally {
    Object.assign(console, { warn, info });
  }
}

function configuration(publicUrl: string, key: string, jwk: object): Configuration {
  return {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: 'kompassros',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${publicUrl}/logga-in/klar/${key}`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['signs-the-cookies-of-a-test'] },
    acrValues: [STRONG, WEAK],
    claims: { openid: ['sub'], acr: null, profile: ['name', 'roles', 'municipality'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...PEOPLE[sub as Person] }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantAll,
    extraTokenClaims: (_context, token) => {
      const sub = 'accountId' in token ? token.accountId : undefined;
      return PEOPLE[sub as Person];
    },
    features: FEATURES,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  };
}

const askAboutLogout = (context: KoaContextWithOIDC, form: string): void => {
  context.body = `<!doctype html><html lang="sv"><title>Prov</title><h1>Vill du logga ut här?</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes">Ja, logga ut</button></html>`;
};

const FEATURES: Configuration['features'] = {
  devInteractions: { enabled: false },
  rpInitiatedLogout: { enabled: true, logoutSource: askAboutLogout },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => AUDIENCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: AUDIENCE,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
};

/** Nobody is asked what they let the service know: that is not what is tested. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session } = oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
  if (request.method === 'POST') {
    const form = new URLSearchParams(await text(request));
    const login = { accountId: form.get('person') ?? '', acr: form.get('acr') ?? WEAK };
    return provider.interactionFinished(request, response, { login });
  }
  const options = Object.entries(PEOPLE).map(([sub, { name }]) => `<option value="${sub}">${name}</option>`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="sv"><title>Prov</title><h1>Provkommunens inloggning</h1>
    <form method="post"><label>Person <select name="person">${options.join('')}</select></label>
    <label>Styrka <select name="acr"><option value="${WEAK}">lösenord</option>
    <option value="${STRONG}">e-legitimation</option></select></label><button>Legitimera</button></form></html>`);
}

function accessToken(
  { issuer, kid, privateKey }: { issuer: string; kid: string; privateKey: CryptoKey },
  person: Person,
  { claims = {}, header = {}, key = privateKey }: SaidOfToken = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const standard = {
    iss: issuer,
    aud: AUDIENCE,
    sub: person,
    iat: now,
    exp: now + 300,
    client_id: 'prov',
    acr: STRONG,
  };
  const { name: _name, ...about } = PEOPLE[person];
  return new SignJWT({ ...standard, ...about, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
    .sign(key);
}
