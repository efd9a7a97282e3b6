import { once } from 'node:events';
import { EventStore, streamName } from '#event-store';
import { rankingReportStream, ReportMaker, type RankingReport, type RankingReportStanding } from '#ranking-reports';
import { endOf, kill, startChild } from '../faults/support/child';
import { startService, type Service } from '../support/service';

jest.setTimeout(180_000);

let service: Service;

beforeAll(async () => {
  service = await startService({ sample: true, role: 'api' });
}, 120_000);

afterAll(() => service.stop());

async function order(title: string): Promise<string> {
  const body = { title, instrumentVersion: '2010', peers: 'all' };
  return (await service.ask({ method: 'POST', path: 'ranking-reports', as: 'analyst', body })).json.id;
}

async function eventsOf(id: string): Promise<string[]> {
  const events = await service.app.get(EventStore).readStream(streamName(rankingReportStream.category, id));
  return events.map(({ event }) => event.type);
}

/** Ends by kill -9 a process that has come so far with a report. */
async function killAt(id: string, step: string): Promise<void> {
  const child = startChild('stalling-maker', [service.url, id, step]);
  const ended = endOf(child).then((end) => Promise.reject(new Error(`It ended by itself: ${end}`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  await kill(child);
}

const entryOf = async (id: string) => (await service.get<RankingReportStanding>(`ranking-reports/${id}/entry`)).json;
const DUE = 'RankingReportDue.v1';
const MADE = 'RankingReportMade.v1';

describe('a process that is killed while it makes a report', () => {
  it.each(['reading', 'ranking', 'storing'])('at %s leaves none, and the next makes it whole', async (step) => {
    const id = await order('Läget i dag');
    await killAt(id, step);
    expect(await eventsOf(id)).toEqual([DUE]);
    const { state, progress } = await entryOf(id);
    expect([state, progress.step]).toEqual(['due', step === 'storing' ? 'ranking' : step]);
    for (const format of ['json', 'html', 'pdf']) {
      expect((await service.get(`ranking-reports/${id}?format=${format}`)).status).toBe(409);
    }
    await service.app.get(ReportMaker).make(id);
    expect(await eventsOf(id)).toEqual([DUE, MADE]);
    const { json } = await service.get<RankingReport>(`ranking-reports/${id}`);
    expect(json.tables.map(({ rows }) => rows.length > 5)).toEqual(Array(9).fill(true));
  });

  it('right after it is stored leaves it whole, and nobody makes it again', async () => {
    const id = await order('Läget i dag');
    await killAt(id, 'stored');
    expect(await eventsOf(id)).toEqual([DUE, MADE]);
    const before = await service.get<RankingReport>(`ranking-reports/${id}`);
    await service.app.get(ReportMaker).make(id);
    expect(await eventsOf(id)).toEqual([DUE, MADE]);
    expect((await service.get(`ranking-reports/${id}`)).text).toBe(before.text);
    expect((await entryOf(id)).progress).toMatchObject({ state: 'done', step: 'ready' });
  });
});
