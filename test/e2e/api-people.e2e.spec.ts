import { PERSONAL_RECORDS, SECURITY_LOG, type Person, type PersonExport } from '#access';
import { checkLog, verifyLog } from '#event-store';
import { Client, Pool } from 'pg';
import { people } from '../../apps/api/src/operator/people-commands';
import { INTERIM_REPORT_QUESTIONS } from '../support/interim-report-questions';
import { askNamed, ISSUER, letIn, NAMED } from '../support/named-people';
import { RANKING_REPORT_QUESTIONS } from '../support/ranking-report-questions';
import { statedRoutes } from '../support/routes';
import { startService, type List, type Question, type Service } from '../support/service';
import { STATEMENT_QUESTIONS } from '../support/statement-questions';

let service: Service;
let owner: Client;
const ids: Record<string, string> = {};

const post = (path: string, as: string, body: object = {}): Question => ({ method: 'POST', path, as, body });
const get = (path: string, as?: string): Question => ({ method: 'GET', path, as });
const DRAFT = 'evaluations/9901-2010-2015';
const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const NETWORK = { id: 'tre', name: 'De tre', members: ['1883', '1444', '0182'], validFrom: '2012-01-01' };

/** What people in every role do in a day, as the other tests of the service have it. */
const STORIES: readonly Question[] = [
  post('evaluations', 'evaluator', { municipalityCode: '9901', instrumentVersion: '2010', year: 2015 }),
  { method: 'PUT', path: `${DRAFT}/scores`, as: 'evaluator', body: { scores: [{ total: '600' }] } },
  post(`${DRAFT}/observations`, 'evaluator', { area: '1', kind: 'strength', text: 'Prov' }),
  post(`${DRAFT}/submit`, 'evaluator'),
  post(`${DRAFT}/reply`, 'approver:9901', { agrees: true }),
  { ...post(`${DRAFT}/publish`, 'analyst'), headers: { 'idempotency-key': 'the-analysts-own' } },
  post(`${DRAFT}/correct`, 'analyst', { scores: [{ total: '601' }], reason: 'Fel rad' }),
  post('uploads', 'evaluator', { text: 'Totalt 615 poäng' }),
  post('uploads', 'reporter:9902', { text: 'Totalt 615 poäng' }),
  post('networks', 'analyst', NETWORK),
  post('keys', 'approver:9901', { name: 'Systemet', scopes: ['uploads'], expiresOn: IN_A_MONTH }),
  ...[...INTERIM_REPORT_QUESTIONS, ...STATEMENT_QUESTIONS, ...RANKING_REPORT_QUESTIONS].map(([, question]) => question),
  get('people', 'operator'),
  get('people', 'analyst'),
];

beforeAll(async () => {
  service = await startService({ sample: true });
  owner = new Client({ connectionString: service.ownerUrl });
  await owner.connect();
  letIn(service);
  let lastId = '';
  for (const question of STORIES) {
    const { json, status } = await askNamed(service, { ...question, path: question.path.replace('{id}', lastId) });
    if (status < 300 && question.path === 'ranking-reports') lastId = json.id;
  }
  for (const [role, { subject }] of Object.entries(NAMED)) {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM access.actors WHERE subject = $1', [subject]);
    ids[role] = rows[0]?.id ?? '';
    await owner.query(
      `INSERT INTO access.sessions (hash, actor_id, role, assured, issuer_key, expires_at)
       VALUES ($1, $2, 'analyst', true, 'one', clock_timestamp() + interval '1 hour')`,
      [Buffer.from(ids[role].padEnd(32, '.').slice(0, 32)).toString('hex'), ids[role]],
    );
  }
}, 180_000);

afterAll(async () => {
  await owner.end();
  await service.stop();
});

interface Table {
  readonly name: string;
  readonly rows: number;
}

