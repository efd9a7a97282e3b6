import { startService, type Answer, type Question, type Service, type Told } from '../support/service';

const START = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };
const ID = '1880-2010-2012';

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

function start(year: number, headers: Record<string, string> = {}): Promise<Answer> {
  return service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body: { ...START, year }, headers });
}

function send(step: string, as: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const method: Question['method'] = step === 'scores' ? 'PUT' : 'POST';
  return service.ask({ method, path: `evaluations/${ID}/${step}`, as, body, headers });
}

const faults = ({ json }: Answer) => json.errors.map(({ where, code }) => `${where}: ${code}`);

describe('Idempotency-Key', () => {
  const key = { 'idempotency-key': 'start-2012' };

  it('gives the same answer for the same request, which takes place once', async () => {
    const first = await start(2012, key);
    const head = await service.head();
    const again = await start(2012, key);
    expect([again.status, again.json]).toEqual([first.status, first.json]);
    expect(await service.head()).toBe(head);
    expect(faults(await start(2012))).toEqual([': already-started']);
  });

  it('refuses another body under the same key', async () => {
    const head = await service.head();
    const other = await start(2011, key);
    expect([other.status, faults(other)]).toEqual([422, ['Idempotency-Key: key-reused']]);
    expect(await service.head()).toBe(head);
  });

  it('refuses another address under the same key', async () => {
    const other = await send('scores', 'evaluator', { scores: [{ total: '615' }] }, key);
    expect([other.status, faults(other)]).toEqual([422, ['Idempotency-Key: key-reused']]);
  });

  it('is each actor’s own', async () => {
    await send('scores', 'evaluator', { scores: [{ total: '615' }] });
    await send('submit', 'evaluator', {});
    const reply = await send('reply', 'approver:1880', { agrees: true }, key);
    expect(reply.status).toBe(200);
    expect((await send('reply', 'approver:1880', { agrees: true }, key)).json).toEqual(reply.json);
    expect(faults(await send('reply', 'approver:1880', { agrees: true }))).toEqual([': not-submitted']);
  });

  it('is not used up by a refusal', async () => {
    const later = { 'idempotency-key': 'later' };
    expect((await send('correct', 'analyst', { scores: [{ total: '616' }], reason: 'Fel' }, later)).status).toBe(409);
    await send('publish', 'analyst', {});
    expect((await send('correct', 'analyst', { scores: [{ total: '616' }], reason: 'Fel' }, later)).status).toBe(200);
  });

  it('gives one answer to the same request sent ten times at once', async () => {
    const body = { ...START, year: 2008 };
    const question: Question = {
      method: 'POST',
      path: 'evaluations',
      as: 'evaluator',
      body,
      headers: { 'idempotency-key': 'ten' },
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => service.ask(question)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { json } = await service.get('evaluations/1880-2010-2008/history', 'evaluator');
    expect(json.items).toHaveLength(1);
  });

  it('starts one evaluation when ten start it at once without a key', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start(2009)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array(9).fill(409)]);
  });
});

describe('If-Match', () => {
  it('is what the evaluation’s ETag says', async () => {
    const { headers, json } = await service.get(`evaluations/${ID}`);
    expect(headers['etag']).toBe(`"${json.version}"`);
    const body = { scores: [{ total: '617' }], reason: 'Fel igen' };
    const answer = await send('correct', 'analyst', body, { 'if-match': headers['etag'] ?? '' });
    expect([answer.status, answer.json.version]).toEqual([200, json.version + 1]);
  });

  it('that is stale is answered with both versions, and nothing is stored', async () => {
    const head = await service.head();
    const { version } = (await service.get(`evaluations/${ID}`)).json;
    const body = { scores: [{ total: '618' }], reason: 'Fel igen' };
    const answer = await send('correct', 'analyst', body, { 'if-match': `"${version - 1}"` });
    expect([answer.status, faults(answer)]).toEqual([412, ['If-Match: stale-version']]);
    expect(answer.json.detail).toContain(`version ${version - 1}`);
    expect(answer.json.detail).toContain(`version ${version} `);
    expect(await service.head()).toBe(head);
  });

  it('tells an outsider nothing about a draft', async () => {
    const question: Question = {
      method: 'POST',
      path: 'evaluations/1880-2010-2008/reply',
      as: 'approver:1883',
      body: { agrees: true },
      headers: { 'if-match': '"7"' },
    };
    expect((await service.ask(question)).status).toBe(404);
  });

  it('lets one of two at the same version through', async () => {
    const path = 'evaluations/1880-2010-2009/scores';
    const score = (total: string): Question => ({
      method: 'PUT',
      path,
      as: 'evaluator',
      body: { scores: [{ total }] },
      headers: { 'if-match': '"1"' },
    });
    const answers = await Promise.all([service.ask(score('600')), service.ask(score('601'))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('?after=', () => {
  const WAITING = [
    'evaluations',
    `evaluations/${ID}`,
    'published-evaluations',
    'rankings?instrument=2010',
    'comparisons/1880',
  ];
  const after = (path: string, position: string) =>
    service.get<Told>(`${path}${path.includes('?') ? '&' : '?'}after=${position}`);

  it.each(WAITING)('makes %s show what has just been written', async (path) => {
    const total = String(620 + WAITING.indexOf(path));
    const { json } = await send('correct', 'analyst', { scores: [{ total }], reason: 'Ny siffra' });
    const answer = await after(path, json.position);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`"${total}"`);
  });

  it('gives up after five seconds on a position that does not come', async () => {
    const begun = Date.now();
    const answers = await Promise.all(WAITING.map((path) => after(path, '999999')));
    expect(Date.now() - begun).toBeGreaterThanOrEqual(5000);
    for (const answer of answers) {
      expect([answer.status, faults(answer), answer.headers['retry-after']]).toEqual([
        503,
        ['after: not-there-yet'],
        '1',
      ]);
    }
  });
});
