import { existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Said, SetFile, SettingTask, Told } from './setting-task';

export interface ThreadLimits {
  readonly atOnce: number;
  readonly taskMs: number;
  readonly idleMs: number;
  readonly heapMegabytes: number;
}

/** One processor is left to whoever answers. */
const LIMITS: ThreadLimits = {
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  taskMs: 60_000,
  idleMs: 30_000,
  heapMegabytes: 512,
};

interface Job {
  readonly task: SettingTask;
  readonly tell: (told: Told) => void;
  readonly resolve: (file: SetFile) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Sets files in threads of their own, so that the process goes on answering meanwhile. Threads begin when they are
 * needed and end when they have been idle for a while; one that breaks takes its own task with it and no other.
 */
export class SettingThreads {
  private readonly waiting: Job[] = [];
  private readonly threads = new Set<SettingThread>();

  constructor(private readonly limits: ThreadLimits = LIMITS) {}

  /** @param tell told how far a report has come */
  set(task: SettingTask, tell: (told: Told) => void = () => undefined): Promise<SetFile> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, tell, resolve, reject });
      this.handOut();
    });
  }

  /** How many threads there are. */
  get size(): number {
    return this.threads.size;
  }

  /** Ends those that set nothing, and lets the others set what they are at. New ones begin when they are needed. */
  async endIdle(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.endWhenFree()));
  }

  private handOut(): void {
    while (this.waiting.length > 0) {
      const thread = this.free();
      const job = thread && this.waiting.shift();
      if (!job) return;
      void thread.run(job).then(() => this.handOut());
    }
  }

  private free(): SettingThread | undefined {
    const idle = [...this.threads].find((thread) => !thread.isBusy);
    if (idle ?? this.threads.size >= this.limits.atOnce) return idle;
    const thread = new SettingThread(this.limits, () => this.threads.delete(thread));
    this.threads.add(thread);
    return thread;
  }
}

class SettingThread {
  isBusy = false;
  /** Whether it ends after the task that it is at. */
  private isLast = false;
  private readonly worker: Worker;
  private idle: NodeJS.Timeout | undefined;
  /** Ends the task that is under way, for a reason. */
  private giveUp: (why: Error) => void = () => undefined;

  constructor(
    private readonly limits: ThreadLimits,
    private readonly gone: () => void,
  ) {
    this.worker = startWorker(limits);
    this.worker.on('error', (error) => this.leave(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.leave(new Error('The thread that sets files ended')));
  }

  /** Resolves when the job is settled, one way or the other. */
  async run({ task, tell, resolve, reject }: Job): Promise<void> {
    this.isBusy = true;
    clearTimeout(this.idle);
    this.worker.ref();
    const tooLong = setTimeout(() => this.leave(new Error('A file took too long to set')), this.limits.taskMs);
    try {
      resolve(await this.answerTo(task, tell));
    } catch (error) {
      reject(error as Error);
    } finally {
      clearTimeout(tooLong);
      this.rest();
    }
  }

  private answerTo(task: SettingTask, tell: (told: Told) => void): Promise<SetFile> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      this.worker.removeAllListeners('message');
      this.worker.on('message', (said: Said) => {
        if ('told' in said) tell(said.told);
        else if ('file' in said) resolve(said.file);
        else reject(new Error(`A file could not be set: ${said.failure}`));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.worker.postMessage(task);
    });
  }

  private rest(): void {
    this.isBusy = false;
    if (this.isLast) return void this.end();
    this.worker.unref();
    this.idle = setTimeout(() => void this.end(), this.limits.idleMs);
    this.idle.unref();
  }

  async endWhenFree(): Promise<void> {
    this.isLast = true;
    if (!this.isBusy) await this.end();
  }

  private async end(): Promise<void> {
    this.gone();
    clearTimeout(this.idle);
    await this.worker.terminate();
  }

  private leave(why: Error): void {
    this.gone();
    clearTimeout(this.idle);
    void this.worker.terminate();
    this.giveUp(why);
  }
}

function startWorker({ heapMegabytes }: ThreadLimits): Worker {
  const built = join(__dirname, 'setting-thread.js');
  const fromSource = !existsSync(built);
  return new Worker(fromSource ? join(__dirname, 'testing', 'from-source.cjs') : built, {
    workerData: fromSource ? { source: join(__dirname, 'setting-thread.ts') } : {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    execArgv: fromSource ? ['--conditions=kompassros-source'] : [],
    env: { TMPDIR: tmpdir() },
  });
}

/** Those of the process. */
const threads = new SettingThreads();

export function endIdleThreads(): Promise<void> {
  return threads.endIdle();
}

export async function setInThread(task: SettingTask, tell?: (told: Told) => void): Promise<SetFile> {
  return threads.set(task, tell);
}
