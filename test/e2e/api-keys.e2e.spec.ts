import {
  AUTHENTICATORS,
  KeyAuthenticator,
  readDemoToken,
  SCOPES,
  type Authenticator,
  type CreatedKey,
  type Credential,
  type KeyRow,
  type Scope,
} from '#access';
import { Client } from 'pg';
import { Keys } from '../../libs/access/src/keys/keys.query';
import { statedRoutes, type StatedRoute } from '../support/routes';
import { startService, type Answer, type List, type Question, type Service } from '../support/service';
import { buildWorld, OTHER, OWN, type World } from '../support/tenant-world';

let service: Service;
let beside: Service;
let world: World;
let owner: Client;
let routes: StatedRoute[];

beforeAll(async () => {
  service = await startService();
  beside = await startService({ beside: service, role: 'api' });
  world = await buildWorld(service);
  owner = new Client({ connectionString: service.ownerUrl });
  await owner.connect();
  routes = statedRoutes(service);
}, 120_000);

afterAll(async () => {
  await owner.end();
  await beside.stop();
  await service.stop();
});

const IN_A_YEAR = new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10);
let made = 0;

async function newKey(scopes: readonly Scope[], municipalityCode = OWN): Promise<CreatedKey> {
  made += 1;
  const body = { name: `System ${made}`, scopes, expiresOn: IN_A_YEAR };
  const as = `approver:${municipalityCode}`;
  const { status, json } = await service.ask<CreatedKey>({ method: 'POST', path: 'keys', as, body });
  expect(status).toBe(201);
  return json;
}

/** Asks with a key in the place where one belongs. */
function ask(key: string, question: Question, of = service): Promise<Answer> {
  return of.ask({ ...question, headers: { ...question.headers, authorization: `Bearer ${key}` } });
}

const get = (path: string): Question => ({ method: 'GET', path });
const post = (path: string, body: object = {}): Question => ({ method: 'POST', path, body });
const said = ({ status, json }: Answer) => `${status} ${json?.errors?.[0]?.code ?? ''}`.trim();
const revoke = (id: string, municipalityCode = OWN) =>
  service.ask({ ...post(`keys/${id}/revoke`), as: `approver:${municipalityCode}` });
const draftOf = (code: string) => `${code}-provnamnden-2005-delar-1`;
const END = { revoked: revoke, expired: expire };

async function expire(id: string): Promise<void> {
  await owner.query('UPDATE access.keys SET expires_at = clock_timestamp() WHERE id = $1', [id]);
}

