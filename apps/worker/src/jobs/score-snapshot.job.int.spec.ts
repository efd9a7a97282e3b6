import { ScoreFeed } from '#comparison';
import type { Registry } from '#registry';
import { openEvaluationsLog, type EvaluationsLog } from '../../../../test/support/evaluations-log';
import { ScoreSnapshotJob } from './score-snapshot.job';

let log: EvaluationsLog;
const REGISTRY: Registry = { sample: true, find: () => undefined, all: () => [], search: () => [] };

beforeAll(async () => {
  log = await openEvaluationsLog();
});
afterAll(() => log.close());

async function observe(times: number, expected: number): Promise<void> {
  const data = { area: '3', kind: 'strength', text: 'Iakttaget', observedAt: '2026-01-01T09:00:00.000Z' };
  const result = await log.store.append({
    answerId: 'a',
    metadata: { actorId: 'a', role: 'evaluator', commandId: 'c' },
    writes: [
      {
        stream: 'evaluation-1880-2010-2012',
        expected,
        events: Array.from({ length: times }, () => ({ type: 'EvaluationObserved.v1', data })),
      },
    ],
    rows: [],
  });
  expect(result.status).toBe('appended');
}

/** Where the snapshot ends after a worker has started, looked once, and ended. */
async function keptBy(): Promise<string | undefined> {
  const feed = new ScoreFeed(log.store, log.wake, REGISTRY);
  await feed.start(() => undefined);
  const job = new ScoreSnapshotJob(feed);
  job.onModuleInit();
  await job.onApplicationShutdown();
  const { rows } = await log.owner.query<{ position: string }>('SELECT position FROM event_store.snapshots');
  return rows[0]?.position;
}

it('keeps a snapshot once five hundred events have come since the last', async () => {
  await observe(499, 0);
  expect(await keptBy()).toBeUndefined();
  await observe(1, 499);
  expect(await keptBy()).toBe('500');
  await observe(499, 500);
  expect(await keptBy()).toBe('500');
  await observe(1, 999);
  expect(await keptBy()).toBe('1000');
});
