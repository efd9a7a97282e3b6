import { allowanceKindOf } from './limits-by-route';

describe('a request is counted', () => {
  it.each([
    ['GET', '/', undefined, 'reads'],
    ['HEAD', '/kommuner/:code', undefined, 'reads'],
    ['GET', undefined, undefined, 'reads'],
    ['GET', '/api/v1/evaluations/:id', undefined, 'reads'],
    ['GET', '/api/v1/ranking-reports/:id', 'json', 'reads'],
    ['GET', '/api/v1/ranking-reports/:id', 'pdf', 'heavy'],
    ['GET', '/api/v1/ranking-reports/:id', ['pdf', 'pdf'], 'reads'],
    ['GET', '/kommuner/:code/profil.pdf', undefined, 'heavy'],
    ['GET', '/en/municipalities/:code/profile.png', undefined, 'heavy'],
    ['GET', '/kommuner/:code/profil.csv', undefined, 'reads'],
    ['GET', '/rapporter/:id/fil/:format', undefined, 'heavy'],
    ['POST', '/api/v1/evaluations', undefined, 'commands'],
    ['PUT', '/api/v1/evaluations/:id/scores', undefined, 'commands'],
    ['POST', undefined, undefined, 'commands'],
    ['GET', '/logga-in/klar/:choice', undefined, 'logins'],
    ['GET', '/en/log-in/done/:choice', undefined, 'logins'],
    ['GET', '/logga-in/hos/:choice', undefined, 'commands'],
    ['GET', '/en/log-in/at/:choice', undefined, 'commands'],
    ['GET', '/logga-in', undefined, 'reads'],
    ['GET', '/assets/*', undefined, undefined],
    ['GET', '/api/v1/health/live', undefined, undefined],
    ['GET', '/api/v1/health/ready', undefined, 'reads'],
  ] as const)('%s %s %s as %s', (method, route, format, kind) => {
    expect(allowanceKindOf(method, route, format)).toBe(kind);
  });
});
