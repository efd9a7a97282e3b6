import { request, type IncomingHttpHeaders } from 'node:http';
import { PLACES } from '../../apps/web/src/links';
import { statedRoutes } from '../support/routes';
import { startService, type Answer, type Question, type Service } from '../support/service';
import { buildWorld, OWN, type World } from '../support/tenant-world';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Kind = 'page' | 'document' | 'other';

let service: Service;
let world: World;
let base: URL;

beforeAll(async () => {
  service = await startService();
  world = await buildWorld(service);
  await service.app.listen(0, '127.0.0.1');
  base = new URL(await service.app.getUrl());
}, 120_000);
afterAll(() => service.stop());

const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
};

/** What the headers of an answer lack. `isPersonal`: it was asked for by somebody in particular. */
function lacks(headers: Headers, { kind, status, isPersonal }: { kind: Kind; status: number; isPersonal: boolean }) {
  const text = (name: string) => String(headers[name] ?? '');
  const policy = text('content-security-policy');
  const isFile = text('content-disposition').startsWith('attachment');
  const mustNotBeKept = isPersonal || status >= 400;
  const vary = text('vary').split(', ');
  const checks: Record<string, boolean> = {
    ...Object.fromEntries(Object.entries(EVERYWHERE).map(([name, value]) => [name, text(name) === value])),
    'permissions-policy': /camera=\(\).*geolocation=\(\)/.test(text('permissions-policy')),
    'a content policy': policy.startsWith("default-src 'none'") || /(?:^|; )sandbox(?:;|$)/.test(policy),
    'frame-ancestors': policy.includes("frame-ancestors 'none'") || policy.includes('sandbox'),
    'no inline, no eval': !/unsafe-(?:inline|eval)/.test(policy) || policy.includes('sandbox'),
    'no origin but its own': !/https?:|\*/.test(policy),
    'a sandbox around a file': !isFile || /(?:^|; )sandbox(?:;|$)/.test(policy),
    'no-store': !mustNotBeKept || text('cache-control') === 'no-store',
    'a cache-control': text('cache-control') !== '',
    vary:
      kind === 'page' ? vary.includes('cookie') : vary.includes('authorization') && vary.includes('accept-language'),
    'nothing about what runs': text('x-powered-by') === '' && text('server') === '',
  };
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
}

const IDS: Readonly<Record<string, (world: World) => string | undefined>> = {
  evaluations: ({ things }) => things.find(({ kind, stage }) => kind === 'evaluation' && stage === 'public')?.id,
  utvarderingar: ({ things }) => things.find(({ kind, stage }) => kind === 'evaluation' && stage === 'public')?.id,
  'interim-reports': ({ things }) =>
    things.find(({ kind, stage }) => kind === 'interim-report' && stage === 'public')?.id,
  delarsrapporter: ({ things }) =>
    things.find(({ kind, stage }) => kind === 'interim-report' && stage === 'public')?.id,
  networks: ({ networkId }) => networkId,
  natverk: ({ networkId }) => networkId,
  'report-schedules': ({ scheduleId }) => scheduleId,
  'ranking-reports': ({ rankingReportId }) => rankingReportId,
  rapporter: ({ rankingReportId }) => rankingReportId,
  reports: ({ rankingReportId }) => rankingReportId,
};

/** A path with its parts filled in by something that is there, where there is something. */
function filled(path: string): string {
  const first = path.replace(/^\/(?:en\/)?/, '').split('/')[0] ?? '';
  const id = IDS[first]?.(world) ?? '00000000-0000-4000-8000-000000000000';
  return path
    .replace(':id', encodeURIComponent(id))
    .replace(':code', OWN)
    .replace(':version', '2010')
    .replace(/:table(?:Id)?/, 'by-unit-provnamnden')
    .replace(':area', '1')
    .replace(':format', 'pdf')
    .replace(':choice', 'nobody');
}

