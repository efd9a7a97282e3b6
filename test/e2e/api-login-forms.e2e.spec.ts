import { startIdentityProvider, STRONG, type IdentityProvider, type Person } from '../support/identity-provider';
import { startService, type Service } from '../support/service';
import { Visitor } from '../support/visitor';

const PUBLIC_URL = 'http://localhost:3996';
const PEOPLE: readonly Person[] = ['a-1', 'e-1', 'r-1880', 'g-1880', 'o-1'];

/** What a browser says of a form on another site, and what one says that knows no better. */
const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://sub.localhost:3996', 'sec-fetch-site': 'same-site' },
  { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' },
  { origin: PUBLIC_URL, 'sec-fetch-site': 'none' },
  { origin: 'null', 'sec-fetch-site': '' },
  { origin: 'https://evil.example', 'sec-fetch-site': '', host: 'evil.example.localhost:3996' },
  { origin: '', 'sec-fetch-site': '', referer: `${PUBLIC_URL}/` },
];

/** Full paths that take forms, from the router's drawing of itself. */
function formPaths(drawing: string): string[] {
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent, label, verbs] = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?/.exec(line) ?? [];
    if (indent === undefined) return [];
    above.splice(indent.length / 4, above.length, label ?? '');
    const path = above.join('');
    return verbs?.includes('POST') && !path.startsWith('/api/') ? [path] : [];
  });
}

describe('every form of the pages', () => {
  let provider: IdentityProvider;
  let service: Service;
  const visitors = new Map<Person, Visitor>();
  let paths: readonly string[];

  beforeAll(async () => {
    provider = await startIdentityProvider(PUBLIC_URL, 'kommunen');
    service = await startService({
      oidc: { publicUrl: PUBLIC_URL, issuers: [provider.settings('kommunen')] },
      ratesPerMinute: { logins: 100_000, commands: 1_000_000, reads: 1_000_000, heavy: 100_000 },
    });
    paths = formPaths(service.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    for (const person of PEOPLE) {
      const visitor = new Visitor(service, PUBLIC_URL);
      await visitor.logIn('kommunen', person, STRONG);
      visitors.set(person, visitor);
    }
  }, 120_000);

  afterAll(async () => {
    await service?.stop();
    await provider?.stop();
  });

  it('is among those that are tried here', () => {
    expect(paths.length).toBeGreaterThanOrEqual(40);
    expect(paths).toEqual(expect.arrayContaining(['/logga-ut', '/en/log-out', '/utvarderingar/:id/publicera']));
  });

  it('is refused from elsewhere, whoever is logged in, and nothing is stored nor ended', async () => {
    const before = await service.head();
    let cells = 0;
    for (const path of paths) {
      const address = path.replace(/:\w+/g, '1880-2010-2012');
      for (const [person, visitor] of visitors) {
        for (const headers of person === 'a-1' ? ELSEWHERE : ELSEWHERE.slice(0, 1)) {
          const { status } = await visitor.post(address, { key: 'k' }, headers);
          // Where people log in there is no form to choose a demo identity by.
          const refused = /demo-ident/.test(path) ? 404 : 403;
          expect([address, person, headers, status]).toEqual([address, person, headers, refused]);
          cells += 1;
        }
      }
    }
    process.stdout.write(`${paths.length} forms, ${cells} attempts from elsewhere\n`);
    expect(await service.head()).toBe(before);
    for (const visitor of visitors.values()) expect((await visitor.get('/')).text).toContain('Inloggad som');
  }, 240_000);

  it('is let in from its own page', async () => {
    const analyst = visitors.get('a-1');
    const answer = await analyst?.post('/natverk/ny', { key: 'k', name: '' });
    expect([answer?.status, answer?.text]).toEqual([400, expect.stringContaining('Något behöver ändras')]);
  });

  it('is what the cookie is for: the API knows no cookie, and takes no form', async () => {
    const cookie = `kompassros=${visitors.get('a-1')?.cookie('kompassros')}`;
    const question = { method: 'POST', path: 'networks' } as const;
    const body = { id: 'nytt', name: 'Ett nytt', members: ['1880', '1883'], validFrom: '2012-01-01' };
    expect((await service.ask({ ...question, headers: { cookie }, body })).status).toBe(401);
    const authorization = `Bearer ${await provider.accessToken('a-1')}`;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await service.ask({ ...question, headers: { authorization, ...type }, raw: 'id=nytt' })).status).toBe(415);
  });
});
