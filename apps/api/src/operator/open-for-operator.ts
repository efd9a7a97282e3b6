import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '#embedded-postgres';
import { ensureRuntimeLogin } from '#event-store';
import type { Config } from '../config';
import { openDatabase, type ReadyDatabase } from '../database';

/** Opens the database as the service does; where the service runs on it already, beside it. */
export async function openForOperator(config: Config, log: (line: string) => void): Promise<ReadyDatabase> {
  try {
    return await openDatabase(config, log);
  } catch (error) {
    const ownerUrl = error instanceof EmbeddedPostgresError ? urlOfRunning(config) : undefined;
    if (ownerUrl === undefined) throw error;
    return { ownerUrl, url: await ensureRuntimeLogin(ownerUrl), stop: async () => undefined };
  }
}

/** Opens the database as it is, without bringing it up to this version: for what stands in the way of that. */
export async function openAsItIs({ database }: Config, log: (line: string) => void): Promise<ReadyDatabase> {
  if (database.kind === 'given') return { url: database.url, ownerUrl: database.ownerUrl, stop: async () => undefined };
  const running = urlOfRunning({ database });
  if (running !== undefined) return { url: running, ownerUrl: running, stop: async () => undefined };
  const server = await startEmbeddedPostgres({ dataFolder: database.folder, log });
  return { url: server.ownerUrl, ownerUrl: server.ownerUrl, stop: () => server.stop() };
}

/** URL of the embedded server that a running service has started on the data folder, as its own files tell it. */
function urlOfRunning({ database }: Pick<Config, 'database'>): string | undefined {
  if (database.kind !== 'embedded') return undefined;
  const pointer = join(database.folder, 'database-is-in.txt');
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : database.folder;
  const [state, secret] = [join(folder, 'cluster', 'postmaster.pid'), join(folder, 'password')];
  if (!existsSync(state) || !existsSync(secret)) return undefined;
  const [pid = '', , , port = ''] = readFileSync(state, 'utf8').split('\n');
  if (!isRunning(Number(pid))) return undefined;
  return `postgres://kompassros_owner:${readFileSync(secret, 'utf8').trim()}@127.0.0.1:${port.trim()}/kompassros`;
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
