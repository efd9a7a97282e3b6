import { CorrectEvaluation } from '#evaluations';
import { EventStore, streamName } from '#event-store';
import type { Actor } from '#kernel';
import { CommandBus } from '@nestjs/cqrs';
import { startService, type List, type Service } from '../../../test/support/service';
import { stepContext } from './due-context';
import { Ledger } from './ledger.query';
import { ReportMaker } from './maker.job';
import { OrderReport } from './order-report';
import { DUE } from './examples';
import { ReportReconciler } from './reconciler.job';
import type { ReportRunner } from './report-runner';
import type { RankingReport } from './report';
import type { RankingReportRow } from './report-row';

let service: Service;
let ledger: Ledger;
let maker: ReportMaker;
let bus: CommandBus;

beforeAll(async () => {
  service = await startService({ sample: true, role: 'api' });
  // The process takes no jobs, so that each step here is taken by hand.
  const making = service.app;
  [ledger, maker, bus] = [making.get(Ledger), making.get(ReportMaker), making.get(CommandBus)];
}, 120_000);

afterAll(() => service.stop());

const ANALYST: Actor = { id: 'analyst', role: 'analyst' };
const due = (dueAt: string, since: { reportId: string; dueAt: string } | null = null) => ({
  ...DUE,
  dueAt,
  since,
  measures: [],
});

async function order(id: string, dueAt: string, since: { reportId: string; dueAt: string } | null = null) {
  await bus.execute(new OrderReport(id, due(dueAt, since), stepContext(id, 'due', dueAt)));
}

async function reportOf(id: string): Promise<RankingReport> {
  return (await service.get<RankingReport>(`ranking-reports/${id}`)).json;
}

const idAt = (minute: string) => `prov-2026-10-01T06.${minute}`;

describe('making a report', () => {
  it('gives one made late the contents of one made in time', async () => {
    const first = await ledger.now();
    await order(idAt('01'), first);
    await order(idAt('02'), first);
    await maker.make(idAt('01'));
    const correction = { scores: [{ area: '1', printedPoints: '69' }], reason: 'Fel rad' };
    await bus.execute(
      new CorrectEvaluation('1880-2010-2012', correction as never, { actor: ANALYST, now: first, commandId: 'c' }),
    );
    await maker.make(idAt('02'));
    const [inTime, late] = [await reportOf(idAt('01')), await reportOf(idAt('02'))];
    expect({ ...late, id: '' }).toEqual({ ...inTime, id: '' });
    expect(inTime.tables[0]?.rows.length).toBeGreaterThan(5);
    const now = await ledger.now();
    await order(idAt('03'), now, { reportId: idAt('01'), dueAt: first });
    await maker.make(idAt('03'));
    const after = await reportOf(idAt('03'));
    expect(after.corrections).toEqual([
      expect.objectContaining({ kind: 'corrected', evaluationId: '1880-2010-2012', name: 'Örebro', reason: 'Fel rad' }),
    ]);
    expect(after.since).toMatchObject({ reportId: idAt('01'), asOf: inTime.asOf });
  });

  it('does so once, however many do it at the same time', async () => {
    await order(idAt('10'), await ledger.now());
    await Promise.all(Array.from({ length: 6 }, () => maker.make(idAt('10'))));
    await maker.make(idAt('10'));
    const events = await service.app.get(EventStore).readStream(streamName('ranking-report', idAt('10')));
    expect(events.map(({ event }) => event.type)).toEqual(['RankingReportDue.v1', 'RankingReportMade.v1']);
  });

  it('waits until the instant has come', async () => {
    await order(idAt('20'), new Date(Date.now() + 3_600_000).toISOString());
    await maker.make(idAt('20'));
    expect((await ledger.report(idAt('20')))?.state).toBe('due');
  });
});

describe('filling the ledger', () => {
  it('writes each period once, however many do it at the same time, and links each to the one before', async () => {
    const body = { id: 'dag', name: 'Varje dag', cron: '0 6 * * *', instrumentVersion: '2010' };
    await service.ask({ method: 'POST', path: 'report-schedules', as: 'analyst', body });
    const now = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const others = Array.from({ length: 4 }, () => new ReportReconciler(ledger, bus));
    await Promise.all(others.map((other) => other.fill(now)));
    const { json } = await service.get<List<RankingReportRow>>('ranking-reports?schedule=dag');
    const rows = json.items.toReversed();
    expect(rows).toHaveLength(5);
    expect(rows.map(({ since }) => since?.reportId ?? null)).toEqual([null, ...rows.slice(0, -1).map(({ id }) => id)]);
  });

  it('hands over what is due, and again only after a while', async () => {
    const handed: string[] = [];
    const runner: ReportRunner = {
      enqueue: async (id) => void handed.push(id),
      process: () => undefined,
      close: async () => undefined,
    };
    const reconciler = new ReportReconciler(ledger, bus);
    const due = await reconciler.handOver(runner);
    expect(handed).toHaveLength(due);
    expect(due).toBeGreaterThanOrEqual(6);
    await reconciler.handOver(runner);
    expect(handed).toHaveLength(due);
    await reconciler.handOver(runner, 0);
    expect(handed).toHaveLength(2 * due);
  });
});