describe('a key of a municipality’s system', () => {
  it('is made by the approver, shown once and then listed without its secret', async () => {
    const body = { name: 'Ekonomisystemet', scopes: ['reports:read', 'reports:write'], expiresOn: IN_A_YEAR };
    const { status, json, headers } = await service.ask<CreatedKey>({ ...post('keys', body), as: `approver:${OWN}` });
    expect(status).toBe(201);
    expect(headers['cache-control']).toContain('no-store');
    const { key, ...row } = json;
    expect(key).toMatch(new RegExp(`^kpr_${row.id}_[A-Za-z0-9_-]{43}$`));
    expect(row).toMatchObject({ ...body, status: 'active', createdByRole: 'approver', lastUsedAt: null });
    const listed = await service.get<List<KeyRow>>('keys', `approver:${OWN}`);
    expect(listed.json.items).toContainEqual(row);
    expect(listed.text).not.toContain(key.slice(-43));
    expect(service.securityLines.join('\n')).not.toContain(key.slice(-43));
  });

  it('opens, fills and submits a report as a reporter of the municipality; the log names the key and nobody', async () => {
    const { id, key } = await newKey(['reports:read', 'reports:write', 'reports:submit']);
    const head = { committee: 'Nyckelnämnden', fiscalYear: 2011, cycle: 'Delår 1', outturnThrough: '2011-04-30' };
    const opened = await ask(key, post('interim-reports', { municipalityCode: OWN, ...head }));
    expect(said(opened)).toBe('201');
    const path = `interim-reports/${opened.json.id}`;
    const rows = [{ code: 'P1', label: 'Enhet', budget: '-10', forecast: '-11', deviation: '-1' }];
    const table = { kind: 'by-unit', section: 'Nyckelnämnden', amountsIn: 'tkr', rows };
    expect(said(await ask(key, post(`${path}/forecasts`, table)))).toBe('200');
    expect(said(await ask(key, post(`${path}/submit`)))).toBe('200');
    expect(said(await ask(key, get(path)))).toBe('200');
    const stored = await owner.query<{ metadata: string }>(
      'SELECT metadata FROM event_store.events WHERE stream = $1',
      [`interim-report-${opened.json.id}`],
    );
    const actors = stored.rows.map(({ metadata }) => JSON.parse(metadata) as { actorId: string; role: string });
    expect(actors).toHaveLength(3);
    for (const actor of actors) expect(actor).toMatchObject({ actorId: `key-${id}`, role: 'reporter' });
  });

  it('repeats safely under its own idempotency keys', async () => {
    const { key } = await newKey(['reports:write']);
    const other = await newKey(['reports:write']);
    const text = { kind: 'analysis', heading: 'Analys', text: 'Prov' };
    const question = { ...post(`interim-reports/${draftOf(OWN)}/texts`, text), headers: { 'idempotency-key': 'same' } };
    const changed = { ...question, body: { ...text, text: 'Något annat' } };
    const answers = [await ask(key, question), await ask(key, question), await ask(other.key, changed)];
    expect(answers.map(said)).toEqual(['200', '200', '200']);
    expect(answers[1]?.json).toEqual(answers[0]?.json);
    expect(answers[2]?.json.version).toBe((answers[0]?.json.version ?? 0) + 1);
  });

  it.each(['bearer', 'BEARER'])('may be announced as %s', async (scheme) => {
    const { key } = await newKey(['reports:read']);
    const headers = { authorization: `${scheme} ${key}` };
    expect(said(await service.ask({ ...get(`interim-reports/${draftOf(OWN)}`), headers }))).toBe('200');
  });

  it('is not made, listed or revoked by a key', async () => {
    const { id, key } = await newKey(SCOPES);
    const body = { name: 'Ännu ett', scopes: ['uploads'], expiresOn: IN_A_YEAR };
    for (const question of [post('keys', body), get('keys'), post(`keys/${id}/revoke`)])
      expect(said(await ask(key, question))).toBe('403 role-not-allowed');
  });

  it('is made by a strong login only', async () => {
    const authenticators: Authenticator[] = service.app.get(AUTHENTICATORS, { strict: false });
    const weak: Authenticator = {
      identify: async ({ value }) => {
        const actor = value.startsWith('weak:') ? readDemoToken(value.replace('weak', 'demo')) : undefined;
        return actor && { actor, via: 'session', assured: false };
      },
    };
    authenticators.unshift(weak);
    try {
      const headers = { authorization: `Bearer weak:approver:${OWN}` };
      const body = { name: 'Svag', scopes: ['uploads'], expiresOn: IN_A_YEAR };
      expect(said(await service.ask({ ...post('keys', body), headers }))).toBe('403 stronger-login-needed');
      expect(said(await service.ask({ ...get('keys'), headers }))).toBe('200');
      const { id } = await newKey(['uploads']);
      expect(said(await service.ask({ ...post(`keys/${id}/revoke`), headers }))).toBe('200');
    } finally {
      authenticators.shift();
    }
    expect(routes.filter(({ assured }) => assured).map(({ id }) => id)).toContain('createKey');
  });
});

/** A request that has to come to nothing, and what it is answered. */
interface Attack {
  readonly what: string;
  readonly asked: () => Promise<Answer>;
  readonly answer: string;
}

