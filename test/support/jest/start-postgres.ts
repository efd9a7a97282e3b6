import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../libs/embedded-postgres/src';

declare global {
  var kompassrosTestPostgres: { folder: string; server: EmbeddedPostgres } | undefined;
}

/** Before the first test file that needs a database: one PostgreSQL server for all of them. */
export default async function startPostgres(): Promise<void> {
  process.env.KOMPASSROS_TEST_RUN = randomBytes(4).toString('hex');
  process.env.KOMPASSROS_TEST_OWNER_URL = process.env.KOMPASSROS_TEST_DATABASE_URL || (await startedHere());
}

async function startedHere(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kompassros-test-'));
  // Started by root the server is another user's process, and keeps its data elsewhere when it may not enter here.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  globalThis.kompassrosTestPostgres = { folder, server };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endAtOnce);
  return server.ownerUrl;
}

function endAtOnce(): never {
  const started = globalThis.kompassrosTestPostgres;
  if (started) {
    process.kill(started.server.pid, 'SIGQUIT');
    for (const folder of [started.server.dataFolder, started.folder]) rmSync(folder, { recursive: true, force: true });
  }
  process.exit(130);
}
