import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './document';
import { readFile } from './reading/read-file';
import type { ReadingTask, Told } from './reading-task';
import { recognise } from './recognising/recognise';

/** The thread that reads one file: it tells how far it has come, then what it found or why it could not, and ends. */
async function run({ file, vocabulary }: ReadingTask): Promise<Told> {
  try {
    const document = await readFile(file, (done, of) => tell({ progress: { done, of } }));
    const { lines: _lines, problems: _problems, ...source } = document;
    return { source, findings: recognise(document, vocabulary) };
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
