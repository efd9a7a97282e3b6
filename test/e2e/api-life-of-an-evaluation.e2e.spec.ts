import type { EvaluationRow, HistoryEntry, PublishedEvaluationsRow } from '#evaluations';
import { publishedEvaluations } from '#sample-data';
import { startService, type Answer, type List, type Service } from '../support/service';

const ID = '1880-2010-2012';
const [OREBRO_2012] = publishedEvaluations();
const SCORES = OREBRO_2012?.scores ?? [];

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

function send(step: string, as: string, body: unknown): Promise<Answer> {
  const method = step === 'scores' ? 'PUT' : 'POST';
  return service.ask({ method, path: `evaluations/${ID}/${step}`, as, body });
}

/** The evaluation as it is shown to someone; of a refusal the status. */
async function shown(as?: string): Promise<EvaluationRow> {
  return (await service.get<EvaluationRow>(`evaluations/${ID}`, as)).json;
}

describe('the life of Örebro’s evaluation of 2012', () => {
  it('begins with an evaluator, and is a draft that only its own can see', async () => {
    const body = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012, source: 'SKL, rapport 2012-12-30' };
    const answer = await service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
    expect([answer.status, answer.json]).toEqual([201, { id: ID, version: 1, position: '1' }]);
    expect(await shown('evaluator')).toMatchObject({ status: 'started', depth: null, municipalityName: 'Örebro' });
    expect(await shown('reporter:1880')).toMatchObject({ version: 1 });
    for (const outsider of [undefined, 'analyst', 'reporter:1883', 'approver:1883', 'operator']) {
      expect((await shown(outsider)).status).toBe(404);
    }
  });

  it('is scored in portions', async () => {
    const first = await send('scores', 'evaluator', { scores: SCORES.slice(0, 20) });
    expect([first.status, first.json]).toEqual([200, { id: ID, version: 2, position: '2' }]);
    expect(await shown('evaluator')).toMatchObject({ progress: { scored: 20, of: 45 }, depth: null });
    const rest = await send('scores', 'evaluator', { scores: SCORES.slice(20) });
    expect(rest.json.version).toBe(3);
    const same = await send('scores', 'evaluator', { scores: SCORES });
    expect([same.status, same.json.version]).toEqual([200, 3]);
  });

  it('shows what was computed beside what was printed', async () => {
    const { total, areas, depth } = await shown('evaluator');
    expect(depth).toBe('sub-question');
    expect(areas.map(({ computed, printed }) => [computed, printed])).toEqual([
      ['68.35', '68'],
      ['85.55', '85'],
      ['86.00', '86'],
      ['74.10', '74'],
      ['70.25', '70'],
      ['73.80', '74'],
      ['70.65', '71'],
      ['87.30', '87'],
    ]);
    expect(areas.every(({ explainedByRounding }) => explainedByRounding)).toBe(true);
    expect(total).toMatchObject({ computed: '616.00', printed: '615', difference: '-1', explainedByRounding: true });
  });

  it('is observed, submitted and disagreed with', async () => {
    const observed = await send('observations', 'evaluator', { area: '1', kind: 'strength', text: 'E-förslag.' });
    expect(observed.status).toBe(200);
    expect((await send('submit', 'evaluator', {})).status).toBe(200);
    expect(await shown('analyst')).toMatchObject({ status: 'submitted' });
    expect((await send('scores', 'evaluator', { scores: [{ total: '616' }] })).status).toBe(409);
    expect((await send('publish', 'analyst', {})).json.errors[0]?.code).toBe('awaiting-reply');
    const reply = await send('reply', 'approver:1880', { agrees: false, text: 'Vi har e-förslag och medborgarpanel.' });
    expect(reply.status).toBe(200);
    expect(await shown('reporter:1880')).toMatchObject({ status: 'replied', reply: { agrees: false } });
  });

  it('is added to, and must then be submitted and replied to anew', async () => {
    await send('observations', 'evaluator', { area: '1', kind: 'strength', text: 'Medborgarpanel.' });
    expect((await send('publish', 'analyst', { withoutReplyReason: 'De har svarat en gång.' })).status).toBe(404);
    await send('submit', 'evaluator', {});
    expect(await shown('approver:1880')).toMatchObject({ status: 'submitted', reply: null });
    expect((await send('reply', 'approver:1880', { agrees: true })).status).toBe(200);
    expect((await shown()).status).toBe(404);
  });

  it('is published by the analyst for everyone to see', async () => {
    expect((await send('publish', 'analyst', {})).status).toBe(200);
    const { status, depth, evaluatorIds, total } = await shown();
    expect([status, depth, evaluatorIds, total.printed]).toEqual(['published', 'sub-question', [], '615']);
    const unchanged = await send('correct', 'analyst', { scores: [{ total: '615' }], reason: 'Prov' });
    expect(unchanged.json.errors[0]?.code).toBe('nothing-changes');
  });

  it('moves into the municipality’s published evaluations', async () => {
    const after = await service.head();
    const { json } = await service.get<List<PublishedEvaluationsRow>>(`published-evaluations?after=${after}`);
    expect(json.items).toMatchObject([{ municipalityCode: '1880', evaluations: [{ evaluationId: ID, total: '615' }] }]);
  });

  it('is corrected with a reason', async () => {
    const scores = [{ subQuestion: '1.1', percent: '66', printedPoints: '10' }];
    const answer = await send('correct', 'analyst', { scores, reason: 'Raden var avskriven fel.' });
    expect(answer.status).toBe(200);
    const row = await shown();
    expect(row).toMatchObject({ status: 'corrected', corrections: [{ reason: 'Raden var avskriven fel.' }] });
    expect(row.areas[0]).toMatchObject({ computed: '69.25', printed: '68', explainedByRounding: false });
  });

  it('tells its whole history: when, by which role, what and why', async () => {
    const { json } = await service.get<List<HistoryEntry>>(`evaluations/${ID}/history`);
    expect(json.items.map(({ what, role }) => `${what} by ${role}`)).toEqual([
      'EvaluationStarted by evaluator',
      'EvaluationScored by evaluator',
      'EvaluationScored by evaluator',
      'EvaluationObserved by evaluator',
      'EvaluationSubmitted by evaluator',
      'EvaluationReplied by approver',
      'EvaluationObserved by evaluator',
      'EvaluationSubmitted by evaluator',
      'EvaluationReplied by approver',
      'EvaluationPublished by analyst',
      'EvaluationCorrected by analyst',
    ]);
    const last = json.items.at(-1);
    expect(last).toMatchObject({ version: 11, reason: 'Raden var avskriven fel.' });
    expect(last?.detail?.sv).toBe('Delfråga 1.1: 60 % (9) → 66 % (10)');
    expect(last?.at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    const positions = json.items.map(({ position }) => BigInt(position));
    expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('is withdrawn: known to have been, with the reason and without figures', async () => {
    expect((await send('withdraw', 'analyst', { reason: 'Rapporten återkallades.' })).status).toBe(200);
    const row = await shown();
    expect(row).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'Rapporten återkallades.' }, scores: {} });
    expect(row.total).toMatchObject({ computed: null, printed: null });
    const { json } = await service.get<List<PublishedEvaluationsRow>>(
      `published-evaluations?after=${await service.head()}`,
    );
    expect(json.items).toEqual([]);
  });

  it('may be started anew, as a draft again, and stays the withdrawn one to everyone else', async () => {
    const withdrawn = await shown();
    const body = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };
    const answer = await service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
    expect([answer.status, answer.json.version]).toEqual([201, 13]);
    expect(await shown()).toEqual(withdrawn);
    expect(await shown('evaluator')).toMatchObject({ status: 'started', areas: expect.any(Array), source: null });
  });
});