/** Every way in which a key must not work. What they need is made anew, so that they can be tried again and again. */
async function attacks(): Promise<Attack[]> {
  const { id, key } = await newKey(['reports:read']);
  const ended = { revoked: await newKey(SCOPES), expired: await newKey(SCOPES) };
  for (const [how, end] of Object.entries(END)) await end(ended[how as keyof typeof END].id);
  const other = await newKey(SCOPES, OTHER);
  const wrong = key.slice(0, -43) + other.key.slice(-43);
  const draft = get(`interim-reports/${draftOf(OWN)}`);
  const text = post(`interim-reports/${draftOf(OWN)}/texts`, { kind: 'analysis', heading: 'A', text: 'x' });
  const decision = { decidedOn: '2006-06-10', paragraph: '§ 9', diaryNumber: 'PN 3/2006' };
  const submitted = `interim-reports/${OWN}-provnamnden-2006-delar-1`;
  const attack = (what: string, with_: string, question: Question, answer: string): Attack => ({
    what,
    asked: () => ask(with_, question),
    answer,
  });
  const unknown = '401 unknown-token';
  return [
    ...Object.entries(ended).map(([how, one]) => attack(`one that is ${how}`, one.key, draft, unknown)),
    attack('another key’s secret', wrong, draft, unknown),
    attack('no secret', `kpr_${id}_`, draft, unknown),
    attack('no such key', key.replace(id, 'a'.repeat(16)), draft, unknown),
    attack('the id alone', `key-${id}`, draft, unknown),
    attack('a scope that it lacks', key, text, '403 key-not-allowed'),
    attack('a submission without the scope', key, post(`${submitted}/submit`), '403 key-not-allowed'),
    attack('an adoption', ended.revoked.key, post(`${submitted}/adopt`, decision), unknown),
    attack('an approver’s deed', key, post(`${submitted}/adopt`, decision), '403 role-not-allowed'),
    attack('a draft of another municipality', other.key, draft, '404 no-such-report'),
    attack('a text in another’s draft', other.key, text, '404 no-such-report'),
  ];
}

async function getThrough(): Promise<string[]> {
  const found: string[] = [];
  for (const { what, asked, answer } of await attacks()) {
    const given = said(await asked());
    if (given !== answer) found.push(`${what}: ${given}`);
  }
  return found;
}

/** One check of keys that is left out of the running service. */
const MUTANTS: readonly (readonly [what: string, takeAway: () => () => void])[] = [
  ['an end is not looked at', () => replaced(Keys.prototype, 'find', (find) => withFound(find, { status: 'active' }))],
  [
    'scopes are not looked at',
    () =>
      replaced(KeyAuthenticator.prototype, 'identify', (identify) => {
        return async function anyScope(this: KeyAuthenticator, credential: Credential) {
          const judged = await identify.call(this, credential);
          return judged && 'actor' in judged ? { ...judged, scopes: undefined } : judged;
        };
      }),
  ],
  [
    'the secret is not compared',
    () =>
      replaced(KeyAuthenticator.prototype, 'identify', (identify) => {
        return async function anySecret(this: KeyAuthenticator, credential: Credential) {
          const judged = await identify.call(this, credential);
          if (!judged || 'actor' in judged || judged.refused !== 'wrong-secret') return judged;
          const actor = { id: judged.actorId ?? '', role: 'reporter' as const, municipalityCode: OWN };
          return { actor, via: 'key' as const, assured: false, scopes: ['reports:read' as const] };
        };
      }),
  ],
  [
    'the municipality is not the key’s own',
    () => replaced(Keys.prototype, 'find', (find) => withFound(find, { municipalityCode: OWN })),
  ],
  [
    'a key acts as approver',
    () =>
      replaced(KeyAuthenticator.prototype, 'identify', (identify) => {
        return async function asApprover(this: KeyAuthenticator, credential: Credential) {
          const judged = await identify.call(this, credential);
          if (!judged || !('actor' in judged)) return judged;
          return { ...judged, actor: { ...judged.actor, role: 'approver' as const } };
        };
      }),
  ],
];

function replaced<T extends object, K extends keyof T>(of: T, name: K, by: (real: T[K]) => T[K]): () => void {
  const real = of[name];
  of[name] = by(real);
  return () => {
    of[name] = real;
  };
}

function withFound(find: Keys['find'], change: object): Keys['find'] {
  return async function found(this: Keys, id) {
    const row = await find.call(this, id);
    return row && { ...row, ...change };
  };
}

