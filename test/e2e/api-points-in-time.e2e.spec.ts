import type { ComparisonAnswer, RankingAnswer } from '#comparison';
import type { Score } from '#evaluations';
import { publishedEvaluations } from '#sample-data';
import { startService, type Question, type Service } from '../support/service';

const PATHS = [
  'comparisons/1880?instrument=2010&year=2012&peers=all',
  'rankings?instrument=2010',
  'rankings?instrument=2010&measure=area:1',
];

let service: Service;

async function must(question: Question): Promise<string> {
  const { status, text, json } = await service.ask(question);
  if (status >= 300) throw new Error(`${question.path}: ${text}`);
  return json.position;
}

async function publish(municipalityCode: string, year: number, scores: readonly Score[]): Promise<string> {
  const id = `${municipalityCode}-2010-${year}`;
  const send = (step: string, as: string, body: unknown, method: 'POST' | 'PUT' = 'POST') =>
    must({ method, path: `evaluations/${id}/${step}`, as, body });
  const start = { municipalityCode, instrumentVersion: '2010', year };
  await must({ method: 'POST', path: 'evaluations', as: 'evaluator', body: start });
  await send('scores', 'evaluator', { scores }, 'PUT');
  await send('submit', 'evaluator', {});
  return send('publish', 'analyst', { withoutReplyReason: 'Registrerad i efterhand.' });
}

const change = (id: string, step: string, body: unknown) =>
  must({ method: 'POST', path: `evaluations/${id}/${step}`, as: 'analyst', body });

async function bytesAt(point: string): Promise<string[]> {
  const answers = await Promise.all(PATHS.map((path) => service.get(`${path}&asOf=${encodeURIComponent(point)}`)));
  expect(answers.map(({ status }) => status)).toEqual(PATHS.map(() => 200));
  return answers.map(({ text }) => text);
}

async function totalNow(after: string) {
  const { json } = await service.get<ComparisonAnswer>(`${PATHS[0]}&after=${after}`);
  return { n: json.total.n, rank: json.total.rank, score: json.total.score, mean: json.total.mean };
}

const [first] = publishedEvaluations();
let point: string;
let instant: string;
let then: string[];

beforeAll(async () => {
  service = await startService();
  for (const { municipalityCode, year, instrumentVersion, scores } of publishedEvaluations()) {
    if (instrumentVersion === '2010') point = await publish(municipalityCode, year, scores);
  }
  instant = (await service.get<RankingAnswer>(`rankings?instrument=2010&after=${point}`)).json.asOf.instant;
  then = await bytesAt(point);
});

afterAll(() => service.stop());

describe('what was known at a position', () => {
  it('begins with the published evaluations', async () => {
    expect(first?.municipalityCode).toBe('1880');
    expect(await totalNow(point)).toEqual({ n: 4, rank: 2, score: '615', mean: '533.33' });
  });

  it('comes out in the same bytes after a later publication, which counts now', async () => {
    const after = await publish('1283', 2013, [{ total: '668' }]);
    expect(await totalNow(after)).toEqual({ n: 5, rank: 3, score: '615', mean: '567.00' });
    expect(await bytesAt(point)).toEqual(then);
  });

  it('comes out in the same bytes after a correction, which moves the figures now', async () => {
    const after = await change('1880-2010-2012', 'correct', { scores: [{ total: '670' }], reason: 'Prov av rättelse' });
    expect(await totalNow(after)).toEqual({ n: 5, rank: 1, score: '670', mean: '567.00' });
    expect(await bytesAt(point)).toEqual(then);
  });

  it('comes out in the same bytes after a withdrawal, which removes the evaluation now', async () => {
    const after = await change('0182-2010-2011', 'withdraw', { reason: 'Prov av återkallelse' });
    expect(await totalNow(after)).toMatchObject({ n: 4, rank: 1, score: '670' });
    expect((await service.get(`comparisons/0182?after=${after}`)).status).toBe(404);
    expect(await bytesAt(point)).toEqual(then);
  });

  it('falls back on the evaluation before one that is withdrawn', async () => {
    const after = await change('1880-2010-2012', 'withdraw', { reason: 'Prov av återkallelse' });
    const { json } = await service.get<RankingAnswer>(`rankings?instrument=2010&after=${after}`);
    const rows = json.rows.map(({ evaluationId, score }) => [evaluationId, score]);
    expect(rows).toContainEqual(['1880-2010-2010', '515']);
    expect((await service.get(PATHS[0] ?? '')).status).toBe(404);
    expect(await bytesAt(point)).toEqual(then);
  });

  it('is the same by the instant of that position', async () => {
    const [, ranking = ''] = await bytesAt(instant);
    const [, byPosition = ''] = then;
    expect(JSON.parse(ranking).rows).toEqual(JSON.parse(byPosition).rows);
    expect(await bytesAt(instant)).toEqual(await bytesAt(instant));
  });

  it('is empty before the first publication', async () => {
    const { json } = await service.get<RankingAnswer>('rankings?instrument=2010&asOf=1');
    expect(json.rows).toEqual([]);
    expect((await service.get('comparisons/1880?asOf=1')).status).toBe(404);
  });
});
