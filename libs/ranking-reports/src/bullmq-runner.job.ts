import { createPostgresBackend, Queue, Worker, type JobsOptions } from 'bullmq';
import { JOBS_SCHEMA } from './jobs.migration';
import type { ReportRunner } from './report-runner';

const QUEUE = 'ranking-reports';
const ENQUEUE_MS = 5000;

/** Where the jobs lie. */
export type JobStore = { readonly redisUrl: string } | { readonly postgresUrl: string };

export interface RunnerChoice {
  readonly store: JobStore;
  readonly report: (error: unknown) => void;
  /** How long a worker may be silent before its job is given to another. */
  readonly lockMs?: number;
}

interface Job {
  readonly reportId: string;
}

interface Closing {
  close(): Promise<unknown>;
}

interface Jobs extends Closing {
  add(name: string, job: Job, options: JobsOptions): Promise<unknown>;
}

/** Jobs by BullMQ: on Redis, or on PostgreSQL in a schema of its own. Nothing is reached before it is first used. */
export class BullMqRunner implements ReportRunner {
  private queue: Jobs | undefined;
  private worker: Closing | undefined;

  constructor(private readonly choice: RunnerChoice) {}

  async enqueue(reportId: string): Promise<void> {
    this.queue ??= this.openQueue();
    const kept = { removeOnComplete: true, removeOnFail: true };
    const added = this.queue.add('make', { reportId }, { jobId: reportId, ...kept });
    await within(ENQUEUE_MS, added);
  }

  process(make: (reportId: string) => Promise<void>): void {
    this.worker ??= this.openWorker(({ data }) => make(data.reportId));
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
  }

  private openQueue(): Jobs {
    const { store, report } = this.choice;
    const queue =
      'redisUrl' in store
        ? // A command that Redis does not take at once fails at once; the ledger brings it back.
          new Queue(QUEUE, { connection: { url: store.redisUrl, enableOfflineQueue: false } })
        : new Queue(QUEUE, { connection: pooled(store.postgresUrl) }, createPostgresBackend);
    queue.on('error', report);
    return queue;
  }

  private openWorker(work: (job: { readonly data: Job }) => Promise<void>): Closing {
    const { store, report, lockMs = 30_000 } = this.choice;
    // A job whose worker dies is stalled, not failed: it may come back as often as workers die.
    const options = { lockDuration: lockMs, stalledInterval: lockMs, maxStalledCount: 1000, concurrency: 1 };
    const worker =
      'redisUrl' in store
        ? new Worker(QUEUE, work, {
            connection: { url: store.redisUrl, maxRetriesPerRequest: null },
            ...options,
          })
        : new Worker(QUEUE, work, { connection: pooled(store.postgresUrl), ...options }, createPostgresBackend);
    worker.on('error', report);
    worker.on('failed', (_job, error) => report(error));
    return worker;
  }
}

function pooled(connectionString: string) {
  return { connectionString, schema: JOBS_SCHEMA, max: 2 };
}

/** A store that does not answer must not hold up what else falls due. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The job store does not answer')), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
