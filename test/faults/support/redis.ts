import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly url: string;
  /** Everything in it is gone. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((path) => existsSync(path));
const given = process.env.KOMPASSROS_TEST_REDIS_URL;

/** Why nothing can be tried on Redis here; undefined where it can. */
export const noRedis = given || program ? undefined : 'skipped: no redis-server, and no KOMPASSROS_TEST_REDIS_URL';

/** The Redis that KOMPASSROS_TEST_REDIS_URL names, or one of its own on a free port of this machine. */
export async function openRedis(): Promise<RedisServer> {
  const own = given ? undefined : await startRedis();
  const url = given ?? own?.url ?? '';
  const client = new Redis(url);
  client.on('error', () => undefined);
  await client.ping();
  return {
    url,
    wipe: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      await own?.stop();
    },
  };
}

async function startRedis() {
  const port = await freePort();
  const memory = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn(program ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--dir', tmpdir(), ...memory], {
    stdio: 'ignore',
  });
  const stop = async () => {
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
