import { startEmbeddedPostgres } from '#embedded-postgres';
import {
  assertFit,
  ensureRuntimeLogin,
  EventTypes,
  grantRuntime,
  inspectRole,
  migrate,
  UnfitDatabase,
} from '#event-store';
import { migrateReportJobs } from '#ranking-reports';
import type { Config, GivenDatabase } from './config';
import { catalogues, migrations, projections } from './contexts';

/** A database that is migrated and fit to run on. */
export interface ReadyDatabase {
  /** URL of a role that owns nothing. */
  readonly url: string;
  /** URL of the role that owns the tables, where the process has it. */
  readonly ownerUrl: string | undefined;
  /** Ends the embedded server; nothing to do for a given one. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/**
 * Starts or reaches the database, migrates it where the process may, and makes sure that it runs as a role that owns
 * nothing.
 *
 * @throws UnfitDatabase or the embedded server's error, each with one line for the operator.
 */
export async function openDatabase({ database, production }: Config, log: Log): Promise<ReadyDatabase> {
  if (database.kind === 'given') return openGiven(database, production, log);
  const server = await startEmbeddedPostgres({ dataFolder: database.folder, log });
  try {
    return {
      url: await migrateAndStepDown(server.ownerUrl, log),
      ownerUrl: server.ownerUrl,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openGiven({ url, ownerUrl }: GivenDatabase, production: boolean, log: Log): Promise<ReadyDatabase> {
  const stop = async () => undefined;
  if (ownerUrl !== undefined) {
    await runMigrations(ownerUrl, log);
    await grantRuntime(ownerUrl, (await inspectRole(url)).name);
    await assertFit(url);
    return { url, ownerUrl, stop };
  }
  const role = await inspectRole(url);
  if (!role.owns && !role.mayCreateRoles) {
    await assertFit(url);
    return { url, ownerUrl, stop };
  }
  if (production || !role.mayCreateRoles) throw new UnfitDatabase(tooMighty(role.name));
  log(`DATABASE_URL names ${role.name}, who may create roles: the service makes a login of its own and runs as that`);
  return { url: await migrateAndStepDown(url, log), ownerUrl: url, stop };
}

function tooMighty(name: string): string {
  return (
    `Role ${name} owns the database it would run on. Give it as DATABASE_OWNER_URL, and in DATABASE_URL a role that ` +
    'owns nothing (CREATE ROLE kompassros LOGIN PASSWORD …)'
  );
}

async function migrateAndStepDown(ownerUrl: string, log: Log): Promise<string> {
  await runMigrations(ownerUrl, log);
  const url = await ensureRuntimeLogin(ownerUrl);
  await assertFit(url);
  return url;
}

/** Brings the tables and read models up to this version. */
export async function runMigrations(ownerUrl: string, log: Log): Promise<void> {
  await migrate({ ownerUrl, types: new EventTypes(catalogues), projections, migrations, log });
  await migrateReportJobs(ownerUrl);
}
