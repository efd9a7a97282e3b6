import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from '../index';

export interface Report {
  readonly ownerUrl?: string;
  readonly serverPid?: number;
  readonly dataFolder?: string;
  readonly error?: string;
  readonly lines: string[];
}

function say(report: Report): void {
  process.stdout.write(`report ${JSON.stringify(report)}\n`);
}

/** Uses the database once more before the end, as a service does that answers its last requests. */
async function endOrderly(server: EmbeddedPostgres): Promise<void> {
  await sleep(300);
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
  await server.stop();
  process.exit(0);
}

async function main(options: EmbeddedPostgresOptions): Promise<void> {
  const lines: string[] = [];
  try {
    const server = await startEmbeddedPostgres({ ...options, log: (line) => lines.push(line) });
    process.stdin.on('data', (command) => {
      if (String(command).startsWith('throw')) throw new Error('as told');
      void server.stop().then(() => process.exit(0));
    });
    process.once('SIGINT', () => void endOrderly(server));
    say({ ownerUrl: server.ownerUrl, serverPid: server.pid, dataFolder: server.dataFolder, lines });
  } catch (error) {
    say({ error: (error as Error).message, lines });
  }
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '{}') as EmbeddedPostgresOptions);
