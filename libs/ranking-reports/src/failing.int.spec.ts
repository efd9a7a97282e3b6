import { POOL } from '#event-store';
import { CommandBus } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import { startService, type Question, type Service } from '../../../test/support/service';
import { stepContext } from './due-context';
import { DUE } from './examples';
import { Ledger } from './ledger.query';
import { ReportMaker } from './maker.job';
import { Making } from './making.query';
import { ReportMatters } from './matter.query';
import { OrderReport } from './order-report';
import type { RankingReport } from './report';
import type { ReportProgress } from './report-progress';
import type { RankingReportStanding } from './report-standing';

let service: Service;
let ledger: Ledger;
let maker: ReportMaker;
let making: Making;
let bus: CommandBus;

beforeAll(async () => {
  service = await startService({ sample: true, role: 'api' });
  const { app } = service;
  [ledger, maker, making, bus] = [app.get(Ledger), app.get(ReportMaker), app.get(Making), app.get(CommandBus)];
}, 120_000);

afterAll(() => service.stop());

const idAt = (minute: string) => `fel-2026-10-01T06.${minute}`;
const post = (path: string, body: object = {}, as = 'analyst'): Question => ({ method: 'POST', path, as, body });

async function order(id: string, change: object = {}): Promise<void> {
  const now = await ledger.now();
  await bus.execute(new OrderReport(id, { ...DUE, dueAt: now, ...change }, stepContext(id, 'due', now)));
}

async function entryOf(id: string): Promise<RankingReportStanding> {
  return (await service.get<RankingReportStanding>(`ranking-reports/${id}/entry`)).json;
}

/** What a follower is told, one event after another. */
async function followed(id: string): Promise<ReportProgress[]> {
  const { text } = await service.get<string>(`ranking-reports/${id}/progress`);
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as ReportProgress);
}

/** One that stays at each step for as long as it takes to be seen there. */
const dawdling = () => {
  const tell: Making['tell'] = async (id, told) => {
    await making.tell(id, told);
    await new Promise((resolve) => setTimeout(resolve, 700));
  };
  const slow = { tell, forget: (id: string) => making.forget(id) } as unknown as Making;
  return new ReportMaker(ledger, service.app.get(ReportMatters), slow, bus);
};

/** One whose reading always breaks off, as when the database is away. */
const breaking = () => {
  const matters = { of: () => Promise.reject(new Error('Gone away')) } as unknown as ReportMatters;
  return new ReportMaker(ledger, matters, making, bus);
};

describe('a report that can never be made as it is set', () => {
  it('has failed, says why in both languages, and can be tried again or cancelled', async () => {
    const id = idAt('01');
    await order(id, { peers: 'network:fanns-inte' });
    await maker.make(id);
    const entry = await entryOf(id);
    expect(entry).toMatchObject({ state: 'failed', version: 2, failed: { code: 'unknown-network' } });
    expect(entry.progress).toMatchObject({ state: 'failed', failure: entry.failed?.reason });
    expect(entry.failed?.reason.sv).not.toBe(entry.failed?.reason.en);
    const asked = await service.get(`ranking-reports/${id}`);
    expect([asked.status, asked.json.errors[0]?.code]).toEqual([409, 'report-failed']);
    expect((await followed(id)).map(({ state }) => state)).toEqual(['failed']);
    expect((await service.ask(post(`ranking-reports/${id}/retry`, {}, 'reporter:1880'))).status).toBe(403);
    expect((await service.ask(post(`ranking-reports/${id}/retry`))).status).toBe(202);
    expect(await entryOf(id)).toMatchObject({ state: 'due', version: 3, failed: null, progress: { step: 'waiting' } });
    await maker.make(id);
    expect(await entryOf(id)).toMatchObject({ state: 'failed', version: 4 });
    expect((await service.ask(post(`ranking-reports/${id}/cancel`, { reason: 'Fel nätverk' }))).status).toBe(200);
    expect((await service.ask(post(`ranking-reports/${id}/retry`))).json.errors[0]?.code).toBe('already-cancelled');
  });
});

describe('a report whose making breaks off', () => {
  it('stays due, and is made by the next who tries', async () => {
    const id = idAt('10');
    await order(id);
    await expect(breaking().make(id)).rejects.toThrow('Gone away');
    expect(await entryOf(id)).toMatchObject({ state: 'due', progress: { step: 'reading', done: 0, failure: null } });
    await maker.make(id);
    expect(await entryOf(id)).toMatchObject({ state: 'done', progress: { state: 'done', step: 'ready' } });
    expect(await making.told(id)).toBeUndefined();
  });

  it('has failed when it has broken off again and again for a long while, and is made when tried again', async () => {
    const id = idAt('11');
    await order(id);
    for (let nth = 0; nth < 5; nth += 1) await expect(breaking().make(id)).rejects.toThrow('Gone away');
    const pool = service.app.get<Pool>(POOL);
    await pool.query(`UPDATE ranking_reports.making SET failing_since = failing_since - interval '11 minutes'`);
    await breaking().make(id);
    expect(await entryOf(id)).toMatchObject({ state: 'failed', failed: { code: 'broke-off' } });
    await maker.make(id);
    expect((await entryOf(id)).state).toBe('failed');
    await service.ask(post(`ranking-reports/${id}/retry`));
    await maker.make(id);
    expect((await entryOf(id)).state).toBe('done');
  });
});

describe('whoever follows a report', () => {
  it('is told of every step until its files are set, and never of less than before', async () => {
    const id = idAt('20');
    await order(id, { measures: [] });
    const following = followed(id);
    await dawdling().make(id);
    const told = await following;
    expect(told.map(({ state }) => state)).toEqual(told.map(({ state }) => state).toSorted(byLife));
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['due', 'setting', 'done']));
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other));
    expect(told.some(({ step, done, of }) => step === 'ranking' && done === 1 && of === 31)).toBe(true);
    expect(told.at(-1)).toMatchObject({ state: 'done', step: 'ready', done: 31, of: 31 });
    expect((await service.get<RankingReport>(`ranking-reports/${id}`)).json.tables).toHaveLength(9);
    expect((await followed(id)).map(({ state }) => state)).toEqual(['done']);
  });
});

function byLife(one: ReportProgress['state'], other: ReportProgress['state']): number {
  const life = ['due', 'setting', 'done'];
  return life.indexOf(one) - life.indexOf(other);
}