describe('a key that may not', () => {
  it('comes to nothing, and would not with a check less', async () => {
    const trials = (await attacks()).length;
    const through = await getThrough();
    const caught: [string, number][] = [];
    for (const [what, takeAway] of MUTANTS) {
      const restore = takeAway();
      caught.push([what, (await getThrough().finally(restore)).length]);
    }
    const parts = caught.map(([what, count]) => `${what}: ${count} through`).join('; ');
    process.stdout.write(`API keys that may not: ${through.length} of ${trials} requests through; ${parts}\n`);
    expect(through).toEqual([]);
    expect(caught.filter(([, count]) => count === 0)).toEqual([]);
    expect(await getThrough()).toEqual([]);
  });

  it('is not told why; the security log is, and which', async () => {
    const [revoked, expired] = [await newKey(SCOPES), await newKey(SCOPES)];
    await revoke(revoked.id);
    await expire(expired.id);
    const draft = get(`interim-reports/${draftOf(OWN)}`);
    const shown = [revoked.key, expired.key, `${expired.key}x`, expired.key.replace(expired.id, 'b'.repeat(16))];
    const before = service.securityLines.length;
    const answers: Answer[] = [];
    for (const key of shown) answers.push(await ask(key, draft));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const lines = service.securityLines.slice(before).map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines.map(({ code, reason, actorId }) => [code, reason, actorId])).toEqual([
      ['token-refused', 'revoked', `key-${revoked.id}`],
      ['token-refused', 'expired', `key-${expired.id}`],
      ['token-refused', 'malformed-key', undefined],
      ['token-refused', 'unknown-key', undefined],
    ]);
    const text = service.securityLines.join('\n');
    expect([revoked, expired].filter(({ key }) => text.includes(key.slice(-43)))).toEqual([]);
  });

  it('is noted when it goes beyond its scopes, and when it is made and revoked', async () => {
    const before = service.securityLines.length;
    const { id, key } = await newKey(['uploads']);
    await ask(key, get(`interim-reports/${draftOf(OWN)}`));
    await revoke(id);
    const lines = service.securityLines.slice(before).map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines.map(({ code, actorId, about }) => [code, actorId, about])).toEqual([
      ['key-created', `demo-approver-${OWN}`, id],
      ['scope-refused', `key-${id}`, '/api/v1/interim-reports/:id'],
      ['key-revoked', `demo-approver-${OWN}`, id],
    ]);
  });

  it('answers about another municipality’s key as about none', async () => {
    const { id, key } = await newKey(['reports:read']);
    const answers = [await revoke(id, OTHER), await revoke('c'.repeat(16), OTHER)];
    expect(answers.map(said)).toEqual(['404 no-such-key', '404 no-such-key']);
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(said(await ask(key, get(`interim-reports/${draftOf(OWN)}`)))).toBe('200');
  });

  it('is not read anywhere but in the header Authorization', async () => {
    const { key } = await newKey(['reports:read']);
    const path = `interim-reports/${draftOf(OWN)}`;
    const questions: Question[] = [
      ...['key', 'api_key', 'access_token', 'token', 'authorization'].map((name) => get(`${path}?${name}=${key}`)),
      { ...get(path), headers: { 'x-api-key': key } },
      { ...get(path), headers: { cookie: `kompassros_demo=${key}; __Host-kompassros=${key}; key=${key}` } },
    ];
    for (const question of questions)
      expect(said(await service.ask(question))).toMatch(/^(404 no-such-report|400 .*)$/);
    for (const authorization of [`Session ${key}`, `Basic ${Buffer.from(`${key}:`).toString('base64')}`, key])
      expect(said(await service.ask({ ...get(path), headers: { authorization } }))).toBe('401 unknown-token');
  });
});

describe('revoking', () => {
  it('ends a key in another process with the next request, however often', async () => {
    const draft = get(`interim-reports/${draftOf(OWN)}`);
    const rounds = 25;
    let late = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { id, key } = await newKey(['reports:read']);
      expect(said(await ask(key, draft, beside))).toBe('200');
      await revoke(id);
      const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => ask(key, draft, beside)));
      if ([first, ...others].some((answer) => answer?.status !== 401)) late += 1;
    }
    expect(late).toBe(0);
  });
});

/** Routes for anyone that show nothing but what is public, to a key as to the public. */
const OPEN = [
  'getLive',
  'getReady',
  'getMetrics',
  'getSession',
  'getTemplate',
  'listChanges',
  'listCorrections',
  'listInstruments',
  'getInstrument',
  'listMunicipalities',
  'getMunicipality',
  'listCounties',
  'listMunicipalityGroups',
  'listGoalScales',
  'listNetworks',
  'getNetwork',
  'listPublishedEvaluations',
  'rank',
  'rankImprovements',
  'compare',
  'listPeerScores',
  'findRemedies',
  'findSimilarProfiles',
  'stateComparison',
  'getForecastAccuracy',
  'getForecastDeviations',
  'listReportSchedules',
  'listReportTimes',
  'getReportSchedule',
  'listRankingReports',
  'getRankingReport',
  'getRankingReportFeed',
  'getRankingReportEntry',
  'followRankingReport',
];
/** Routes that a reporter may call and a key may not, whatever its scopes. */
const CLOSED = ['exportOwnData'];