async function faultsOf(kind: Kind, question: Question): Promise<string[]> {
  const { status, headers } = await service.ask(question);
  const isPersonal = question.as !== undefined || question.headers?.['cookie'] !== undefined;
  const name = `${question.method} ${question.path} by ${question.as ?? question.headers?.['cookie'] ?? 'anyone'}`;
  return lacks(headers, { kind, status, isPersonal }).map((lack) => `${name} (${status}): ${lack}`);
}

async function faultsOfAll(kind: Kind, questions: readonly Question[]): Promise<string[]> {
  const faults: string[] = [];
  for (const question of questions) faults.push(...(await faultsOf(kind, question)));
  return faults;
}

describe('the headers of', () => {
  it('every route of the API, for anyone and for somebody', async () => {
    const routes = statedRoutes(service).filter(({ path }) => !path.endsWith('progress'));
    const questions = routes.flatMap(({ method, path }): Question[] => {
      const at = `/api/v1/${filled(path)}${path === 'rankings' || path === 'improvements' ? '?instrument=2010' : ''}`;
      const body = method === 'GET' ? undefined : {};
      return [undefined, 'analyst', `approver:${OWN}`].map((as) => ({ method, path: at, as, body }));
    });
    expect(questions.length).toBeGreaterThan(150);
    expect(await faultsOfAll('other', questions)).toEqual([]);
  }, 120_000);

  it('every page in both languages, for anyone and for somebody', async () => {
    const questions = Object.values(PLACES).flatMap(({ sv, en }): Question[] => [
      { method: 'GET', path: filled(en) },
      { method: 'GET', path: filled(sv), headers: { cookie: 'kompassros_demo=analyst' } },
      { method: 'HEAD', path: filled(sv) },
    ]);
    expect(await faultsOfAll('page', questions)).toEqual([]);
  }, 120_000);

  it('what is streamed', async () => {
    const path = `ranking-reports/${world.rankingReportId}/progress`;
    const { status, headers } = await service.get(path);
    expect([status, String(headers['cache-control'])]).toEqual([200, expect.stringContaining('no-store')]);
    for (const [name, value] of Object.entries(EVERYWHERE)) expect([name, headers[name]]).toEqual([name, value]);
  });

  it('the reader of the API’s document, whose pictures alone may stand in its style sheet', async () => {
    expect(await faultsOfAll('document', [{ method: 'GET', path: '/api/v1/docs' }])).toEqual([]);
    const { headers } = await service.get('/api/v1/docs');
    expect(headers['content-security-policy']).toContain("img-src 'self' data:");
    expect((await service.get('/')).headers['content-security-policy']).toContain("img-src 'self';");
    expect((await service.get('openapi.json')).headers['content-security-policy']).toContain('sandbox');
  });

  it.each([
    ['what is not there', 'page', { method: 'GET', path: '/finns-inte' }],
    ['what is not there in the API', 'other', { method: 'GET', path: '/api/v1/nothing' }],
    ['an address that cannot be read', 'other', { method: 'GET', path: '/api/v1/evaluations/%ff' }],
    ['a part that is too long', 'other', { method: 'GET', path: `/api/v1/evaluations/${'x'.repeat(300)}` }],
    [
      'a body that is no JSON',
      'other',
      {
        method: 'POST',
        path: 'evaluations',
        raw: '{',
        as: 'evaluator',
        headers: { 'content-type': 'application/json' },
      },
    ],
    [
      'a body that is too large',
      'other',
      { method: 'POST', path: 'evaluations', as: 'evaluator', body: 'x'.repeat(2_000_000) },
    ],
    [
      'a body that lies too deep in itself',
      'other',
      {
        method: 'POST',
        path: 'evaluations',
        as: 'evaluator',
        headers: { 'content-type': 'application/json' },
        raw: '['.repeat(50_000) + ']'.repeat(50_000),
      },
    ],
    ['another method', 'other', { method: 'DELETE', path: 'evaluations' }],
    ['an unknown token', 'other', { method: 'GET', path: 'session', headers: { authorization: 'Bearer x' } }],
    [
      'a form from another site',
      'page',
      {
        method: 'POST',
        path: '/demo-identitet',
        raw: 'identity=operator',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
      },
    ],
    ['a folder of assets', 'other', { method: 'GET', path: '/assets/' }],
  ] as const)('an answer about %s', async (_, kind, question) => {
    const { status } = await service.ask(question);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await faultsOfAll(kind, [question])).toEqual([]);
  });

  it('files that never change: they may be kept for ever, and by anyone', async () => {
    for (const path of ['/assets/app.css', '/assets/favicon.svg', '/api/v1/docs/ui/swagger-ui.css']) {
      const { status, headers } = await service.ask({
        method: 'GET',
        path,
        headers: { cookie: 'kompassros_demo=analyst' },
      });
      expect([path, status]).toEqual([path, 200]);
      expect(headers['cache-control']).toMatch(/max-age/);
      expect(headers['set-cookie']).toBeUndefined();
      for (const [name, value] of Object.entries(EVERYWHERE))
        expect([path, name, headers[name]]).toEqual([path, name, value]);
    }
  });

  it('production tell browsers to come by https only; others do not', async () => {
    const strict = await startService({ production: true, beside: service });
    expect((await strict.get('/')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await service.get('/')).headers['strict-transport-security']).toBeUndefined();
    await strict.stop();
  });
});