/** Every table of the database with the rows in which a text stands, in any column. */
async function tablesWith(text: string): Promise<Table[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: Table[] = [];
  for (const { name } of tables) {
    const query = `SELECT FROM ${name} AS t WHERE strpos(t::text, $1) > 0`;
    const { rowCount } = await owner.query(query, [text]);
    if (rowCount) found.push({ name, rows: rowCount });
  }
  return found;
}

const namesOf = (tables: readonly Table[]) => tables.map(({ name }) => name);

describe('the log, after all roles have done their work', () => {
  it('was written by all of them', async () => {
    const { rows } = await owner.query<{ actor: string; role: string }>(
      `SELECT DISTINCT metadata::jsonb ->> 'actorId' AS actor, metadata::jsonb ->> 'role' AS role FROM event_store.events`,
    );
    const acting = ['analyst', 'evaluator', 'reporter', 'approver'];
    expect(rows).toEqual(expect.arrayContaining(acting.map((role) => ({ actor: ids[role], role }))));
    expect(Object.values(ids).filter((id) => !/^p-[a-z2-7]{20}$/.test(id))).toEqual([]);
  });

  it.each(Object.entries(NAMED))(
    'holds neither name nor subject of the %s, nor does any table but the directory',
    async (_, who) => {
      for (const text of [who.name, who.subject, who.name.split(' ')[1] ?? '', JSON.stringify(who.name).slice(1, -1)])
        expect([text, namesOf(await tablesWith(text))]).toEqual([text, ['access.actors']]);
    },
  );

  it('is looked through by a search that would find them', async () => {
    await owner.query('CREATE TABLE intake.forgotten AS SELECT $1::text AS note', [`Av ${NAMED['analyst']?.name}.`]);
    expect(namesOf(await tablesWith(NAMED['analyst']?.name ?? ''))).toEqual(['access.actors', 'intake.forgotten']);
    await owner.query('DROP TABLE intake.forgotten');
    expect(namesOf(await tablesWith(ISSUER))).toEqual(['access.actors']);
  });
});

/** Where an id may stand, and the part of the export that tells of it; read models are drawn from the events. */
const TOLD_IN: Readonly<Record<string, keyof PersonExport>> = {
  'access.actors': 'directory',
  'access.sessions': 'sessions',
  'access.keys': 'keys',
  'access.security_log': 'securityLog',
  'intake.uploads': 'uploads',
  'intake.upload_attempts': 'uploadAttempts',
  'event_store.events': 'events',
  'event_store.answers': 'answers',
};

/** What an export does not tell of all that stands in the tables. */
async function untold(told: PersonExport, tables: readonly Table[]): Promise<string[]> {
  return tables
    .filter(({ name }) => !name.startsWith('read_models.'))
    .flatMap(({ name, rows }) => {
      const part = TOLD_IN[name];
      if (part === undefined) return [`${name} is not told of`];
      const list = [told[part]].flat();
      return list.length === rows ? [] : [`${name}: ${list.length} of ${rows}`];
    });
}

/** Exports what is kept of somebody, as the operator; what the security log notes of that comes later. */
async function exported(id: string): Promise<{ told: PersonExport; tables: Table[] }> {
  await service.app.get<{ flush(): Promise<void> }>(SECURITY_LOG, { strict: false }).flush();
  const tables = await tablesWith(id);
  const { status, json } = await service.ask<PersonExport>(get(`people/${id}/export`, 'operator'));
  expect(status).toBe(200);
  return { told: json, tables };
}

