import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './failure';

function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name before the last bracket may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** When a process began, as a text that no later process with the same pid shares; undefined where /proc is missing. */
export function processBirth(pid: number): string | undefined {
  const ticks = statFields(pid)?.[19];
  return ticks === undefined ? undefined : `${bootId()}/${ticks}`;
}

/** Whether the system lists a process with this pid, under any user, even one that ended and was not yet reaped. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether a process with this pid lives, under any user; one that ended and was not yet reaped does not. */
export function isRunning(pid: number): boolean {
  if (!isListed(pid)) return false;
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** Waits until `done` holds and returns true, or false when the time is up. */
export async function waitUntil(done: () => boolean, limitMs: number, stepMs = 20): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (!done()) {
    if (Date.now() > deadline) return false;
    await sleep(stepMs);
  }
  return true;
}

/** Ends a PostgreSQL server: fast shutdown, then immediate, then by force. Returns false when it lives on all the same. */
export async function endServer(pid: number, gone: () => boolean): Promise<boolean> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 7_000],
    ['SIGKILL', 5_000],
  ];
  for (const [name, limitMs] of steps) {
    if (gone()) return true;
    signal(pid, name);
    if (await waitUntil(gone, limitMs)) return true;
  }
  return false;
}
