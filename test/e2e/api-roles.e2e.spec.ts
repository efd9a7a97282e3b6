import { startService, type Question, type Service } from '../support/service';

const ROLES = [
  'public',
  'analyst',
  'evaluator',
  'reporter:1880',
  'reporter:1883',
  'approver:1880',
  'approver:1883',
  'operator',
] as const;
type Reader = (typeof ROLES)[number];

/** Each command, who may send it, and a body that fits its form. */
const COMMANDS: readonly [step: string, theirs: Reader, body: unknown][] = [
  ['scores', 'evaluator', { scores: [{ total: '616' }] }],
  ['observations', 'evaluator', { area: '1', kind: 'strength', text: 'E-förslag.' }],
  ['submit', 'evaluator', {}],
  ['reply', 'approver:1880', { agrees: true }],
  ['publish', 'analyst', { withoutReplyReason: 'Svarstiden har gått ut.' }],
  ['correct', 'analyst', { scores: [{ total: '616' }], reason: 'Fel siffra' }],
  ['withdraw', 'analyst', { reason: 'Fel år' }],
];
/** Evaluators may withdraw too, but only what they have not submitted. */
const ITS_EVALUATOR = (step: string, role: Reader) => step === 'withdraw' && role === 'evaluator';
const OF_THE_ROLE = (one: Reader, other: Reader) => one.split(':')[0] === other.split(':')[0];

const SUBMITTED = '1880-2010-2012';
const PUBLISHED = '1880-2010-2010';

interface Session {
  readonly actor: { readonly role: string; readonly municipalityCode: string | null };
}

let service: Service;

async function must(question: Question): Promise<void> {
  const { status, text } = await service.ask(question);
  if (status >= 300) throw new Error(`${question.path}: ${text}`);
}

const send = (id: string, step: string, as: Reader, body: unknown): Question => ({
  method: step === 'scores' ? 'PUT' : 'POST',
  path: `evaluations/${id}/${step}`,
  as: as === 'public' ? undefined : as,
  body,
});

beforeAll(async () => {
  service = await startService();
  for (const year of [2010, 2012]) {
    const id = `1880-2010-${year}`;
    const body = { municipalityCode: '1880', instrumentVersion: '2010', year };
    await must({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
    await must(send(id, 'scores', 'evaluator', { scores: [{ total: '615' }] }));
    await must(send(id, 'submit', 'evaluator', {}));
  }
  await must(send(PUBLISHED, 'publish', 'analyst', { withoutReplyReason: 'Svarstiden har gått ut.' }));
});

afterAll(() => service.stop());

const MATRIX = COMMANDS.flatMap(([step, theirs, body]) => ROLES.map((role) => [step, role, theirs, body] as const));

describe('a role that may not send a command', () => {
  const others = MATRIX.filter(([, role, theirs]) => role !== theirs);

  it.each(others)('%s by %s, of a draft: refused, and nothing stored', async (step, role, theirs, body) => {
    const head = await service.head();
    const { status, json } = await service.ask(send(SUBMITTED, step, role, body));
    const outsider = OF_THE_ROLE(role, theirs);
    const refused = outsider
      ? [404, 'no-such-evaluation']
      : [403, ITS_EVALUATOR(step, role) ? 'not-yours' : 'role-not-allowed'];
    expect([status, json.errors[0]?.code]).toEqual(role === 'public' ? [401, 'login-needed'] : refused);
    expect(await service.head()).toBe(head);
  });

  it.each(others)('%s by %s, of what everyone sees: refused, and nothing stored', async (step, role, theirs, body) => {
    const head = await service.head();
    const { status, json } = await service.ask(send(PUBLISHED, step, role, body));
    const outsider = OF_THE_ROLE(role, theirs);
    expect([status, json.errors[0]?.code]).toEqual(
      role === 'public'
        ? [401, 'login-needed']
        : [403, outsider || ITS_EVALUATOR(step, role) ? 'not-yours' : 'role-not-allowed'],
    );
    expect(await service.head()).toBe(head);
  });

  it.each(ROLES.filter((role) => role !== 'evaluator'))('%s cannot start an evaluation', async (role) => {
    const head = await service.head();
    const body = { municipalityCode: '1883', instrumentVersion: '2010', year: 2012 };
    const as = role === 'public' ? undefined : role;
    const { status } = await service.ask({ method: 'POST', path: 'evaluations', as, body });
    expect(status).toBe(role === 'public' ? 401 : 403);
    expect(await service.head()).toBe(head);
  });
});

describe('the role that may', () => {
  it('withdraws its own draft as its evaluator, and no longer once it is submitted', async () => {
    const body = { municipalityCode: '1883', instrumentVersion: '2010', year: 2012 };
    await must({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
    const withdrawal = send('1883-2010-2012', 'withdraw', 'evaluator', { reason: 'Fel kommun' });
    expect((await service.ask(withdrawal)).status).toBe(200);
    expect((await service.ask({ ...withdrawal, path: `evaluations/${SUBMITTED}/withdraw` })).status).toBe(403);
  });

  it('comes through to the rules: none of its commands is refused for who it is', async () => {
    for (const [step, theirs, body] of COMMANDS) {
      const { status } = await service.ask(send(PUBLISHED, step, theirs, body));
      expect([step, status]).toEqual([step, ['correct', 'withdraw'].includes(step) ? 200 : 409]);
    }
  });
});

describe('a token', () => {
  it.each([
    'Bearer demo:reporter',
    'Bearer demo:owner',
    'Bearer demo:reporter:18',
    'Bearer ',
    'demo:analyst',
    'Bearer demo:analyst x',
  ])('%p names nobody, not even the public', async (authorization) => {
    for (const path of ['evaluations', 'municipalities', 'session']) {
      const { status, json, headers } = await service.ask({ method: 'GET', path, headers: { authorization } });
      expect([status, json.errors[0]?.code, headers['www-authenticate']]).toEqual([401, 'unknown-token', 'Bearer']);
    }
  });

  it('may write Bearer in any case', async () => {
    const { json } = await service.ask<Session>({
      method: 'GET',
      path: 'session',
      headers: { authorization: 'bearer demo:analyst' },
    });
    expect(json.actor).toEqual({ role: 'analyst', municipalityCode: null, municipalityName: null });
  });

  it('counts however the address is written', async () => {
    const { status, json } = await service.ask<Session>({
      method: 'GET',
      path: '/%61pi/v1/session',
      as: 'reporter:1880',
    });
    expect([status, json.actor]).toMatchObject([200, { role: 'reporter', municipalityCode: '1880' }]);
    const refused = await service.ask({
      ...send(PUBLISHED, 'withdraw', 'public', { reason: 'x' }),
      path: `/%61pi/v1/evaluations/${PUBLISHED}/withdraw`,
    });
    expect(refused.status).toBe(401);
  });
});
