import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgresError, errorCode, messageOf } from './failure';
import { ownerRole } from './cluster';
import type { Server } from './server';

export const databaseName = 'kompassros';

export function urlOf(port: number, password: string, database = databaseName): string {
  return `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${database}`;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Expected {
  readonly cluster: string;
  readonly port: number;
  readonly password: string;
  readonly limitMs: number;
}

/**
 * Waits until the service's database answers, making it in a new cluster.
 *
 * @throws EmbeddedPostgresError when the server ends, refuses the password, or is silent past the limit
 */
export async function waitUntilReady(server: Server, { cluster, port, password, limitMs }: Expected): Promise<void> {
  const began = Date.now();
  const statement = `SELECT current_setting('data_directory') AS answer`;
  for (;;) {
    const ended = server.ended();
    if (ended) throw new EmbeddedPostgresError(`The database server ended at its start (${ended})`);
    try {
      // A copy of this cluster may already listen on the port and know the same password.
      if ((await ask(urlOf(port, password), statement)) === cluster) return;
      throw new EmbeddedPostgresError(`Another database server answers on port ${port}`);
    } catch (error) {
      if (await repaired(error, port, password)) continue;
      const patienceMs = isRefusal(error) ? Math.min(limitMs, 3_000) : limitMs;
      if (Date.now() - began > patienceMs) {
        throw new EmbeddedPostgresError(`No answer from the database server in ${patienceMs} ms: ${messageOf(error)}`);
      }
    }
    await sleep(15);
  }
}

// A stranger on the port may refuse us while our own server is about to end for want of it, hence the short patience.
function isRefusal(error: unknown): boolean {
  return errorCode(error)?.startsWith('28') ?? false;
}

// 3D000: no such database.
async function repaired(error: unknown, port: number, password: string): Promise<boolean> {
  if (errorCode(error) !== '3D000') return false;
  await ask(urlOf(port, password, 'postgres'), `CREATE DATABASE ${databaseName}`);
  return true;
}
