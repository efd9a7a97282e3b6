import { startEmbeddedPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of one test, in a temporary folder, that can be killed and comes back at the same address. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'kompassros-faults-'));
    chmodSync(folder, 0o755);
    const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), settings });
    return new Cluster(folder, server, settings);
  }

  get ownerUrl(): string {
    return this.server.ownerUrl;
  }

  /** kill -9 of the server and all its processes, by their ids; then a new start. */
  async crash(): Promise<void> {
    const { pid } = this.server;
    for (const process of [pid, ...childrenOf(pid)]) killIfThere(process);
    await this.server.stop();
    const { port } = this.server;
    this.server = await startEmbeddedPostgres({ dataFolder: join(this.folder, 'data'), settings: this.settings, port });
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.server.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ESRCH') throw error;
  }
}
