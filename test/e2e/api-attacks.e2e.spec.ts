import { connect, type AddressInfo } from 'node:net';
import { PLACES } from '../../apps/web/src/links';
import { startService, type Answer, type Question, type Service } from '../support/service';
import { buildWorld, OTHER, OWN, type World } from '../support/tenant-world';

let service: Service;
let world: World;
let port: number;

beforeAll(async () => {
  service = await startService();
  world = await buildWorld(service);
  await service.app.listen(0, '127.0.0.1');
  port = (service.app.getHttpServer().address() as AddressInfo).port;
}, 120_000);
afterAll(() => service.stop());

const REPORTER = `reporter:${OWN}`;

/** Headers that differ from one answer to the next, whatever is asked. */
const OF_THE_MOMENT = ['date', 'ratelimit', 'content-length', 'retry-after'];

function comparable({ status, headers, text }: Answer, id: string): string {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_MOMENT.includes(name));
  return JSON.stringify([status, kept.map(([name, value]) => `${name}: ${value}`).toSorted(), text]).replaceAll(
    id,
    'ID',
  );
}

describe('an id that is guessed right', () => {
  const hidden = (kind: string) => {
    const found = world.things.find(
      (one) => one.kind === kind && one.municipalityCode === OTHER && one.stage === 'draft',
    );
    if (!found) throw new Error(`The world has no ${kind}`);
    return found.id;
  };
  const upload = () => world.sent.find(({ actorId }) => actorId === `demo-approver-${OTHER}`)?.id ?? '';
  const NO_UUID = '00000000-0000-4000-8000-000000000000';

  /** What is hidden from the asker, what is not there, and the path for either. */
  const CASES: readonly [string, string, () => string, string, (id: string) => string][] = [
    ['an evaluation', 'approver:1880', () => hidden('evaluation'), `${OTHER}-2010-1999`, (id) => `evaluations/${id}`],
    ['an evaluation, to the public', '', () => hidden('evaluation'), `${OTHER}-2010-1999`, (id) => `evaluations/${id}`],
    ['its history', 'analyst', () => hidden('evaluation'), `${OTHER}-2010-1999`, (id) => `evaluations/${id}/history`],
    [
      'a report',
      REPORTER,
      () => hidden('interim-report'),
      `${OTHER}-provnamnden-1999-delar-1`,
      (id) => `interim-reports/${id}`,
    ],
    [
      'its checks',
      REPORTER,
      () => hidden('interim-report'),
      `${OTHER}-provnamnden-1999-delar-1`,
      (id) => `interim-reports/${id}/checks`,
    ],
    [
      'its suggestions',
      'analyst',
      () => hidden('interim-report'),
      `${OTHER}-provnamnden-1999-delar-1`,
      (id) => `interim-reports/${id}/suggestions`,
    ],
    ['an upload', REPORTER, upload, NO_UUID, (id) => `uploads/${id}`],
    ['its file', 'evaluator', upload, NO_UUID, (id) => `uploads/${id}/file`],
  ];

  it.each(CASES)('%s, as %p: answers as if nothing were there, header for header', async (_, as, there, none, path) => {
    const ask = (id: string) => service.ask({ method: 'GET', path: path(id), as: as || undefined });
    const [hit, miss] = [await ask(there()), await ask(none)];
    expect(hit.status).toBe(404);
    expect(comparable(hit, there())).toBe(comparable(miss, none));
  });

  it('takes no longer or shorter to refuse than one that is wrong', async () => {
    const ask = async (path: string) => {
      const startedAt = performance.now();
      await service.ask({ method: 'GET', path, as: REPORTER });
      return performance.now() - startedAt;
    };
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    for (const [what, , there, none, path] of CASES.slice(3)) {
      const [hits, misses]: [number[], number[]] = [[], []];
      for (let nth = 0; nth < 40; nth += 1) {
        hits.push(await ask(path(there())));
        misses.push(await ask(path(none)));
      }
      const [hit, miss] = [middle(hits), middle(misses)];
      // A class and not a measure: to be told from a miss over a network it would have to differ by milliseconds.
      expect([what, Math.abs(hit - miss) < 2 + 0.5 * Math.max(hit, miss)]).toEqual([what, true]);
    }
  }, 60_000);

  it('is answered alike for commands too, and stores nothing', async () => {
    const before = await service.head();
    const send = (id: string) =>
      service.ask({
        method: 'POST',
        path: `interim-reports/${id}/texts`,
        as: REPORTER,
        body: { kind: 'analysis', heading: 'x', text: 'x' },
      });
    const [hit, miss] = [await send(hidden('interim-report')), await send(`${OTHER}-provnamnden-1999-delar-1`)];
    expect(comparable(hit, hidden('interim-report'))).toBe(comparable(miss, `${OTHER}-provnamnden-1999-delar-1`));
    expect(await service.head()).toBe(before);
  });
});