describe('every route of the API', () => {
  it('that a reporter may call wants a scope of a key, or is closed or open to all on purpose', () => {
    const reporters = routes.filter(({ roles }) => roles.includes('reporter'));
    expect(reporters.length).toBeGreaterThan(20);
    expect(reporters.filter(({ scope }) => scope === undefined).map(({ id }) => id)).toEqual(CLOSED);
    const open = routes.filter(({ roles, scope }) => roles.includes('anyone') && scope === undefined);
    expect(open.map(({ id }) => id).filter((id) => !OPEN.includes(id))).toEqual([]);
    expect(OPEN.filter((id) => !open.some((route) => route.id === id))).toEqual([]);
  });

  it('wants a scope only where a key could come, and each scope is wanted somewhere', () => {
    const scoped = routes.filter(({ scope }) => scope !== undefined);
    expect(scoped.filter(({ roles }) => !roles.includes('reporter') && !roles.includes('anyone'))).toEqual([]);
    expect(new Set(scoped.map(({ scope }) => scope))).toEqual(new Set(SCOPES));
  });

  it('lets a key through by its role and scopes and by nothing else', async () => {
    const wrong: string[] = [];
    for (const scopes of [...SCOPES.map((one) => [one]), SCOPES]) {
      const { key } = await newKey(scopes);
      for (const route of routes) {
        const given = said(await ask(key, { method: route.method, path: filled(route.path), ...bodyFor(route) }));
        const refused = /^403 (role|key)-not-allowed$/.test(given) ? given : 'let in';
        if (refused !== dueTo(route, scopes)) wrong.push(`${route.id} with ${scopes.join()}: ${given}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('that is open shows a key what it shows the public', async () => {
    const { key } = await newKey(SCOPES);
    const varying = ['getLive', 'getReady', 'getMetrics', 'getSession', 'followRankingReport'];
    const wrong: string[] = [];
    for (const { id, path } of routes.filter((route) => OPEN.includes(route.id) && !varying.includes(route.id))) {
      const question = get(filled(path) + (QUERY[id] ?? ''));
      const [shown, open] = [await ask(key, question), await service.ask(question)];
      if (open.status !== 200) wrong.push(`${id}: ${said(open)}`);
      if (shown.text !== open.text) wrong.push(`${id}: tells a key more or less`);
    }
    expect(wrong).toEqual([]);
  });
});

function dueTo({ roles, scope }: StatedRoute, scopes: readonly Scope[]): string {
  if (!roles.includes('anyone') && !roles.includes('reporter')) return '403 role-not-allowed';
  if (scope === undefined) return roles.includes('anyone') ? 'let in' : '403 key-not-allowed';
  return scopes.includes(scope) ? 'let in' : '403 key-not-allowed';
}

const QUERY: Readonly<Record<string, string>> = {
  rank: '?instrument=2010',
  listReportTimes: '?cron=0%206%201%20*%20*',
  rankImprovements: '?instrument=2010',
  listPeerScores: '?instrument=2010&peers=all&level=area',
  getTemplate: '?format=csv',
};

/** A path about things of the own municipality that are there. */
function filled(path: string): string {
  const ids: Readonly<Record<string, string>> = {
    evaluations: `${OWN}-2010-2005`,
    'interim-reports': draftOf(OWN),
    uploads: world.sent[1]?.id ?? '',
    networks: world.networkId,
    'report-schedules': world.scheduleId,
    'ranking-reports': world.rankingReportId,
    people: world.personId,
    keys: world.keys[0]?.id ?? '',
  };
  return path
    .replace(':id', ids[path.split('/')[0] ?? ''] ?? '')
    .replace(':code', OWN)
    .replace(':version', '2010')
    .replace(':tableId', 'by-unit-provnamnden');
}

/** Nothing that could be carried out: only whether it is let in is asked. */
function bodyFor({ method }: StatedRoute): Pick<Question, 'body'> {
  return method === 'GET' ? {} : { body: { nothing: 'of this' } };
}
