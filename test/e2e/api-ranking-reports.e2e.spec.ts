import type { RankingAnswer } from '#comparison';
import type { RankingReport, RankingReportRow, ShownSchedule } from '#ranking-reports';
import { startService, type List, type Question, type Service } from '../support/service';

let service: Service;

beforeAll(async () => {
  service = await startService({ sample: true });
}, 120_000);

afterAll(() => service.stop());

const post = (path: string, body: object = {}, as = 'analyst'): Question => ({ method: 'POST', path, as, body });
const SETTINGS = { instrumentVersion: '2010', peers: 'all' };
const SCHEDULE = { id: 'varje-kvartal', name: 'Rangordning varje kvartal', cron: '0 6 1 */3 *', ...SETTINGS };

/** Waits for a report to be made, by following its progress. */
async function made(id: string): Promise<RankingReport> {
  const { text } = await service.get<string>(`ranking-reports/${id}/progress`);
  expect(text).toMatch(/event: done\n/);
  const { status, json } = await service.get<RankingReport>(`ranking-reports/${id}`);
  expect(status).toBe(200);
  return json;
}

describe('a report that is ordered', () => {
  let report: RankingReport;

  it('is accepted, made, and read by anyone', async () => {
    const { status, json } = await service.ask(post('ranking-reports', { title: 'Läget i dag', ...SETTINGS }));
    expect(status).toBe(202);
    report = await made(json.id);
    const ranking = await service.get<RankingAnswer>(`rankings?instrument=2010&asOf=${report.asOf.position}`);
    const [total] = report.tables;
    expect(total?.rows.map(({ municipalityCode, rank, score }) => [municipalityCode, rank, score])).toEqual(
      ranking.json.rows.map((row) => [row.municipalityCode, row.rank, row.score]),
    );
    expect(total?.rows.length).toBeGreaterThan(5);
    expect(report.tables.map(({ measure }) => measure)).toContain('area:1');
    expect(report).toMatchObject({ since: null, period: null, scheduleId: null });
  });

  it.each([
    ['html', 'text/html'],
    ['csv', 'text/csv'],
    ['pdf', 'application/pdf'],
    ['xlsx', 'application/vnd.openxmlformats'],
  ])('comes as %s, the same bytes each time', async (format, type) => {
    const first = await service.get<string>(`ranking-reports/${report.id}?format=${format}`);
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toContain(type);
    const again = await service.get<string>(`ranking-reports/${report.id}?format=${format}`);
    expect(again.text).toBe(first.text);
  });

  it('stands in the list and in the feed', async () => {
    const { json } = await service.get<List<RankingReportRow>>('ranking-reports?state=done');
    expect(json.items.map(({ id }) => id)).toContain(report.id);
    const { text, headers } = await service.get<string>('ranking-reports/feed');
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text).toContain(`urn:kompassros:ranking-report:${report.id}`);
  });

  it('cannot be cancelled once it is made', async () => {
    const { status, json } = await service.ask(post(`ranking-reports/${report.id}/cancel`, { reason: 'Fel' }));
    expect([status, json.errors[0]?.code]).toEqual([409, 'already-made']);
  });

  it.each<[string, object, number, string]>([
    ['an unknown version', { instrumentVersion: '1999' }, 422, 'unknown-instrument'],
    ['an unknown measure', { measures: ['area:77'] }, 422, 'unknown-measure'],
    ['a rule that starts from one municipality', { peers: 'nearest:7' }, 422, 'rule-needs-a-subject'],
    ['a network that is not there', { peers: 'network:inget' }, 422, 'unknown-network'],
  ])('is refused with %s', async (_, change, status, code) => {
    const answer = await service.ask(post('ranking-reports', { title: 'Läget', ...SETTINGS, ...change }));
    expect([answer.status, answer.json.errors[0]?.code]).toEqual([status, code]);
  });

  it('is for analysts to order', async () => {
    const body = { title: 'Läget', ...SETTINGS };
    expect((await service.ask(post('ranking-reports', body, 'reporter:1880'))).status).toBe(403);
    expect((await service.ask(post('ranking-reports', body, 'operator'))).status).toBe(403);
  });
});

