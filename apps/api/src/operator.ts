import 'reflect-metadata';
import { anchorFolder } from '../../worker/src/jobs/anchor.job';
import { readConfig, type Config } from './config';
import type { ReadyDatabase } from './database';
import { readArguments, WrongArguments } from './operator/arguments';
import { anchor, verify } from './operator/log-commands';
import { openAsItIs, openForOperator } from './operator/open-for-operator';
import { people } from './operator/people-commands';
import {
  listProjections,
  parked,
  rebuildProjection,
  retry,
  rollBackProjection,
  skip,
} from './operator/projection-commands';
import type { Work } from './operator/work';

interface OperatorCommand {
  /** Words and settings after the name, as they are shown to the operator. */
  readonly takes: string;
  readonly does: string;
  readonly work: Work;
  readonly words: number;
  readonly valued?: readonly string[];
  readonly flags?: readonly string[];
  /** Opens the database without bringing it up to this version. */
  readonly asItIs?: boolean;
}

const COMMANDS: Readonly<Record<string, OperatorCommand>> = {
  migrate: {
    takes: '',
    does: 'brings the database up to this version',
    words: 0,
    work: async ({ say: tell }) => {
      tell('The database is up to date');
      return 0;
    },
  },
  verify: {
    takes: '',
    does: 'checks every event against the hash chain, the head and the anchors',
    words: 0,
    work: verify,
  },
  anchor: { takes: '', does: 'keeps a signed anchor of the log outside the database', words: 0, work: anchor },
  projections: { takes: '', does: 'lists the read models and how far they have come', words: 0, work: listProjections },
  parked: { takes: '', does: 'lists streams that a read model does not go on with, and why', words: 0, work: parked },
  retry: { takes: '[PROJECTION [STREAM]]', does: 'tries parked streams again', words: 2, work: retry },
  skip: {
    takes: 'PROJECTION STREAM|POSITION --reason TEXT',
    does: 'leaves an event out of a read model for good',
    words: 2,
    valued: ['reason'],
    asItIs: true,
    work: skip,
  },
  people: {
    takes: 'export ID | erase ID --reason TEXT',
    does: 'writes all that is kept about a person, or removes who an id stands for',
    words: 2,
    valued: ['reason'],
    work: people,
  },
  rebuild: {
    takes: 'PROJECTION [--compare] [--resume]',
    does: 'builds a read model anew beside the live one and swaps; --compare leaves the live one',
    words: 1,
    flags: ['compare', 'resume'],
    work: rebuildProjection,
  },
  rollback: {
    takes: 'PROJECTION',
    does: 'puts back the table that the last rebuild replaced',
    words: 1,
    work: rollBackProjection,
  },
};

const say = (line: string) => void process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}${line}\n`);

const PLAIN_LINE_EVERY_MS = 5000;
let saidAt = 0;

/** On a terminal in place; in a file or a log now and then, on a line of its own. */
function sayOver(line: string): void {
  if (process.stdout.isTTY) return void process.stdout.write(`\r\x1b[K${line}`);
  if (Date.now() - saidAt < PLAIN_LINE_EVERY_MS) return;
  saidAt = Date.now();
  process.stdout.write(`${line}\n`);
}

/** Operator's commands: opens the database and carries out one command. Sets the exit code. */
async function main([name, ...given]: readonly string[]): Promise<void> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) return usage();
  const { words, settings } = readArguments(given, command);
  if (words.length > command.words) throw new WrongArguments(`npm run kompassros -- ${name} ${command.takes}`);
  const config = operatorConfig(process.env);
  const database = await open(config, command);
  try {
    const { url, ownerUrl } = database;
    const folder = anchorFolder(config, process.env);
    process.exitCode = await command.work({ url, ownerUrl, words, settings, anchorFolder: folder, say, sayOver });
  } finally {
    await database.stop();
  }
}

function open(config: Config, { asItIs = false }: OperatorCommand): Promise<ReadyDatabase> {
  return asItIs ? openAsItIs(config, say) : openForOperator(config, say);
}

/** Commands need no login, so a setting for it is not asked for. */
function operatorConfig(env: NodeJS.ProcessEnv): Config {
  return readConfig({ ...env, AUTH_MODE: 'demo', NODE_ENV: undefined });
}

function usage(): void {
  say('npm run kompassros -- COMMAND');
  for (const [name, { takes, does }] of Object.entries(COMMANDS)) say(`  ${`${name} ${takes}`.padEnd(48)} ${does}`);
  process.exitCode = 2;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof WrongArguments ? 2 : 1;
});
