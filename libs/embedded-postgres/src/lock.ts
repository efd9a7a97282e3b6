import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './failure';
import { isRunning, processBirth } from './processes';

interface Holder {
  readonly pid: number;
  readonly birth?: string;
}

const namePattern = /^service\.lock\.(\d+)$/;

function lockNumbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (namePattern.test(name) ? [Number(namePattern.exec(name)?.[1])] : []));
}

function holderIn(file: string): Holder | undefined {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && pid > 0 ? { pid, birth } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(holder: Holder): boolean {
  if (!isRunning(holder.pid)) return false;
  const birth = processBirth(holder.pid);
  return birth === undefined || holder.birth === undefined || birth === holder.birth;
}

function claim(folder: string, number: number): boolean {
  const draft = join(folder, `service.lock.draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) } satisfies Holder));
  try {
    linkSync(draft, join(folder, `service.lock.${number}`));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Makes this process the only service on a data folder. The lock is the file with the highest number, and numbers never
 * go back: taking over from a dead holder means creating the next one, which only one of several contenders can do.
 *
 * @returns a function that gives the lock back
 * @throws EmbeddedPostgresError when another living process holds the folder
 */
export function takeLock(folder: string): () => void {
  for (;;) {
    const highest = Math.max(0, ...lockNumbers(folder));
    const holder = holderIn(join(folder, `service.lock.${highest}`));
    if (holder && isAlive(holder)) {
      throw new EmbeddedPostgresError(`The data folder ${folder} is in use by the running process ${holder.pid}`);
    }
    const mine = highest + 1;
    if (!claim(folder, mine)) continue;
    const file = join(folder, `service.lock.${mine}`);
    const others = lockNumbers(folder);
    if (others.some((number) => number > mine)) {
      rmSync(file, { force: true });
      continue;
    }
    for (const number of others) {
      if (number < mine) rmSync(join(folder, `service.lock.${number}`), { force: true });
    }
    return () => release(folder, file);
  }
}

function release(folder: string, file: string): void {
  const draft = join(folder, `service.lock.draft-${process.pid}`);
  try {
    writeFileSync(draft, '{}');
    renameSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
