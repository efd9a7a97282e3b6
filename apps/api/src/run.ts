import { EmbeddedPostgresError } from '#embedded-postgres';
import { UnfitDatabase } from '#event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { readConfig, WrongSetting, type Config } from './config';
import { openDatabase, type ReadyDatabase } from './database';
import { loadSampleData } from './sample-loader';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the process that the environment describes, and ends it in order at SIGINT or SIGTERM. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const stopping = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  let database: ReadyDatabase | undefined;
  let app: NestFastifyApplication | undefined;
  try {
    const config = readConfig(env);
    say('Kompassros is starting');
    database = await openDatabase(config, say);
    app = await createApplication(config, database.url);
    await listen(app, config);
    await stopping;
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`Kompassros could not start: ${explain(error)}\n`);
  }
  await app?.close();
  await database?.stop();
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  if (config.sample && config.role !== 'worker') await loadSampleData(app, sayProgress());
  await app.listen(config.port, config.production ? '0.0.0.0' : '127.0.0.1');
  say(`Kompassros is ready at ${await addressOf(app)}`);
}

async function addressOf(app: NestFastifyApplication): Promise<string> {
  return (await app.getUrl()).replace(/127\.0\.0\.1|0\.0\.0\.0|\[::1\]/, 'localhost');
}

function sayProgress(): (done: number, of: number) => void {
  return (done, of) => {
    if (done === of || done % 20 === 0) say(`Sample data: ${done} of ${of} evaluations and reports`);
  };
}

/** What the operator can act on in one line; anything else with all that is known. */
function explain(error: unknown): string {
  const known = [WrongSetting, UnfitDatabase, EmbeddedPostgresError].some((kind) => error instanceof kind);
  if (known) return (error as Error).message;
  if ((error as { code?: string }).code === 'EADDRINUSE') return 'the port is in use: set PORT to another';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
