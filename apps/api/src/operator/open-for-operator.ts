import { EmbeddedPostgresError, runningUrl, startEmbeddedPostgres } from '#embedded-postgres';
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

/** URL of the embedded server that a running service has started on the data folder. */
function urlOfRunning({ database }: Pick<Config, 'database'>): string | undefined {
  return database.kind === 'embedded' ? runningUrl(database.folder) : undefined;
}
