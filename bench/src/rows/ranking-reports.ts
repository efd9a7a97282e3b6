import type { ChildProcess } from 'node:child_process';
import { renderReport } from '../../../apps/web/src/ranking-report/render-report';
import { runMigrations } from '../../../apps/api/src/database';
import { ensureRuntimeLogin } from '../../../libs/event-store/src';
import { kill } from '../../../test/faults/support/child';
import { noRedis, openRedis } from '../../../test/faults/support/redis';
import { openMaking } from '../../../test/faults/support/report-making';
import { madeReports, memoryOf, orderReports, startMeasuredWorker } from '../../../test/support/bulk-reports';
import { publishCountry } from '../../../test/support/published-country';
import { reportOf, wholeMatter } from '../../../test/support/whole-report';
import type { Cluster } from '../cluster';
import { secondsOf } from '../measure';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const SECONDS_ON_PAGE = 2;
const SECONDS_WITH_FILES = 10;
const MOST_GROWTH = 1.05;
const WORKERS = 2;
const MINUTE = 60;
const MOST_MS = 300_000;
const MEGABYTE = 1024 * 1024;

/** How fast a ranking report over all municipalities is made and set, and how many are made by two processes. */
export async function* rankingReportRows(cluster: Cluster, size: Size): AsyncGenerator<Row> {
  yield* oneReportRows(size.reportRepetitions);
  yield* queuedRows(cluster, size.queuedReports, 'PostgreSQL', '');
  if (noRedis !== undefined) return;
  const redis = await openRedis();
  try {
    yield* queuedRows(cluster, size.queuedReports / 2, 'Redis', redis.url);
  } finally {
    await redis.stop();
  }
}

async function* oneReportRows(repetitions: number): AsyncGenerator<Row> {
  const report = reportOf(wholeMatter());
  const { length } = report.referenceSet.members;
  const ranked = report.tables.reduce((count, { rows }) => count + rows.length, 0);
  const kilobytes = Math.round(JSON.stringify(report).length / 1024);
  const one = { unit: 'reports/minute', count: MINUTE, repetitions };
  const page = await measureRow({
    ...one,
    title: `Make a ranking report of ${length} municipalities, total and ${report.tables.length - 1} areas, as JSON and HTML`,
    attempts: [{ who: 'Kompassros', run: () => makeAs([]) }],
    notes: [`${ranked} ranked rows with their movements since the report before; ${kilobytes} kB as stored`],
  });
  yield within(page, SECONDS_ON_PAGE);
  const attempts = [{ who: 'Kompassros', run: () => makeAs(['pdf', 'xlsx']) }];
  yield within(
    await measureRow({ ...one, title: 'The same report with PDF and XLSX as well', attempts }),
    SECONDS_WITH_FILES,
  );
}

async function makeAs(files: readonly ('pdf' | 'xlsx')[]): Promise<void> {
  const report = reportOf(wholeMatter());
  JSON.stringify(report);
  for (const format of ['html' as const, ...files]) await renderReport(report, format, 'sv');
}

function within(row: Row, mostSeconds: number): Row {
  const seconds = MINUTE / (row.entries[0]?.rate ?? Number.NaN);
  return { ...row, aim: { text: `≤ ${mostSeconds} s a report`, reached: seconds, met: seconds <= mostSeconds } };
}

/** Reports that are due at once, made by processes of their own; the memory of each at a quarter and at the end. */
async function* queuedRows(cluster: Cluster, count: number, jobs: string, redisUrl: string): AsyncGenerator<Row> {
  const owner = await cluster.makeDatabase(`reports_${jobs.toLowerCase()}`);
  await runMigrations(owner, () => undefined);
  const url = await ensureRuntimeLogin(owner);
  await publishCountry(url, [2012, 2014]);
  const making = await openMaking(url);
  const workers: ChildProcess[] = [];
  try {
    for (let nth = 0; nth < WORKERS; nth += 1) workers.push(await startMeasuredWorker(url, redisUrl));
    await orderReports(making, 0, count);
    let early = await memories(workers);
    const seconds = await secondsOf(async () => {
      await madeReports(making, count / 4, MOST_MS);
      early = await memories(workers);
      await madeReports(making, count, MOST_MS);
    });
    yield queuedRow({ count, jobs, seconds, early, late: await memories(workers) });
  } finally {
    await Promise.all(workers.map(kill));
    await making.close();
  }
}

/** Megabytes. */
interface Memories {
  readonly heap: readonly number[];
  readonly resident: readonly number[];
}

async function memories(workers: readonly ChildProcess[]): Promise<Memories> {
  const each = await Promise.all(workers.map(memoryOf));
  return {
    heap: each.map(({ heapUsed, external }) => (heapUsed + external) / MEGABYTE),
    resident: each.map(({ rss }) => rss / MEGABYTE),
  };
}

interface Queued {
  readonly count: number;
  readonly jobs: string;
  readonly seconds: number;
  readonly early: Memories;
  readonly late: Memories;
}

function queuedRow({ count, jobs, seconds, early, late }: Queued): Row {
  const rate = (MINUTE * count) / seconds;
  const growth = Math.max(...late.heap.map((heap, nth) => heap / (early.heap[nth] ?? Number.NaN)));
  const listed = (megabytes: readonly number[]) => megabytes.map((one) => Math.round(one)).join(' and ');
  return {
    title: `Make ${count} such reports that are due at once, by ${WORKERS} processes, jobs in ${jobs}`,
    unit: 'reports/minute',
    entries: [{ who: 'Kompassros', rate, lowest: rate, highest: rate, ratio: undefined }],
    aim: {
      text: `heap after a collection at the end ≤ ${MOST_GROWTH} × that at a quarter`,
      reached: growth,
      met: growth <= MOST_GROWTH,
    },
    notes: [
      `Heap of each process after a collection: ${listed(early.heap)} MB at a quarter, ${listed(late.heap)} MB at the end`,
      `Resident: ${listed(early.resident)} MB at a quarter, ${listed(late.resident)} MB at the end`,
    ],
  };
}