describe('what is kept about a person', () => {
  it.each(Object.keys(NAMED))('is told in full of the %s', async (role) => {
    const { told, tables } = await exported(ids[role] ?? '');
    expect(await untold(told, tables)).toEqual([]);
    expect(told.directory).toMatchObject({ ...NAMED[role], issuer: ISSUER, id: ids[role], kind: 'person' });
    expect(told.sessions).toHaveLength(1);
  });

  it('is told of everything that there is to tell of', async () => {
    const all: Table[] = [];
    for (const id of Object.values(ids)) all.push(...(await tablesWith(id)));
    expect(Object.keys(TOLD_IN).filter((name) => !namesOf(all).includes(name))).toEqual([]);
  });

  it('would be found wanting with one source less', async () => {
    const id = ids['analyst'] ?? '';
    const records = service.app.get<Record<string, unknown>>(PERSONAL_RECORDS, { strict: false });
    for (const [kind, table] of [
      ['events', 'event_store.events'],
      ['answers', 'event_store.answers'],
    ] as const) {
      const real = records[kind];
      records[kind] = async () => [];
      const { told, tables } = await exported(id);
      records[kind] = real;
      expect(await untold(told, tables)).toEqual([expect.stringMatching(`^${table}: 0 of [1-9]`)]);
    }
  });

  it('names the events by where they stand, in order', async () => {
    const { rows } = await owner.query<{ position: string; stream: string; type: string }>(
      `SELECT position::text, stream, type FROM event_store.events
       WHERE metadata::jsonb ->> 'actorId' = $1 ORDER BY events.position`,
      [ids['reporter']],
    );
    const { told } = await exported(ids['reporter'] ?? '');
    expect(rows.length).toBeGreaterThan(5);
    expect(told.events).toMatchObject(rows);
  });

  it('is told to the person, and of nobody else', async () => {
    const { status, json, headers, text } = await askNamed<PersonExport>(service, get('me/export', 'reporter:9902'));
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('no-store');
    expect(json).toMatchObject({ id: ids['reporter'], directory: { ...NAMED['reporter'], id: ids['reporter'] } });
    expect(json.events.length).toBeGreaterThan(5);
    const others = Object.entries(ids).filter(([role]) => role !== 'reporter');
    expect(others.filter(([, id]) => text.includes(id))).toEqual([]);
  });

  it('is told to those of the demonstration as well', async () => {
    await service.ask(post('uploads', 'approver:9903', { text: 'Totalt 615 poäng' }));
    const { json } = await service.ask<PersonExport>(get('me/export', 'approver:9903'));
    expect(json).toMatchObject({ id: 'demo-approver-9903', uploads: [{ status: expect.any(String) as string }] });
  });

  it('is noted as given out, without a name', async () => {
    const before = service.securityLines.length;
    await exported(ids['analyst'] ?? '');
    const lines = service.securityLines.slice(before).map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines).toMatchObject([{ code: 'person-exported', actorId: 'demo-operator', about: ids['analyst'] }]);
    const all = service.securityLines.join('\n');
    expect(Object.values(NAMED).filter(({ name, subject }) => all.includes(name) || all.includes(subject))).toEqual([]);
  });
});