describe('the check of headers', () => {
  it('finds each that is missing or lax', async () => {
    const answer: Answer = await service.get('/');
    const as = (changed: Headers) =>
      lacks({ ...answer.headers, ...changed }, { kind: 'page', status: 200, isPersonal: true });
    expect(lacks(answer.headers, { kind: 'page', status: 200, isPersonal: false })).toEqual([]);
    expect(as({})).toEqual(['no-store']);
    const policy = String(answer.headers['content-security-policy']);
    const lax: [Headers, string][] = [
      [{ 'content-security-policy': undefined }, 'a content policy'],
      [
        { 'content-security-policy': policy.replace("script-src 'self'", "script-src 'unsafe-inline'") },
        'no inline, no eval',
      ],
      [{ 'content-security-policy': policy.replace("script-src 'self'", 'script-src *') }, 'no origin but its own'],
      [{ 'content-disposition': 'attachment' }, 'a sandbox around a file'],
      [{ vary: 'accept' }, 'vary'],
      [{ 'permissions-policy': undefined }, 'permissions-policy'],
      [{ 'x-powered-by': 'x' }, 'nothing about what runs'],
      ...Object.keys(EVERYWHERE).map((name): [Headers, string] => [{ [name]: undefined }, name]),
    ];
    for (const [changed, found] of lax) expect(as(changed)).toContain(found);
  });
});

describe('what no route states', () => {
  /** Over the network, as no client of ours would ask. */
  function asked(method: string, path: string): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: base.port, method, path, agent: false }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it.each(['OPTIONS', 'TRACE', 'PROPFIND', 'PUT', 'PATCH', 'DELETE', 'SEARCH', 'MKCOL', 'LOCK'])(
    '%s is answered nowhere where it has no route, with nothing shown and nothing allowed to other sites',
    async (method) => {
      for (const path of [
        '/',
        '/kommuner',
        '/assets/app.css',
        '/api/v1/docs',
        '/api/v1/municipalities',
        '/api/v1/nothing',
      ]) {
        const { status, headers } = await asked(method, path);
        expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
        expect(headers['access-control-allow-origin']).toBeUndefined();
      }
    },
  );

  it('HEAD is judged as GET is, and shows nothing more', async () => {
    for (const path of ['/api/v1/uploads', '/api/v1/security-log', '/api/v1/keys']) {
      for (const as of [undefined, 'analyst', 'evaluator', 'operator', `approver:${OWN}`]) {
        const [head, get] = [
          await service.ask({ method: 'HEAD', path, as }),
          await service.ask({ method: 'GET', path, as }),
        ];
        expect([path, as, head.status, head.text]).toEqual([path, as, get.status, '']);
      }
    }
  });

  it('no other site is let to read answers, whatever it says of itself', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS', 'POST'] as const) {
      const { headers: answered } = await service.ask({ method, path: 'evaluations', headers, body: {} });
      expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
