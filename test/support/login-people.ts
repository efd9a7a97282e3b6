import type { Server } from 'node:http';
import type { JWTPayload } from 'jose';
import type { OidcSettings } from '../../libs/access/src';

/** As strong as publishing asks for, and not. */
export const STRONG = 'http://id.elegnamnden.se/loa/1.0/loa3';
export const WEAK = 'http://id.elegnamnden.se/loa/1.0/loa2';
export const CLIENT_SECRET = 'a-secret-between-the-two-of-them';
export const AUDIENCE = 'https://kompassros.example/api';

/** What an issuer vouches for about its people, by their `sub`. */
export const PEOPLE = {
  'a-1': { name: 'Anna Analytiker', roles: ['staff', 'kompassros-analyst'] },
  'e-1': { name: 'Erik Utvärderare', roles: ['kompassros-evaluator'] },
  'o-1': { name: 'Olle Drift', roles: ['kompassros-operator'] },
  'r-1880': { name: 'Rut Örebro', roles: ['kompassros-reporter'], municipality: '1880' },
  'g-1880': { name: 'Gun Örebro', roles: ['kompassros-approver'], municipality: '1880' },
  'r-1883': { name: 'Rolf Karlskoga', roles: ['kompassros-reporter'], municipality: '1883' },
  'n-1': { name: 'Nils Ingen', roles: ['staff'] },
  'm-1': { name: 'Maj Överallt', roles: ['kompassros-reporter'], municipality: ['1880', '1883'] },
  'u-1': { name: 'Ulf Okänd', roles: ['kompassros-reporter'], municipality: '0000' },
} as const satisfies Record<string, JWTPayload>;
export type Person = keyof typeof PEOPLE;

export function settingsFor(issuer: string, key: string): OidcSettings['issuers'][number] {
  return {
    key,
    name: `Provkommunens inloggning ${key}`,
    issuer,
    clientId: 'kompassros',
    clientSecret: CLIENT_SECRET,
    scope: 'openid profile',
    audience: AUDIENCE,
    accessTokens: { type: 'at+jwt', maxAgeMinutes: 60 },
    claims: {
      role: {
        claim: 'roles',
        values: {
          'kompassros-analyst': 'analyst',
          'kompassros-evaluator': 'evaluator',
          'kompassros-reporter': 'reporter',
          'kompassros-approver': 'approver',
          'kompassros-operator': 'operator',
        },
      },
      municipality: { claim: 'municipality' },
      name: 'name',
    },
    acr: { assured: [STRONG] },
  };
}

export function stopServer(server: Pick<Server, 'closeAllConnections' | 'close'>): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => server.close(() => stopped()));
}
