import { isSecure, readOidcSettings } from './settings';

const ISSUER = {
  key: 'kommunen',
  name: 'Provkommunen',
  issuer: 'https://login.example',
  clientId: 'kompassros',
  audience: 'https://kompassros.example/api',
  claims: { role: { claim: 'roles', values: { a: 'analyst' } }, municipality: { claim: 'kommun' } },
  acr: { assured: ['loa3'] },
};
const GOOD = { publicUrl: 'https://kompassros.example', issuers: [ISSUER] };

function faultsOf(settings: unknown, production = false): readonly string[] {
  const read = readOidcSettings(JSON.stringify(settings), { production });
  return 'faults' in read ? read.faults : [];
}
const withIssuer = (change: object) => ({ ...GOOD, issuers: [{ ...ISSUER, ...change }] });

describe('the settings of logins', () => {
  it('need little, and the rest is filled in with care', () => {
    expect(readOidcSettings(JSON.stringify(GOOD), { production: true })).toEqual({
      settings: {
        publicUrl: GOOD.publicUrl,
        issuers: [
          {
            ...ISSUER,
            scope: 'openid profile',
            accessTokens: { type: 'at+jwt', maxAgeMinutes: 60 },
            claims: { ...ISSUER.claims, name: 'name' },
          },
        ],
      },
    });
  });

  it('may name an issuer on loopback without encryption, outside production', () => {
    const local = { publicUrl: 'http://localhost:3000', issuers: [{ ...ISSUER, issuer: 'http://127.0.0.1:4000' }] };
    expect(faultsOf(local)).toEqual([]);
    expect(faultsOf(local, true)).toEqual([
      expect.stringMatching(/^publicUrl is not https/),
      expect.stringMatching(/^issuers\.0\.issuer is not https/),
    ]);
    expect([isSecure(local), isSecure(GOOD)]).toEqual([false, true]);
  });

  it.each<[string, unknown, RegExp]>([
    ['an issuer elsewhere without encryption', withIssuer({ issuer: 'http://login.example' }), /issuer is not https/],
    ['a look-alike of loopback', withIssuer({ issuer: 'http://127.0.0.1.evil.example' }), /issuer is not https/],
    ['an issuer that is no address', withIssuer({ issuer: 'login' }), /^issuers\.0\.issuer is no http/],
    ['an issuer with a query', withIssuer({ issuer: 'https://login.example?x' }), /^issuers\.0\.issuer/],
    [
      'a role of its own',
      withIssuer({ claims: { ...ISSUER.claims, role: { claim: 'r', values: { a: 'king' } } } }),
      /values\.a/,
    ],
    [
      'the role of the public',
      withIssuer({ claims: { ...ISSUER.claims, role: { claim: 'r', values: { a: 'public' } } } }),
      /values\.a/,
    ],
    ['no strong login', withIssuer({ acr: { assured: [] } }), /^issuers\.0\.acr\.assured/],
    ['the client as the audience', withIssuer({ audience: 'kompassros' }), /^issuers\.0\.audience is the clientId/],
    ['no claims', withIssuer({ claims: undefined }), /^issuers\.0\.claims/],
    ['a misspelt setting', withIssuer({ clientsecret: 'x' }), /clientsecret/],
    ['tokens that hold for days', withIssuer({ accessTokens: { maxAgeMinutes: 1440 } }), /maxAgeMinutes/],
    ['two issuers of one key', { ...GOOD, issuers: [ISSUER, { ...ISSUER, issuer: 'https://b.example' }] }, /key twice/],
    ['one issuer twice', { ...GOOD, issuers: [ISSUER, { ...ISSUER, key: 'b' }] }, /issuer twice/],
    ['no issuer', { ...GOOD, issuers: [] }, /^issuers/],
    ['a public address with a path', { ...GOOD, publicUrl: 'https://a.example/b' }, /^publicUrl has a path/],
  ])('refuse %s, in one line', (_, settings, line) => {
    const faults = faultsOf(settings);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(line);
    expect(faults[0]).not.toContain('\n');
  });

  it('refuse what is not JSON', () => {
    expect(readOidcSettings('{', { production: false })).toEqual({ faults: ['is not JSON'] });
  });
});
