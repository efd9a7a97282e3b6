import { spawn, type ChildProcess } from 'node:child_process';
import { program, type Binaries } from './binaries';
import type { Home } from './home';
import { endServer } from './processes';
import { serverEnvironment } from './server-environment';
import type { ServerLog } from './server-log';

const defaults = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A server process started here. */
export interface Server {
  readonly pid: number;
  /** Why it ended, once it has. */
  ended(): string | undefined;
  end(): Promise<boolean>;
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches it through the service and not before it. */
export function spawnServer(
  home: Home,
  binaries: Binaries,
  log: ServerLog,
  port: number,
  settings: Record<string, string>,
): Server {
  const fixed = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const pairs = Object.entries({ ...defaults, ...settings, ...fixed });
  const args = ['-D', home.cluster, ...pairs.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(program(binaries, 'postgres'), args, {
    ...home.user,
    cwd: binaries.folder,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  return watched(child);
}

function watched(child: ChildProcess): Server {
  const pid = child.pid ?? 0;
  let why = child.pid === undefined ? 'it cannot be run' : undefined;
  const endAlong = () => void child.kill('SIGINT');
  const note = (how: string) => {
    why = how;
    process.removeListener('exit', endAlong);
  };
  process.once('exit', endAlong);
  child.on('error', (error) => {
    if (child.pid === undefined) note(error.message);
  });
  child.once('exit', (code, name) => note(name ? `signal ${name}` : `exit code ${code}`));
  child.unref();
  return { pid, ended: () => why, end: () => endServer(pid, () => why !== undefined) };
}
