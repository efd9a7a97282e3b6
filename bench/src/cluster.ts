import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/src';

/** A PostgreSQL of the benchmark's own. */
export interface Cluster {
  /** URL of a new, empty database. */
  makeDatabase(name: string): Promise<string>;
  /** What the figures were taken on, by name. */
  facts(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
const SETTINGS = { ...DURABLE, shared_buffers: '256MB', max_connections: '150', max_wal_size: '4GB' };
const SHOWN = [...Object.keys(SETTINGS), 'wal_sync_method', 'wal_level'];

/** Starts an empty cluster in a temporary folder, with full durability. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'kompassros-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), settings: SETTINGS });
  const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: server.ownerUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    makeDatabase: async (name) => {
      await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
      const url = new URL(server.ownerUrl);
      url.pathname = `/${name}`;
      return url.toString();
    },
    facts: () => asOwner(factsOf),
    stop: async () => {
      await server.stop();
      for (const path of [server.dataFolder, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}

async function factsOf(client: Client): Promise<Record<string, string>> {
  const facts: Record<string, string> = {
    Node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  };
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  facts['PostgreSQL'] = rows[0]?.server_version ?? 'unknown';
  for (const name of SHOWN) {
    const { rows: shown } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    const value = shown[0]?.value ?? 'unknown';
    if (name in DURABLE && value !== 'on') throw new Error(`${name} is ${value}: these figures would say nothing`);
    facts[name] = value;
  }
  return facts;
}
