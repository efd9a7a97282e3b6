import { transformFileSync } from '@swc/core';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from '../index';
import { isRunning, waitUntil } from '../processes';
import { ServiceProcess } from './service-process';

/** Folders, servers and service processes of one test file; `clear` ends and removes all of them. */
export class Workshop {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-postgres-')));
  readonly systemFolder = join(this.folder, 'system');
  readonly #servers: EmbeddedPostgres[] = [];
  readonly #services: ServiceProcess[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
  }

  newFolder(mode = 0o755): string {
    const folder = mkdtempSync(join(this.folder, 'case-'));
    chmodSync(folder, mode);
    return folder;
  }

  async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ systemFolders: [this.systemFolder], ...options });
    this.#servers.push(server);
    return server;
  }

  /** Runs the library in a process of its own, as this or another user. */
  service(options: EmbeddedPostgresOptions, user?: { uid: number; gid: number }): ServiceProcess {
    const settled = { systemFolders: [this.systemFolder], ...options };
    const service = new ServiceProcess(join(this.#compiled(), 'testing', 'service.js'), settled, user);
    this.#services.push(service);
    return service;
  }

  // Once only: a process started a moment ago may still be reading the files.
  #compiled(): string {
    const sources = join(__dirname, '..');
    const target = join(this.folder, 'compiled');
    if (existsSync(target)) return target;
    mkdirSync(join(target, 'testing'), { recursive: true });
    for (const name of ['.', 'testing'].flatMap((part) =>
      readdirSync(join(sources, part)).map((file) => join(part, file)),
    )) {
      if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
      const { code } = transformFileSync(join(sources, name), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(target, name.replace(/\.ts$/, '.js')), code);
    }
    return target;
  }

  async clear(): Promise<void> {
    for (const service of this.#services) service.kill('SIGKILL');
    for (const server of this.#servers) await server.stop();
    const left = serverProcessesBelow(this.folder);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    await waitUntil(() => !left.some(isRunning), 5_000);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The servers whose command line names a cluster below a folder. */
export function serverProcessesBelow(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [program = '', ...args] = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      return program.endsWith('/postgres') && args.some((arg) => arg.startsWith(`${folder}/`)) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

export async function query(url: string, statement: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}