describe('a schedule', () => {
  it('is made by an analyst and shows its next times', async () => {
    const { status, json } = await service.ask(post('report-schedules', SCHEDULE));
    expect([status, json.id]).toEqual([201, 'varje-kvartal']);
    const { json: shown } = await service.get<ShownSchedule>('report-schedules/varje-kvartal');
    expect(shown).toMatchObject({ state: 'active', version: 1, cron: '0 6 1 */3 *' });
    expect(shown.nextPeriods).toHaveLength(5);
    expect(shown.nextPeriods.every(({ id }) => /^\d{4}-(01|04|07|10)-01T06:00$/.test(id))).toBe(true);
    const { json: list } = await service.get<List<ShownSchedule>>('report-schedules');
    expect(list.items).toEqual([expect.objectContaining({ id: 'varje-kvartal' })]);
  });

  it('can be run at once', async () => {
    const { status, json } = await service.ask(post('report-schedules/varje-kvartal/run'));
    expect(status).toBe(202);
    expect(await made(json.id)).toMatchObject({ scheduleId: 'varje-kvartal', title: SCHEDULE.name });
  });

  it('is paused, changed and resumed', async () => {
    const paused = await service.ask(post('report-schedules/varje-kvartal/pause', { reason: 'Sommar' }));
    expect(paused.status).toBe(200);
    const { json } = await service.get<ShownSchedule>('report-schedules/varje-kvartal');
    expect(json).toMatchObject({ state: 'paused', nextPeriods: [] });
    const { id: _, ...set } = SCHEDULE;
    const change = { ...set, cron: '30 2 * * *', reason: 'Oftare' };
    expect((await service.ask(post('report-schedules/varje-kvartal/change', change))).status).toBe(200);
    expect((await service.ask(post('report-schedules/varje-kvartal/resume'))).status).toBe(200);
    const after = await service.get<ShownSchedule>('report-schedules/varje-kvartal');
    expect(after.json).toMatchObject({ state: 'active', version: 4, cron: '30 2 * * *' });
    expect(after.json.changes.map(({ what }) => what)).toEqual(['made', 'paused', 'changed', 'resumed']);
  });

  it.each<[string, Question, number, string]>([
    ['a name that is taken', post('report-schedules', SCHEDULE), 409, 'already-made'],
    [
      'a time that cannot be read',
      post('report-schedules', { ...SCHEDULE, id: 'x', cron: '* * * * *' }),
      422,
      'malformed-cron',
    ],
    ['one that is not there', post('report-schedules/finns-inte/pause', { reason: 'Ingen' }), 404, 'no-such-schedule'],
  ])('is refused for %s', async (_, question, status, code) => {
    const answer = await service.ask(question);
    expect([answer.status, answer.json.errors[0]?.code]).toEqual([status, code]);
  });
});

describe('a process that only works', () => {
  it('makes the reports that are ordered from one that only answers', async () => {
    const api = await startService({ role: 'api' });
    const { json } = await api.ask(post('ranking-reports', { title: 'Läget i dag', ...SETTINGS }));
    const waiting = await api.get<RankingReportRow>(`ranking-reports/${json.id}/entry`);
    expect(waiting.json.state).toBe('due');
    expect((await api.get(`ranking-reports/${json.id}`)).status).toBe(409);
    const worker = await startService({ role: 'worker', beside: api });
    const { text } = await api.get<string>(`ranking-reports/${json.id}/progress`);
    expect(text).toMatch(/event: done\n/);
    const empty = await api.get<RankingReport>(`ranking-reports/${json.id}`);
    expect(empty.json.tables.every(({ rows }) => rows.length === 0)).toBe(true);
    for (const format of ['html', 'csv', 'pdf', 'xlsx']) {
      expect((await api.get(`ranking-reports/${json.id}?format=${format}`)).status).toBe(200);
    }
    await worker.stop();
    await api.stop();
  });
});

describe('a report that is not made yet', () => {
  it('can be cancelled, and is then never made', async () => {
    const api = await startService({ role: 'api' });
    const { json } = await api.ask(post('ranking-reports', { title: 'Läget i dag', ...SETTINGS }));
    const cancelled = await api.ask(post(`ranking-reports/${json.id}/cancel`, { reason: 'Fel version' }));
    expect(cancelled.status).toBe(200);
    const worker = await startService({ role: 'worker', beside: api });
    const other = await api.ask(post('ranking-reports', { title: 'En annan', ...SETTINGS }));
    await api.get(`ranking-reports/${other.json.id}/progress`);
    const entry = await api.get<RankingReportRow>(`ranking-reports/${json.id}/entry`);
    expect(entry.json).toMatchObject({ state: 'cancelled', cancelled: { reason: 'Fel version' } });
    await worker.stop();
    await api.stop();
  });
});
