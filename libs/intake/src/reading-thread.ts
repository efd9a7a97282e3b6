import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './document';
import type { ReadingTask, Told } from './reading-task';
import { understand } from './understand';

/** The thread that reads one file: it tells how far it has come, then what it found or why it could not, and ends. */
async function run(task: ReadingTask): Promise<Told> {
  try {
    return await understand(task, (done, of) => tell({ progress: { done, of } }));
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function tell(told: Told): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(told);
}

if (parentPort) void run((workerData as { task: ReadingTask }).task).then(tell);
