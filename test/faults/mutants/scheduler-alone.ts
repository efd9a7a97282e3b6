import { Queue, Worker } from 'bullmq';

const QUEUE = 'scheduler-alone';

/**
 * Reports by BullMQ's scheduler and nothing else: what is due stands in Redis, and a period that nobody was there for
 * is gone. Tells the period of each job that it does.
 */
export async function scheduleAlone(url: string, everyMs: number, made: (period: number) => void): Promise<void> {
  const queue = new Queue(QUEUE, { connection: { url } });
  queue.on('error', () => undefined);
  await queue.upsertJobScheduler('reports', { every: everyMs }, { name: 'make', opts: { removeOnComplete: true } });
  const worker = new Worker(QUEUE, async ({ opts }) => made(Math.floor((opts.timestamp ?? Date.now()) / everyMs)), {
    connection: { url, maxRetriesPerRequest: null },
    lockDuration: 1500,
    stalledInterval: 1500,
  });
  worker.on('error', () => undefined);
}
