import { keptHeaders, kindOfAnswer, pagePolicy, securityHeaders } from './security-headers';

describe('which answer it is', () => {
  it.each([
    ['/kommuner', '/kommuner', 'page'],
    [undefined, '/finns-inte', 'page'],
    ['*', '/finns-inte', 'page'],
    ['/*', '/api/v1/nothing', 'other'],
    ['/api/v1/session', '/%61pi/v1/session', 'other'],
    ['/api/v1/docs', '/api/v1/docs', 'document'],
    ['/api/v1/docs/start.js', '/api/v1/docs/start.js', 'document'],
    ['/assets/*', '/assets/app.css', 'other'],
    ['/assets-inte', '/assets-inte', 'page'],
    [undefined, '/api', 'other'],
  ] as const)('%s at %s is a %s', (route, path, kind) => {
    expect(kindOfAnswer(route, path)).toBe(kind);
  });
});

describe('how an answer may be kept', () => {
  const shown = { kind: 'other', status: 200, cacheControl: undefined, vary: undefined, isPersonal: false } as const;

  it.each([
    [shown, 'no-cache', 'authorization, accept-language'],
    [{ ...shown, kind: 'page' }, 'private, no-cache', 'cookie'],
    [{ ...shown, isPersonal: true }, 'no-store', 'authorization, accept-language'],
    [{ ...shown, status: 404 }, 'no-store', 'authorization, accept-language'],
    [{ ...shown, cacheControl: 'max-age=60' }, 'max-age=60', 'authorization, accept-language'],
    [{ ...shown, cacheControl: 'max-age=60', isPersonal: true }, 'no-store', 'authorization, accept-language'],
    [{ ...shown, vary: 'Accept-Language, Origin' }, 'no-cache', 'accept-language, origin, authorization'],
    [{ ...shown, kind: 'page', vary: 'cookie' }, 'private, no-cache', 'cookie'],
  ] as const)('%j', (answer, cacheControl, vary) => {
    expect(keptHeaders(answer)).toEqual({ 'cache-control': cacheControl, vary });
  });
});

describe('the content policy of pages', () => {
  it('names the issuers to which a form may lead, and nobody else', () => {
    expect(pagePolicy()).toContain("form-action 'self';");
    expect(pagePolicy(['https://login.example'])).toContain("form-action 'self' https://login.example;");
    expect(securityHeaders({ production: false }).other['content-security-policy']).not.toContain('self');
  });

  it('comes with strict transport in production only', () => {
    expect(securityHeaders({ production: true }).page).toHaveProperty('strict-transport-security');
    expect(securityHeaders({ production: false }).page).not.toHaveProperty('strict-transport-security');
  });
});