describe('a municipality that is smuggled in', () => {
  const HEAD = { committee: 'Smugglingsnämnden', fiscalYear: 2019, outturnThrough: '2019-04-30' };
  const opening = (more: Partial<Question>): Question => ({
    method: 'POST',
    path: 'interim-reports',
    as: REPORTER,
    headers: { 'content-type': 'application/json' },
    ...more,
  });
  const text = (cycle: string, codes: readonly string[]) => {
    const rest = JSON.stringify({ ...HEAD, cycle }).slice(1);
    return `{${codes.map((code) => `"municipalityCode":"${code}",`).join('')}${rest}`;
  };
  const opened = async (as: string, municipalityCode: string) => {
    const { json } = await service.get<{ items: { committee: string }[] }>(
      `interim-reports?municipalityCode=${municipalityCode}&limit=500`,
      as,
    );
    return json.items.filter(({ committee }) => committee === HEAD.committee).length;
  };

  afterEach(async () => expect(await opened(`reporter:${OTHER}`, OTHER)).toBe(0));

  it.each([
    ['in the body', opening({ raw: text('A', [OTHER]) })],
    ['as the last of two in the body', opening({ raw: text('B', [OWN, OTHER]) })],
    [
      'in a header',
      opening({
        raw: text('C', [OTHER]),
        headers: { 'content-type': 'application/json', 'x-municipality-code': OTHER, 'x-tenant': OTHER },
      }),
    ],
    ['in the query', opening({ path: `interim-reports?municipalityCode=${OTHER}`, raw: text('D', [OTHER]) })],
    [
      'in a cookie',
      opening({
        raw: text('E', [OTHER]),
        headers: { 'content-type': 'application/json', cookie: `kompassros_demo=reporter:${OTHER}` },
      }),
    ],
  ])('%s is refused', async (_, question) => {
    const { status, json } = await service.ask(question);
    expect([status, json.errors[0]?.code]).toEqual([403, 'not-yours']);
  });

  it('as the first of two in the body is not what counts, anywhere', async () => {
    const before = await opened(REPORTER, OWN);
    const { status, json } = await service.ask(opening({ raw: text('F', [OTHER, OWN]) }));
    expect([status, json.id]).toEqual([201, expect.stringMatching(new RegExp(`^${OWN}-`))]);
    expect(await opened(REPORTER, OWN)).toBe(before + 1);
  });

  it.each([
    ['__proto__', `{"__proto__":{"municipalityCode":"${OTHER}"},"municipalityCode":"${OWN}"}`],
    ['an escaped __proto__', `{"\\u005f_proto__":{"role":"operator"},"municipalityCode":"${OWN}"}`],
    ['constructor', `{"constructor":{"prototype":{"role":"operator"}},"municipalityCode":"${OWN}"}`],
    ['a list', `[{"municipalityCode":"${OWN}"}]`],
    ['a list for a text', `{"municipalityCode":["${OWN}","${OTHER}"]}`],
    ['an object for a text', `{"municipalityCode":{"$ne":""}}`],
  ])('by %s is refused, and changes nobody', async (_, raw) => {
    expect((await service.ask(opening({ raw }))).status).toBe(400);
    const { json } = await service.get<{ actor: object }>('session', REPORTER);
    expect(json.actor).toMatchObject({ role: 'reporter', municipalityCode: OWN });
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it.each([
    'municipalityCode=1880&municipalityCode=1883',
    'municipalityCode[]=1883',
    'municipalityCode[x]=1883',
    '__proto__[role]=operator',
  ])('by a query of %s is refused', async (query) => {
    expect((await service.get(`interim-reports?${query}`, REPORTER)).status).toBe(400);
  });
});

/** Sends a request line as it stands, which no client of ours would. */
function raw(line: string, headers: readonly string[] = [], body = ''): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  const given = headers.some((header) => /^host:/i.test(header)) ? headers : ['Host: kompassros.example', ...headers];
  socket.write(`${line}\r\n${[...given, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ status: Number(text.slice(9, 12)), text }));
  });
}

describe('an address that is written otherwise', () => {
  const WRITTEN = [
    '/api/v1/uploads/',
    '/api/v1/uploads.',
    '/api/v1/uploads%2f',
    '/api/v1/uploads%00',
    '/api/v1/uploads;admin=1',
    '/api/v1//uploads',
    '//api/v1/uploads',
    '/./api/v1/uploads',
    '/x/../api/v1/uploads',
    '/%2e%2e/api/v1/uploads',
    '/api/v1/%2e%2e/v1/uploads',
    '/api/v1/session/../uploads',
    '/api/v1/session/%2e%2e/uploads',
    '/api%2fv1%2fuploads',
    '/%61pi/v1/uploads',
    '/api/v1/%75ploads',
    '/API/V1/UPLOADS',
    '/api/v1/uploads?role=operator',
    '/api/v1/uploads%3frole=operator',
    '/\\api\\v1\\uploads',
    'http://kompassros.example/api/v1/uploads',
    'http://elsewhere.example/api/v1/uploads',
    '/api/v1/uploads%20',
    '/api/v1/uploads%23',
    '//',
    '///',
    '/%',
    '/%c0%ae%c0%ae/',
    '/?x=%',
    '/en/%2e%2e/%2e%2e/',
    '*',
  ];

  it.each(WRITTEN)('%s opens nothing to the public, and never ends in a fault of ours', async (address) => {
    const { status, text } = await raw(`GET ${address} HTTP/1.1`);
    expect(status).toBeGreaterThan(0);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('"items"');
    const isPage = text.includes('text/html');
    expect([address, /uploads/i.test(address) && !isPage && status < 300]).toEqual([address, false]);
  });

  it.each([
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/fonts/../../../../../package.json',
    '/assets//etc/passwd',
    '/assets/%00app.css',
    '/assets/.swcrc',
    '/api/v1/docs/ui/..%2f..%2fpackage.json',
    '/api/v1/docs/ui/%2e%2e/package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
  ])('%s gives out no file', async (address) => {
    const { status, text } = await raw(`GET ${address} HTTP/1.1`);
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toMatch(/"dependencies"|root:|"jsc"/);
  });
});

describe('a header that would change what is asked', () => {
  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method'])(
    '%s changes no method',
    async (name) => {
      const before = await service.head();
      const body = JSON.stringify({ reason: 'Prov' });
      const id = world.things.find(({ kind, stage }) => kind === 'evaluation' && stage === 'public')?.id;
      const head = [
        'Authorization: Bearer demo:analyst',
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
      ];
      const { status } = await raw(`GET /api/v1/evaluations/${id}/withdraw HTTP/1.1`, [...head, `${name}: POST`], body);
      expect(status).toBe(404);
      const put = await raw(
        `POST /api/v1/evaluations/${id}/scores?_method=PUT HTTP/1.1`,
        [...head, `${name}: PUT`],
        body,
      );
      expect(put.status).toBe(404);
      expect(await service.head()).toBe(before);
    },
  );

  it.each(['X-Original-URL', 'X-Rewrite-URL', 'X-Forwarded-Prefix', 'X-Forwarded-Path'])(
    '%s changes no address',
    async (name) => {
      const { text } = await raw('GET /api/v1/health/live HTTP/1.1', [`${name}: /api/v1/uploads`]);
      expect(text).toMatch(/\{"status":"ok"\}$/);
    },
  );
});

describe('a host that is not ours', () => {
  const EVIL = 'evil.example';
  const POISON = [
    `Host: ${EVIL}`,
    `X-Forwarded-Host: ${EVIL}`,
    `Forwarded: host=${EVIL}`,
    `X-Host: ${EVIL}`,
    'X-Forwarded-Proto: javascript',
    `X-Forwarded-Port: 6666`,
  ];

  it('stands in no page, feed, document, redirect or citation', async () => {
    const evaluation = world.things.find(({ kind, stage }) => kind === 'evaluation' && stage === 'public')?.id;
    const pages = Object.values(PLACES)
      .map(({ sv }) => sv)
      .filter((path) => !path.includes(':'));
    const paths = [
      ...pages,
      `/utvarderingar/${evaluation}`,
      `/kommuner/${OWN}/profil`,
      `/rapporter/${world.rankingReportId}`,
      '/api/v1/ranking-reports/feed',
      '/api/v1/openapi.json',
      '/api/v1/docs',
      '/api/v1/events',
      `/api/v1/ranking-reports/${world.rankingReportId}?format=html`,
      `/api/v1/comparisons/${OWN}?instrument=2010`,
    ];
    const told: string[] = [];
    for (const path of paths) {
      const { text } = await raw(`GET ${path} HTTP/1.1`, POISON);
      if (/evil|6666|javascript:/.test(text)) told.push(path);
    }
    expect(told).toEqual([]);
    expect(paths.length).toBeGreaterThan(25);
  }, 60_000);

  it('does not lead a redirect out of the service', async () => {
    const body = `identity=analyst&back=${encodeURIComponent('//evil.example/')}`;
    const head = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`];
    const { status, text } = await raw(
      'POST /demo-identitet HTTP/1.1',
      [...POISON, `Origin: http://${EVIL}`, ...head],
      body,
    );
    expect(status).toBe(303);
    expect(/^location: (.*)$/im.exec(text)?.[1]?.trim()).toBe('/');
  });
});

