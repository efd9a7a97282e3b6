import type { EvaluationEvent, EvaluationRow, HistoryEntry } from '../../libs/evaluations/src';
import { EventStore } from '../../libs/event-store/src';
import {
  committedSchema,
  uploadSchema,
  type Committed,
  type Proposal,
  type UploadAnswer,
  type UploadSummary,
} from '../../libs/intake/src';
import { longPdf } from '../intake/long-pdf';
import { MULTIPART, multipartBody } from '../intake/multipart';
import { OREBRO_2012 } from '../intake/orebro-2012';
import { reportPdf } from '../intake/report-pdf';
import { reportText, webPageText } from '../intake/report-text';
import { startService, type List, type Service } from '../support/service';

const EVALUATOR = 'evaluator';
let service: Service;

beforeAll(async () => {
  service = await startService({ sample: false });
});
afterAll(() => service.stop());

type Evaluation = Omit<Proposal, 'depth'> & { acceptedDifferences?: { measure: string; reason: string }[] };

/** Hands over text and waits until it has been read, however long that takes on this machine. */
async function paste(text: string, headers = {}) {
  const answer = await service.ask<UploadAnswer>({
    method: 'POST',
    path: 'uploads',
    as: EVALUATOR,
    body: { text },
    headers,
  });
  return answer.status === 202 ? { ...answer, json: await finished(answer.json.id) } : answer;
}
const upload = (bytes: Buffer, name = 'rapport.pdf') =>
  service.ask<UploadAnswer & { errors: { where: string; code: string; detail: string }[] }>({
    method: 'POST',
    path: 'uploads',
    as: EVALUATOR,
    raw: multipartBody([{ name, bytes }]),
    headers: MULTIPART,
  });
const commit = (id: string, evaluations: readonly unknown[]) =>
  service.ask<Committed & { errors: { where: string; code: string }[] }>({
    method: 'POST',
    path: `uploads/${id}/commit`,
    as: EVALUATOR,
    body: { evaluations },
  });
const proposed = (answer: UploadAnswer): Evaluation[] =>
  (answer.proposed?.evaluations ?? []).map(({ depth: _depth, source, ...rest }) => ({
    ...rest,
    source: source ?? 'rapporten',
  }));
