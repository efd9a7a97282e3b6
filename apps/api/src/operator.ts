import 'reflect-metadata';
import { openPool, verifyLog } from '#event-store';
import { readConfig, type Config } from './config';
import { openDatabase } from './database';

const say = (line: string) => process.stdout.write(`${line}\n`);

type Work = (url: string) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly does: string; readonly work: Work }>> = {
  migrate: {
    does: 'brings the database up to this version',
    work: async () => {
      say('The database is up to date');
      return 0;
    },
  },
  verify: { does: 'checks every event against the hash chain and the head', work: verify },
  projections: { does: 'lists the read models and how far they have come', work: listProjections },
};

/** Operator's commands: opens the database, which migrates it, and carries out one command. Sets the exit code. */
async function main([name, ...rest]: readonly string[]): Promise<void> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command || rest.length > 0) return usage();
  const database = await openDatabase(operatorConfig(process.env), say);
  try {
    process.exitCode = await command.work(database.url);
  } finally {
    await database.stop();
  }
}

/** Commands need no login, so a setting for it is not asked for. */
function operatorConfig(env: NodeJS.ProcessEnv): Config {
  return readConfig({ ...env, AUTH_MODE: 'demo', NODE_ENV: undefined });
}

function usage(): void {
  say('npm run kompassros -- <command>');
  for (const [name, { does }] of Object.entries(COMMANDS)) say(`  ${name.padEnd(12)} ${does}`);
  process.exitCode = 2;
}

async function verify(url: string): Promise<number> {
  const pool = openPool(url, 2);
  try {
    const { events, faults } = await verifyLog(pool);
    for (const { position, what } of faults) say(`At position ${position}: ${what}`);
    say(`${events} events checked, ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
}

async function listProjections(url: string): Promise<number> {
  const pool = openPool(url, 2);
  try {
    const { rows } = await pool.query<{ name: string; kind: string; version: number; behind: string }>(
      `SELECT name, kind, version, CASE kind WHEN 'inline' THEN 0 ELSE (SELECT position FROM event_store.head) - position END AS behind
       FROM event_store.projections ORDER BY name`,
    );
    for (const { name, kind, version, behind } of rows) say(`${name} v${version} (${kind}): ${behind} events behind`);
    return 0;
  } finally {
    await pool.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
