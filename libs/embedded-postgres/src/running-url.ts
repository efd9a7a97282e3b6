import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPassword } from './cluster';
import { readPointer } from './home';
import { serverOrStranger } from './leftover';
import { isRunning } from './processes';
import { urlOf } from './readiness';

/**
 * Finds the server that a living service runs on a data folder, to work beside it. Makes and changes nothing.
 *
 * @param dataFolder the folder that the service was given
 * @returns the owner's connection, as of EmbeddedPostgres; undefined where no server runs
 * @throws EmbeddedPostgresError when the folder names another one that is missing, or the password cannot be read
 */
export function runningUrl(dataFolder: string): string | undefined {
  const requested = resolve(dataFolder);
  const folder = readPointer(requested) ?? requested;
  const cluster = join(folder, 'cluster');
  const state = join(cluster, 'postmaster.pid');
  if (!existsSync(state)) return undefined;
  const [pid = '', , , port = ''] = readFileSync(state, 'utf8').split('\n');
  const server = Math.abs(Number.parseInt(pid, 10));
  if (!server || !isRunning(server) || serverOrStranger(server, cluster) === 'stranger') return undefined;
  return urlOf(Number(port), readPassword(join(folder, 'password')));
}
