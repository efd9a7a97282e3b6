import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './failure';
import { endServer, isListed, isRunning, waitUntil } from './processes';

/**
 * Clears away what a service that was killed left behind: ends its server, and removes a pid file that would keep a new
 * one from starting. To be called by the holder of the folder's lock only.
 *
 * @throws EmbeddedPostgresError when a server cannot be ended, or it cannot be told whose process it is
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const lines = readLines(file);
  if (!lines) return;
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid) return rmSync(file, { force: true });
  // For a pid without a process PostgreSQL itself does the right thing; one ended but not yet reaped it takes for alive.
  if (!isListed(pid)) return;
  const whose = serverOrStranger(pid, cluster);
  if (whose === 'unknown') {
    throw new EmbeddedPostgresError(
      `${file} names the running process ${pid}; end it, or remove the file if it is no PostgreSQL`,
    );
  }
  if (whose === 'stranger') return removeStalePidFile(file, lines[6]);
  log(`Stopping a database server left over from an earlier run (process ${pid})`);
  if (!(await endServer(pid, () => !isRunning(pid)))) {
    throw new EmbeddedPostgresError(`The database server left over from an earlier run (process ${pid}) does not end`);
  }
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process is the server of this cluster, told by its working folder or its command line. */
export function serverOrStranger(pid: number, cluster: string): 'server' | 'stranger' | 'unknown' {
  const command = commandLine(pid);
  if (!command) return isRunning(pid) ? 'unknown' : 'stranger';
  if (!/^postgres(\.exe)?$/.test(basename(command[0] ?? ''))) return 'stranger';
  if (worksIn(pid, cluster)) return 'server';
  const folder = command[command.indexOf('-D') + 1] ?? '';
  return existsSync(folder) && realpathSync(folder) === realpathSync(cluster) ? 'server' : 'stranger';
}

function commandLine(pid: number): string[] | undefined {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const [path = '', folder = ''] = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/ -D (?=\/)/);
    return [path, '-D', folder.split(/ -[pc] /)[0] ?? ''];
  } catch {
    return undefined;
  }
}

// Follows a folder that was renamed while its server ran; may be refused to root in a container, hence the second way.
function worksIn(pid: number, cluster: string): boolean {
  try {
    const [working, own] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return working.dev === own.dev && working.ino === own.ino;
  } catch {
    return false;
  }
}

async function removeStalePidFile(file: string, memoryLine: string | undefined): Promise<void> {
  const id = memoryLine?.trim().split(/\s+/)[1];
  if (id && !(await waitUntil(() => !isAttached(id), 10_000))) {
    throw new EmbeddedPostgresError(`Processes of an earlier database server still use the data beside ${file}`);
  }
  rmSync(file, { force: true });
}

function isAttached(memoryId: string): boolean {
  try {
    const rows = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').slice(1);
    return rows.map((row) => row.trim().split(/\s+/)).some((cells) => cells[1] === memoryId && Number(cells[6]) > 0);
  } catch {
    return false;
  }
}
