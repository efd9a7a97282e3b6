import type { ComparisonAnswer, RankingAnswer } from '#comparison';
import type { NetworkRow } from '#registry';
import { startService, type List, type Question, type Service } from '../support/service';

let service: Service;

beforeAll(async () => {
  service = await startService({ sample: true });
}, 120_000);

afterAll(() => service.stop());

const FIVE = ['1883', '1444', '0182', '9901', '9902'];
const create = (body: object, as = 'analyst'): Question => ({ method: 'POST', path: 'networks', as, body });
const change = (id: string, body: object, as = 'analyst'): Question => ({
  method: 'POST',
  path: `networks/${id}/members`,
  as,
  body,
});
const NETWORK = { id: 'fem', name: 'De fem', members: FIVE, validFrom: '2012-01-01' };

describe('a network of peers', () => {
  let first: string;
  let atFirst: string;

  it('is saved by an analyst and read by anyone', async () => {
    const { status, json } = await service.ask(create(NETWORK));
    expect([status, json.id, json.version]).toEqual([201, 'fem', 1]);
    first = json.position;
    const { json: row } = await service.get<NetworkRow>(`networks/fem?after=${first}`);
    expect(row.members.map(({ municipalityCode, name }) => [municipalityCode, name]).slice(0, 2)).toEqual([
      ['1883', 'Karlskoga'],
      ['1444', 'Grästorp'],
    ]);
    expect(row).toMatchObject({ isSample: true, description: null, changes: [] });
    const { json: list } = await service.get<List<NetworkRow>>(`networks?after=${first}`);
    expect(list.items.map(({ id }) => id)).toEqual(['fem']);
  });

  it('is whom a comparison is with', async () => {
    const { json, status } = await service.get<ComparisonAnswer>(`comparisons/1880?peers=network:fem&after=${first}`);
    expect(status).toBe(200);
    expect(json.peers.members.map(({ municipalityCode }) => municipalityCode).toSorted()).toEqual(FIVE.toSorted());
    expect(json.peers).toMatchObject({ rule: 'network:fem', eligible: 5, network: { id: 'fem', name: 'De fem' } });
    expect(json.total.n).toBe(6);
    const { json: ranking } = await service.get<RankingAnswer>('rankings?instrument=2010&peers=network:fem');
    expect(ranking.rows).toHaveLength(5);
    atFirst = (await service.get(`comparisons/1880?peers=network:fem&asOf=${first}`)).text;
  });

  it('changes from a day on, and the days before keep their members', async () => {
    const body = { add: ['9903'], remove: ['0182'], validFrom: '2020-01-01', reason: 'Nacka lämnade.' };
    const { json, status } = await service.ask(change('fem', body));
    expect([status, json.version]).toEqual([200, 2]);
    const codes = async (peers: string) =>
      (await service.get<ComparisonAnswer>(`comparisons/1880?peers=${peers}&after=${json.position}`)).json.peers.members
        .map(({ municipalityCode }) => municipalityCode)
        .toSorted();
    expect(await codes('network:fem')).toEqual(['1444', '1883', '9901', '9902', '9903']);
    expect(await codes('network:fem@2019-12-31')).toEqual(FIVE.toSorted());
    expect(await codes('network:fem@2020-01-01')).toEqual(['1444', '1883', '9901', '9902', '9903']);
    expect(await codes('network:fem@2011-12-31')).toEqual([]);
    const { json: row } = await service.get<NetworkRow>('networks/fem');
    expect(row.memberships.find(({ municipalityCode }) => municipalityCode === '0182')).toMatchObject({
      from: '2012-01-01',
      to: '2020-01-01',
    });
    expect(row.changes).toMatchObject([{ reason: 'Nacka lämnade.', removed: [{ name: 'Nacka' }] }]);
  });

  it('gives the same bytes under the same link after it has changed', async () => {
    expect((await service.get(`comparisons/1880?peers=network:fem&asOf=${first}`)).text).toBe(atFirst);
    const before = String(BigInt(first) - 1n);
    const { status, json } = await service.get(`comparisons/1880?peers=network:fem&asOf=${before}`);
    expect([status, json.errors[0].code]).toEqual([422, 'unknown-network']);
  });

  it.each<[string, Question, number, string]>([
    ['a name that is taken', create(NETWORK), 409, 'already-created'],
    ['a municipality that is none', create({ ...NETWORK, id: 'ny', members: ['0000'] }), 422, 'unknown-municipality'],
    ['a day that is none', create({ ...NETWORK, id: 'ny', validFrom: '2012-02-30' }), 400, 'invalid-format'],
    ['someone who may not', create({ ...NETWORK, id: 'ny' }, 'reporter:1880'), 403, 'role-not-allowed'],
    ['the public', { ...create({ ...NETWORK, id: 'ny' }), as: undefined }, 401, 'login-needed'],
    [
      'a change of one that is not there',
      change('borta', { add: ['1880'], validFrom: '2020-01-01', reason: 'Prov' }),
      404,
      'no-such-network',
    ],
    [
      'who is in it already',
      change('fem', { add: ['1444'], validFrom: '2021-01-01', reason: 'Prov' }),
      409,
      'already-member',
    ],
    [
      'who is not in it',
      change('fem', { remove: ['0182'], validFrom: '2021-01-01', reason: 'Prov' }),
      409,
      'not-a-member',
    ],
    [
      'a day before the latest change',
      change('fem', { remove: ['1444'], validFrom: '2019-01-01', reason: 'Prov' }),
      409,
      'before-last-change',
    ],
  ])('refuses %s and stores nothing', async (_, question, status, code) => {
    const head = await service.head();
    const answer = await service.ask(question);
    expect([answer.status, answer.json.errors[0]?.code]).toEqual([status, code]);
    expect(await service.head()).toBe(head);
  });
});

describe('an answer that has not changed', () => {
  it('is known by its tag, which moves only with what counts', async () => {
    const path = 'comparisons/1880?instrument=2010&peers=latest:5';
    const { headers, status, text } = await service.get(path);
    const tag = headers['etag'] ?? '';
    expect([status, headers['vary'], headers['content-type']]).toEqual([
      200,
      expect.stringContaining('accept-language'),
      'application/json; charset=utf-8',
    ]);
    const again = async () => service.ask({ method: 'GET', path, headers: { 'if-none-match': tag } });
    expect([(await again()).status, (await again()).text]).toEqual([304, '']);
    const start = { municipalityCode: '9904', instrumentVersion: '2010', year: 2025 };
    const { json } = await service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body: start });
    expect((await service.get(`${path}&after=${json.position}`)).headers['etag']).toBe(tag);
    expect(JSON.parse((await service.get(path)).text).asOf.position).not.toBe(JSON.parse(text).asOf.position);
    await service.ask(create({ ...NETWORK, id: 'annat' }));
    const head = await service.head();
    expect((await service.get(`${path}&after=${head}`)).headers['etag']).not.toBe(tag);
    expect((await again()).status).toBe(200);
  });

  it('has a tag for each language', async () => {
    const path = 'comparisons/1880?instrument=2010';
    const tags = await Promise.all(
      ['sv', 'en'].map(async (language) => {
        const answer = await service.ask({ method: 'GET', path, headers: { 'accept-language': language } });
        return answer.headers['etag'];
      }),
    );
    expect(new Set(tags).size).toBe(2);
  });
});
