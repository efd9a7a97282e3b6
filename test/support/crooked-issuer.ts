import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { OidcSettings } from '../../libs/access/src';
import type { Certificate } from './certificate';
import { PEOPLE, settingsFor, stopServer, STRONG, type Person } from './login-people';

/** An issuer that hands out whatever id token it is told to: what no good provider can be made to do. */
export interface CrookedIssuer {
  readonly issuer: string;
  readonly settings: OidcSettings['issuers'][number];
  /** What the next id token is like; it holds for `nonce` where nothing else is said. */
  next: IdToken;
  stop(): Promise<void>;
}

export interface IdToken {
  readonly person: Person;
  readonly nonce: string;
  readonly claims?: JWTPayload;
  /** Signed by this one in place of its own. */
  readonly key?: CryptoKey;
  /** Not signed at all. */
  readonly unsigned?: boolean;
}

/** @param certificate to answer over https; left out: without encryption. */
export async function startCrookedIssuer(key: string, certificate?: Certificate): Promise<CrookedIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'crooked', use: 'sig', alg: 'RS256' }] };
  const server = certificate ? createTlsServer({ ...certificate }) : createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const crooked: CrookedIssuer = {
    issuer,
    settings: settingsFor(issuer, key),
    next: { person: 'a-1', nonce: '' },
    stop: () => stopServer(server),
  };
  const answers: Readonly<Record<string, () => Promise<object> | object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => jwks,
    '/token': async () => {
      const id_token = await idToken(issuer, privateKey, crooked.next);
      return { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token };
    },
  };
  const listener: RequestListener = (request, response) => {
    const found = answers[request.url ?? ''];
    response.statusCode = found ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    void Promise.resolve(found?.()).then((said) => response.end(JSON.stringify(said ?? {})));
  };
  server.on('request', listener);
  return crooked;
}

async function idToken(issuer: string, own: CryptoKey, { person, nonce, claims, key, unsigned }: IdToken) {
  const now = Math.floor(Date.now() / 1000);
  const standard = { iss: issuer, aud: 'kompassros', sub: person, iat: now, exp: now + 300, nonce, acr: STRONG };
  const payload = { ...standard, ...PEOPLE[person], ...claims } as JWTPayload;
  if (unsigned) {
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(payload)}.`;
  }
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'crooked' }).sign(key ?? own);
}