describe('line breaks', () => {
  const SPLIT = 'x\r\nSet-Cookie: kompassros_demo=operator\r\nX: ';

  it('in where a form leads back to set no header', async () => {
    const { status, headers } = await service.ask({
      method: 'POST',
      path: '/demo-identitet',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      raw: `identity=&back=${encodeURIComponent(`/${SPLIT}`)}`,
    });
    expect(status).toBeLessThan(500);
    expect(String(headers['set-cookie'])).not.toContain('operator');
    expect(headers['location'] ?? '').not.toMatch(/[\r\n]/);
  });

  it('in the name of a file that is handed over stand in no header of the file', async () => {
    const boundary = 'grans';
    for (const name of [
      SPLIT.replaceAll('\r\n', '%0d%0a'),
      'a".txt; filename="b.html',
      '../../etc/passwd',
      'å\u202ecod.exe',
      '\\\\host\\x.txt',
    ]) {
      const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\nTotalt 615 poäng\r\n--${boundary}--\r\n`;
      const sent = await service.ask({
        method: 'POST',
        path: 'uploads',
        as: 'evaluator',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        raw: part,
      });
      expect([name, sent.status < 300]).toEqual([name, true]);
      const { status, headers } = await service.get(`uploads/${sent.json.id}/file`, 'evaluator');
      expect(status).toBe(200);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
      expect(headers['content-type']).not.toContain('html');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('in an id, a query or a language stand in no header of the answer', async () => {
    for (const path of [
      `evaluations/${encodeURIComponent(SPLIT)}`,
      `rankings?instrument=${encodeURIComponent(SPLIT)}`,
      `/kommuner?q=${encodeURIComponent(SPLIT)}`,
    ]) {
      const { status, headers } = await service.ask({ method: 'GET', path });
      expect(status).toBeLessThan(500);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x']).toBeUndefined();
    }
  });
});

describe('a cache on the way', () => {
  const UNKEYED = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-prefix': '/evil',
    'x-forwarded-for': '203.0.113.5',
    'x-original-url': '/evil',
    'x-municipality-code': OTHER,
    'x-role': 'operator',
    referer: 'https://evil.example/',
    'user-agent': 'evil',
    range: 'bytes=0-10',
  };

  it.each([
    '/',
    '/kommuner',
    '/api/v1/municipalities',
    `/api/v1/evaluations?municipalityCode=${OWN}`,
    '/api/v1/ranking-reports/feed',
    '/assets/app.css',
  ])('%s is the same whatever headers say that no cache looks at', async (path) => {
    const { range, ...unkeyed } = UNKEYED;
    const headers = path.startsWith('/assets') ? unkeyed : { ...unkeyed, range };
    const plain = await service.ask({ method: 'GET', path });
    expect(comparable(await service.ask({ method: 'GET', path, headers }), 'none')).toBe(comparable(plain, 'none'));
  });

  it('is told of every header that does change an answer', async () => {
    const wrong: string[] = [];
    const ask = (path: string, headers: Record<string, string> = {}) => service.ask({ method: 'GET', path, headers });
    for (const path of [
      'municipalities',
      'evaluations',
      'interim-reports',
      `comparisons/${OWN}`,
      'nothing',
      'uploads',
      '/',
      '/att-gora',
      '/utvarderingar',
    ]) {
      const plain = await ask(path);
      for (const [name, headers] of [
        ['accept-language', { 'accept-language': 'en' }],
        ['authorization', { authorization: 'Bearer demo:evaluator' }],
        ['cookie', { cookie: 'kompassros_demo=evaluator' }],
      ] as const) {
        const other = await ask(path, headers);
        const varies = String(plain.headers['vary']).split(', ').includes(name);
        if (other.text !== plain.text && !varies) wrong.push(`${path} varies by ${name} and does not say so`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps nothing that was shown to somebody', async () => {
    for (const path of ['evaluations', 'interim-reports', 'session', '/utvarderingar', '/att-gora', '/']) {
      const { headers } = await service.ask({
        method: 'GET',
        path,
        headers: path.startsWith('/')
          ? { cookie: 'kompassros_demo=evaluator' }
          : { authorization: 'Bearer demo:evaluator' },
      });
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });
});