describe('the directory', () => {
  it('is searched by the operator, page by page', async () => {
    const found = async (query: string) => (await service.get<List<Person>>(`people?${query}`, 'operator')).json;
    const { items } = await found('q=quistgaard');
    expect(items).toMatchObject([{ id: ids['analyst'], kind: 'person', name: NAMED['analyst']?.name }]);
    expect((await found(`q=${ids['approver']}`)).items).toMatchObject([{ subject: NAMED['approver']?.subject }]);
    expect((await found('q=ingen')).items).toEqual([]);
    const all: string[] = [];
    for (let cursor = ''; ;) {
      const page = await found(`limit=2${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM access.actors ORDER BY id');
    expect(all).toEqual(rows.map(({ id }) => id));
    expect(new Set(all.map((id) => id.split('-')[0]))).toEqual(new Set(['demo', 'key', 'p']));
  });

  it('wants a strong login of the operator', () => {
    const strong = statedRoutes(service).filter(({ assured }) => assured);
    const about = ['searchPeople', 'getPerson', 'exportPerson', 'erasePerson'];
    expect(about.filter((id) => !strong.some((route) => route.id === id))).toEqual([]);
  });
});

describe('a person who is erased', () => {
  it('is nowhere any more; the log stands as it was, and verifies', async () => {
    const pool = new Pool({ connectionString: service.url, max: 2 });
    const stood = await checkLog(owner);
    const id = ids['evaluator'] ?? '';
    const { name, subject } = NAMED['evaluator'] ?? { name: '', subject: '' };
    const before = (await exported(id)).told;
    const erased = await service.ask<Person>(post(`people/${id}/erase`, 'operator', { reason: 'Har slutat' }));
    expect([erased.status, erased.json]).toMatchObject([200, { id, kind: 'erased', name: null, subject: null }]);
    for (const text of [name, subject]) expect([text, await tablesWith(text)]).toEqual([text, []]);
    const { told } = await exported(id);
    expect(told).toMatchObject({ directory: { name: null, erasedReason: 'Har slutat' }, sessions: [] });
    expect(told.events).toEqual(before.events);
    expect(await checkLog(owner)).toEqual(stood);
    expect(await verifyLog(pool)).toMatchObject({ faults: [] });
    await pool.end();
  });

  it('comes back as somebody else', async () => {
    const { json } = await askNamed<PersonExport>(service, get('me/export', 'evaluator'));
    expect(json.id).toMatch(/^p-[a-z2-7]{20}$/);
    expect(json.id).not.toBe(ids['evaluator']);
    expect(json).toMatchObject({ events: [], uploads: [], directory: NAMED['evaluator'] });
  });

  it('is erased by an operator who says why, and is a person', async () => {
    const said = async (path: string, body: object) => {
      const { status, json } = await service.ask(post(path, 'operator', body));
      return `${status} ${json.errors?.[0]?.code}`;
    };
    expect(await said(`people/${ids['analyst']}/erase`, { reason: ' ' })).toMatch(/^400/);
    expect(await said('people/p-nobody/erase', { reason: 'x' })).toBe('404 no-such-person');
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM access.keys LIMIT 1');
    expect(await said(`people/key-${rows[0]?.id}/erase`, { reason: 'x' })).toBe('409 not-a-person');
  });
});

describe('the operator at the machine', () => {
  const command = async (words: string[], settings: Record<string, string> = {}) => {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const { url } = service;
    const code = await people({
      url,
      ownerUrl: undefined,
      words,
      settings,
      anchorFolder: undefined,
      say,
      sayOver: say,
    });
    return { code, text: lines.join('\n') };
  };

  it('exports the same as over HTTP', async () => {
    const id = ids['reporter'] ?? '';
    const { told } = await exported(id);
    await service.app.get<{ flush(): Promise<void> }>(SECURITY_LOG, { strict: false }).flush();
    const { code, text } = await command(['export', id]);
    const { exportedAt: _, securityLog, ...rest } = JSON.parse(text) as PersonExport;
    expect(code).toBe(0);
    expect(told).toMatchObject(rest);
    expect(securityLog.length).toBeGreaterThan(told.securityLog.length);
  });

  it('erases with a reason, which is noted', async () => {
    const id = ids['reporter'] ?? '';
    await expect(command(['erase', id])).rejects.toThrow('people erase ID --reason TEXT');
    expect((await command(['erase', id], { reason: 'Har slutat' })).code).toBe(0);
    expect(await tablesWith(NAMED['reporter']?.name ?? '')).toEqual([]);
    const noted = await owner.query<{ code: string }>(
      `SELECT code FROM access.security_log WHERE actor_id = 'operator-command' AND about = $1 ORDER BY id`,
      [id],
    );
    expect(noted.rows.map(({ code }) => code)).toEqual(['person-exported', 'person-erased']);
    expect(await checkLog(owner)).toMatchObject({ holds: true });
  });

  it.each([[[]], [['export']], [['forget', 'p-x']], [['export', 'p-nobody']]])('is refused %j', async (words) => {
    await expect(command(words)).rejects.toThrow(/people export ID|no-such-person/);
  });
});
