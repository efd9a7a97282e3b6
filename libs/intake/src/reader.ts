import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unreadable, unreadable } from './document';
import { LIMITS } from './limits';
import type { PagesRead, Reading, ReadingTask, Told } from './reading-task';

/** More files wait to be read than the process lets wait. */
export class TooBusy extends Error {}

export interface ReaderLimits {
  readonly heapMegabytes: number;
  readonly stackMegabytes: number;
  readonly readMs: number;
  readonly atOnce: number;
  readonly waiting: number;
}

type Report = (line: string) => void;

/**
 * Reads files in threads of their own, a few at a time: the service goes on answering, and a file that eats memory or
 * time ends its thread and nothing else.
 */
export class Reader {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly threads = new Set<Worker>();

  /** @param report is told what broke a thread, for the log. */
  constructor(
    private readonly report: Report = () => undefined,
    private readonly limits: ReaderLimits = LIMITS,
  ) {}

  /**
   * @param progress told after each page of a PDF.
   * @throws Unreadable for a file that cannot be read within the limits; TooBusy when too many wait.
   */
  async read(task: ReadingTask, progress: (pages: PagesRead) => void = () => undefined): Promise<Reading> {
    await this.turn();
    try {
      return await this.inThread(task, progress);
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  /** Ends all threads. */
  async stop(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private async turn(): Promise<void> {
    if (this.running >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting) throw new TooBusy();
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
  }

  private async inThread(task: ReadingTask, progress: (pages: PagesRead) => void): Promise<Reading> {
    const thread = startThread(task, this.limits);
    this.threads.add(thread);
    try {
      return await this.answerOf(thread, progress);
    } finally {
      // The next file begins when this one's memory is free again.
      await thread.terminate();
      this.threads.delete(thread);
    }
  }

  private async answerOf(thread: Worker, progress: (pages: PagesRead) => void): Promise<Reading> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Reading>((resolve, reject) => {
        timer = setTimeout(() => reject(tookTooLong()), this.limits.readMs);
        thread.on('message', (told: Told) => {
          if ('progress' in told) progress(told.progress);
          else if ('findings' in told) resolve(told);
          else if ('fault' in told) reject(new Unreadable(told.fault));
          else reject(this.broke(told.failure));
        });
        thread.on('error', (error) => reject(this.died(error)));
        thread.on('exit', () => reject(unanswered()));
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private died(error: unknown): Unreadable {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : this.broke(String(message));
  }

  private broke(failure: string): Unreadable {
    this.report(failure);
    return unanswered();
  }
}

function unanswered(): Unreadable {
  return unreadable(
    'unreadable-file',
    'Filen kunde inte läsas. Prova att klistra in texten eller att använda mallen.',
    'The file could not be read. Try to paste the text or to use the template.',
  );
}

function startThread(task: ReadingTask, { heapMegabytes, stackMegabytes }: ReaderLimits): Worker {
  const built = join(__dirname, 'reading-thread.js');
  const fromSource = !existsSync(built);
  const thread = new Worker(fromSource ? join(__dirname, 'testing', 'from-source.cjs') : built, {
    workerData: { task, ...(fromSource && { source: join(__dirname, 'reading-thread.ts') }) },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: stackMegabytes },
    execArgv: fromSource ? ['--conditions=kompassros-source'] : [],
    env: {},
    stdout: true,
    stderr: true,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
}

function tookTooLong(): Unreadable {
  return unreadable(
    'took-too-long',
    'Filen tog för lång tid att läsa. Prova att klistra in texten eller att använda mallen.',
    'The file took too long to read. Try to paste the text or to use the template.',
  );
}

function tooHeavy(): Unreadable {
  return unreadable(
    'needs-too-much-memory',
    'Filen kräver mer minne än vad som tas emot. Prova att klistra in texten eller att använda mallen.',
    'The file needs more memory than is taken in. Try to paste the text or to use the template.',
  );
}