const finished = async (id: string): Promise<UploadAnswer> => {
  for (;;) {
    const { status, json } = await service.get<UploadAnswer>(`uploads/${id}`, EVALUATOR);
    if (status !== 202) return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const eventsOf = async (id: string) =>
  (await service.app.get(EventStore).readStream<EvaluationEvent>(`evaluation-${id}`)).map(({ event }) => event);

describe('a report that is handed over', () => {
  it('is understood, and nothing is stored as fact', async () => {
    const before = await service.head();
    const { status, json } = await paste(reportText(OREBRO_2012));
    expect([201, 202]).toContain(status);
    expect(uploadSchema.parse(json)).toEqual(json);
    expect(json.recognised).toMatchObject({
      kind: 'report',
      municipality: { code: '1880' },
      instrumentVersion: { version: '2010', subQuestions: { matched: 45, of: 45 } },
      years: [{ year: 2012 }, { year: 2010 }],
    });
    expect(json.proposed?.evaluations.map((one) => [one.year, one.depth, one.scores.length])).toEqual([
      [2012, 'sub-question', 54],
      [2010, 'area', 9],
    ]);
    expect(await service.head()).toBe(before);
    expect((await service.get<UploadAnswer>(`uploads/${json.id}`, EVALUATOR)).json).toEqual(json);
  });

  it('is taken in whole: both years, places, observations, and a total that does not add up as it was printed', async () => {
    const { json } = await upload(reportPdf(OREBRO_2012));
    const answer = await finished(json.id);
    const evaluations = proposed(answer);
    const committed = await commit(json.id, evaluations);
    expect(committed.status).toBe(200);
    expect(committedSchema.parse(committed.json)).toEqual(committed.json);
    expect(committed.json.created).toEqual([
      { type: 'evaluation', id: '1880-2010-2012' },
      { type: 'evaluation', id: '1880-2010-2010' },
    ]);
    const { json: earlier } = await service.get<EvaluationRow>('evaluations/1880-2010-2010', EVALUATOR);
    expect(earlier.total).toMatchObject({ printed: '515', computed: '516', explainedByRounding: true });
    const { json: latest } = await service.get<EvaluationRow>('evaluations/1880-2010-2012', EVALUATOR);
    expect(latest).toMatchObject({ depth: 'sub-question', progress: { scored: 45, of: 45 } });
    expect(latest.areas.flatMap(({ observations }) => observations)).toHaveLength(75);
    const scored = (await eventsOf('1880-2010-2012')).find(({ type }) => type === 'EvaluationScored.v1');
    expect(scored?.data).toMatchObject({
      source: { uploadId: json.id, places: { 'sub:1.1': expect.stringMatching(/^page:31 line:\d+ column:5$/) } },
    });

    const again = await commit(json.id, evaluations);
    expect([again.status, again.json]).toEqual([200, committed.json]);
    const otherwise = await commit(json.id, evaluations.slice(0, 1));
    expect([otherwise.status, otherwise.json.errors[0]?.code]).toEqual([409, 'already-committed']);
    const kept = await service.get<UploadAnswer>(`uploads/${json.id}`, EVALUATOR);
    expect(kept.json.committed).toEqual(committed.json);
  });

  it('is taken in by one of two commits at the same moment', async () => {
    const { json } = await paste(webPageText({ ...OREBRO_2012, municipality: 'Karlskoga' }));
    const evaluations = proposed(json);
    const before = BigInt(await service.head());
    const [one, other] = await Promise.all([commit(json.id, evaluations), commit(json.id, evaluations)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.json).toEqual(other.json);
    expect(BigInt(await service.head()) - before).toBe(2n);
  });

  it('leaves nothing behind when one of its evaluations cannot be taken in', async () => {
    const { json } = await paste(reportText({ ...OREBRO_2012, municipality: 'Grästorp' }));
    const [first, second] = proposed(json);
    const before = await service.head();
    const unknown = await commit(json.id, [first, { ...second, municipalityCode: '0000' }]);
    expect(unknown.status).toBe(422);
    expect(unknown.json.errors).toEqual([
      expect.objectContaining({ where: 'evaluations[1].municipalityCode', code: 'unknown-municipality' }),
    ]);
    const twice = await commit(json.id, [first, first]);
    expect(twice.json.errors).toEqual([expect.objectContaining({ where: 'evaluations[1]', code: 'given-twice' })]);
    expect(await service.head()).toBe(before);
  });

  it('must have each difference that rounding does not explain mended or accepted with a reason', async () => {
    const wrong = { ...OREBRO_2012, municipality: 'Nacka', total: '635' };
    const { json } = await paste(reportText(wrong));
    expect(json.problems?.filter(({ code }) => code === 'not-explained-by-rounding').map((one) => one.measure)).toEqual(
      ['total', 'total'],
    );
    const [first] = proposed(json);
    const refused = await commit(json.id, [first]);
    expect([refused.status, refused.json.errors[0]?.code]).toEqual([422, 'not-explained-by-rounding']);
    const idle = await commit(json.id, [
      { ...first, acceptedDifferences: [{ measure: 'area:1', reason: 'står så i rapporten' }] },
    ]);
    expect(idle.json.errors.map(({ code }) => code)).toEqual(['not-explained-by-rounding', 'nothing-to-accept']);
    const accepted = await commit(json.id, [
      { ...first, acceptedDifferences: [{ measure: 'total', reason: 'står så i rapporten' }] },
    ]);
    expect(accepted.status).toBe(200);
    const scored = (await eventsOf('0182-2010-2012')).find(({ type }) => type === 'EvaluationScored.v1');
    expect(scored?.data).toMatchObject({ acceptedDifferences: [{ measure: 'total', reason: 'står så i rapporten' }] });
  });

  it('says which figures a person mended', async () => {
    const { json } = await paste(webPageText({ ...OREBRO_2012, municipality: 'Höganäs' }));
    const [first] = proposed(json);
    const scores = (first?.scores ?? []).map((score) =>
      'area' in score && score.area === '1' ? { area: '1', printedPoints: '67' } : score,
    );
    expect((await commit(json.id, [{ ...first, scores }])).status).toBe(200);
    const scored = (await eventsOf('1284-2010-2012')).find(({ type }) => type === 'EvaluationScored.v1');
    expect(scored?.data).toMatchObject({ source: { places: { 'area:1': 'line:3' }, mended: ['area:1'] } });
  });
});

describe('a draft that stands already', () => {
  const ID = '0114-2010-2012';
  const send = (step: string, body: unknown) =>
    service.ask({ method: step === 'scores' ? 'PUT' : 'POST', path: `evaluations/${ID}/${step}`, as: EVALUATOR, body });

  it('is filled by an upload, all or nothing, until it is submitted', async () => {
    const start = { municipalityCode: '0114', instrumentVersion: '2010', year: 2012, source: 'Egna anteckningar' };
    await service.ask({ method: 'POST', path: 'evaluations', as: EVALUATOR, body: start });
    await send('scores', { scores: [{ subQuestion: '1.1', percent: '10', printedPoints: '2' }] });
    await send('observations', { area: '8', kind: 'goodExample', text: 'Ett eget exempel' });
    const { json } = await paste(reportText({ ...OREBRO_2012, municipality: 'Upplands Väsby' }));
    const [first] = proposed(json);
    const before = await service.head();
    const changed = await commit(json.id, [{ ...first, draftVersion: 2 }]);
    expect([changed.status, changed.json.errors[0]?.code]).toEqual([409, 'draft-changed']);
    expect(await service.head()).toBe(before);
    const filled = await commit(json.id, [{ ...first, draftVersion: 3 }]);
    expect([filled.status, filled.json.created]).toEqual([200, [{ type: 'evaluation', id: ID }]]);
    const { json: row } = await service.get<EvaluationRow>(`evaluations/${ID}`, EVALUATOR);
    expect(row).toMatchObject({ source: 'Egna anteckningar', progress: { scored: 45 }, total: { printed: '615' } });
    expect(row.areas[0]?.subQuestions[0]).toMatchObject({ percent: '60' });
    expect(row.areas[7]?.observations).toContainEqual({ kind: 'goodExample', text: 'Ett eget exempel' });
    expect(Object.keys(row.origins)).toHaveLength(54);
    expect(row.origins['sub:1.1']).toMatchObject({ uploadId: json.id, place: expect.stringMatching(/^line:\d+/) });

    const later = await paste(`${reportText({ ...OREBRO_2012, municipality: 'Upplands Väsby' })}\n`);
    await send('submit', {});
    const late = await commit(later.json.id, proposed(later.json).slice(0, 1));
    expect([late.status, late.json.errors[0]]).toEqual([
      409,
      expect.objectContaining({ where: 'evaluations[0]', code: 'already-submitted' }),
    ]);
  });

  it('keeps where its figures stood for everyone to read, and the file for its sender', async () => {
    await service.ask({ method: 'POST', path: `evaluations/${ID}/reply`, as: 'approver:0114', body: { agrees: true } });
    await service.ask({ method: 'POST', path: `evaluations/${ID}/publish`, as: 'analyst', body: {} });
    const { json: row } = await service.get<EvaluationRow>(`evaluations/${ID}`);
    expect(row.origins['total']?.place).toMatch(/^line:\d+/);
    const { json: history } = await service.get<List<HistoryEntry>>(`evaluations/${ID}/history`);
    expect(history.items.map(({ origin }) => Object.keys(origin?.source?.places ?? {}).length)).toContain(54);
    const uploadId = row.origins['total']?.uploadId ?? '';
    expect((await service.get(`uploads/${uploadId}/file`)).status).toBe(401);
    expect((await service.get(`uploads/${uploadId}/file`, 'approver:0114')).status).not.toBe(200);
    expect((await service.get(`uploads/${uploadId}/file`, EVALUATOR)).status).toBe(200);
  });
});

describe('an upload', () => {
  it('is in its sender’s list, and can be discarded until it is taken in', async () => {
    const { json } = await paste('Totalt 12 poäng');
    const first = await service.get<List<UploadSummary>>('uploads?limit=1', EVALUATOR);
    expect(first.json.items.map(({ id }) => id)).toEqual([json.id]);
    const second = await service.get<List<UploadSummary>>(`uploads?limit=1&cursor=${first.json.next}`, EVALUATOR);
    expect(second.json.items.map(({ id }) => id)).not.toEqual([json.id]);
    expect((await service.get('uploads?cursor=x', EVALUATOR)).status).toBe(422);
    const discard = (id: string) => service.ask({ method: 'POST', path: `uploads/${id}/discard`, as: EVALUATOR });
    expect((await discard(json.id)).status).toBe(200);
    expect((await discard(json.id)).status).toBe(404);
    expect((await service.get(`uploads/${json.id}`, EVALUATOR)).status).toBe(404);
    const { items } = (await service.get<List<UploadSummary>>('uploads?limit=500', EVALUATOR)).json;
    const taken = items.find(({ committed }) => committed !== null);
    const refused = await discard(taken?.id ?? '');
    expect([refused.status, refused.json.errors[0]?.code]).toEqual([409, 'already-committed']);
  });

  it('is kept with its hash and given back as it came, under a name of the service', async () => {
    const bytes = reportPdf(OREBRO_2012);
    const { json } = await upload(bytes, '../../etc/passwd\u202egnp.pdf');
    await finished(json.id);
    expect(json.name).toBe('passwdgnp.pdf');
    const file = await service.app.inject({
      url: `/api/v1/uploads/${json.id}/file`,
      headers: { authorization: 'Bearer demo:evaluator' },
    });
    expect(file.rawPayload.equals(bytes)).toBe(true);
    expect(file.headers['content-disposition']).toBe(`attachment; filename="uppladdning-${json.id}.pdf"`);
    expect(file.headers['content-type']).toBe('application/pdf');
  });

  it('is seen by its sender alone', async () => {
    const { json } = await paste(webPageText(OREBRO_2012));
    for (const [who, status] of [
      [undefined, 401],
      ['analyst', 403],
      ['approver:1880', 404],
      ['operator', 403],
    ] as const) {
      expect((await service.get(`uploads/${json.id}`, who)).status).toBe(status);
      expect((await service.get(`uploads/${json.id}/file`, who)).status).toBe(status);
      expect((await service.get(`uploads/${json.id}/progress`, who)).status).toBe(status);
    }
    const { pool } = service.app.get(EventStore);
    expect((await pool.query('SELECT id FROM intake.uploads')).rows).toEqual([]);
    await expect(pool.query(`UPDATE intake.uploads SET sha256 = repeat('0', 64)`)).rejects.toThrow(/permission denied/);
    const absent = await service.get('uploads/00000000-0000-4000-8000-000000000000', EVALUATOR);
    expect(absent.status).toBe(404);
  });

  it('is the same upload when it is sent again with its key, and another when the bytes are others', async () => {
    const headers = { 'idempotency-key': 'one-paste' };
    const first = await paste(webPageText(OREBRO_2012), headers);
    const again = await paste(webPageText(OREBRO_2012), headers);
    expect(again.json.id).toBe(first.json.id);
    expect((await paste('Totalt 12 poäng', headers)).status).toBe(422);
  });

  it.each([
    ['en', 'The file is empty.'],
    ['sv', 'Filen är tom.'],
  ])('that cannot be read is refused with words in %s, at its place', async (language, detail) => {
    const headers = { 'accept-language': language };
    const sent = await service.ask<UploadAnswer>({
      method: 'POST',
      path: 'uploads',
      as: EVALUATOR,
      raw: multipartBody([{ bytes: Buffer.alloc(0) }]),
      headers: { ...MULTIPART, ...headers },
    });
    // On a machine with much to do it is refused when it is asked for.
    if (sent.status === 202) await finished(sent.json.id);
    const answer = await service.ask({
      method: sent.status === 202 ? 'GET' : 'POST',
      path: sent.status === 202 ? `uploads/${sent.json.id}` : 'uploads',
      as: EVALUATOR,
      ...(sent.status !== 202 && { raw: multipartBody([{ bytes: Buffer.alloc(0) }]) }),
      headers: { ...(sent.status !== 202 && MULTIPART), ...headers },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json.errors).toEqual([{ where: 'file', code: 'empty-file', detail }]);
  });

  it('needs a file or a text', async () => {
    for (const question of [
      { body: {} },
      { body: { text: '' } },
      { body: { text: 'x', more: 1 } },
      { raw: multipartBody([]), headers: MULTIPART },
      { raw: multipartBody([{ field: 'annat', bytes: Buffer.from('Totalt 12 poäng') }]), headers: MULTIPART },
    ]) {
      const answer = await service.ask({ method: 'POST', path: 'uploads', as: EVALUATOR, ...question });
      expect([answer.status, answer.json.errors[0]?.code]).toEqual([422, 'file-missing']);
    }
  });

  it('that is cut off or too large is refused', async () => {
    const whole = multipartBody([{ bytes: Buffer.from(reportText(OREBRO_2012)) }]);
    for (const length of [10, 60, 150, whole.length - 30]) {
      const raw = whole.subarray(0, length);
      const answer = await service.ask({ method: 'POST', path: 'uploads', as: EVALUATOR, raw, headers: MULTIPART });
      expect([length, answer.status]).toEqual([length, 422]);
    }
    const large = await upload(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
    expect([large.status, large.json.errors]).toEqual([
      413,
      [{ where: 'file', code: 'too-large', detail: 'Skicka en fil på högst 5 MB.' }],
    ]);
  });
});

describe('a long PDF', () => {
  it('tells how far it has come while the service answers others', async () => {
    const bytes = longPdf(480, 4_900_000);
    expect(bytes.length).toBeGreaterThan(4_500_000);
    const started = performance.now();
    const { status, json } = await upload(bytes);
    const answeredMs = performance.now() - started;
    expect(status).toBe(202);
    expect(json).toMatchObject({ status: 'reading' });
    expect(answeredMs).toBeLessThan(5000);

    const waits: number[] = [];
    const listening = service.app.inject({
      url: `/api/v1/uploads/${json.id}/progress`,
      headers: { authorization: 'Bearer demo:evaluator' },
    });
    while ((await service.get<UploadAnswer>(`uploads/${json.id}`, EVALUATOR)).status === 202) {
      const asked = performance.now();
      expect((await service.get('health/live')).status).toBe(200);
      waits.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const events = (await listening).payload
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)) as { status: string; pages: { done: number; of: number } | null });
    expect(events.at(-1)?.status).toBe('read');
    expect(events.some(({ pages: read }) => read !== null && read.of === 480 && read.done < 480)).toBe(true);
    const slowest = Math.max(...waits);
    process.stdout.write(`5 MB PDF: ${waits.length} answers to others meanwhile, slowest ${slowest.toFixed(0)} ms\n`);
    expect(slowest).toBeLessThan(500);
    const read = await finished(json.id);
    expect(read.recognised?.media).toMatchObject({ kind: 'pdf', pages: 480 });
  }, 180_000);
});

describe('the template', () => {
  it.each(['xlsx', 'csv'])('is handed out as %s and understood when it comes back', async (format) => {
    const answer = await service.app.inject({ url: `/api/v1/instruments/2020/template?format=${format}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="kommunkompassen-2020.${format}"`);
    const { json } = await upload(answer.rawPayload, `mall.${format}`);
    const read = await finished(json.id);
    expect(read.recognised).toMatchObject({ kind: 'template', instrumentVersion: { version: '2020', stated: true } });
    expect(read.proposed?.evaluations).toEqual([]);
  });

  it('is there for known versions only', async () => {
    expect((await service.get('instruments/1999/template')).status).toBe(404);
    expect((await service.get('instruments/2010/template?format=pdf')).status).toBe(400);
  });
});

describe('many uploads by one person', () => {
  it('are refused for a while, with the seconds to wait, by every process', async () => {
    const one = await startService({ uploadsPerTenMinutes: 2 });
    const other = await startService({ uploadsPerTenMinutes: 2, beside: one });
    const hand = (to: Service, as = EVALUATOR) =>
      to.ask({ method: 'POST', path: 'uploads', as, body: { text: 'Totalt 12 poäng' } });
    expect([(await hand(one)).status, (await hand(other)).status].every((status) => status < 300)).toBe(true);
    const refused = await hand(other);
    expect([refused.status, refused.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(refused.json.errors).toEqual([
      expect.objectContaining({ where: 'file', code: 'too-many-uploads', detail: expect.stringContaining('Högst 2') }),
    ]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await hand(one)).status).toBe(429);
    await other.stop();
    await one.stop();
  });
});
