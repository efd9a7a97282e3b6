import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { majorOf, program, type Binaries } from './binaries';
import { EmbeddedPostgresError, messageOf } from './failure';
import type { Home } from './home';
import { serverEnvironment } from './server-environment';

export const ownerRole = 'kompassros_owner';

/**
 * Makes the cluster on first use, and checks that one made earlier can be served by these programs.
 *
 * @returns the password of its owner
 * @throws EmbeddedPostgresError when initdb fails, the cluster is of another major version, or its password is lost
 */
export async function ensureCluster(home: Home, binaries: Binaries, log: (line: string) => void): Promise<string> {
  removeDrafts(home.folder);
  const passwordFile = join(home.folder, 'password');
  if (existsSync(home.cluster)) {
    checkMajor(home.cluster, majorOf(binaries));
    return readPassword(passwordFile);
  }
  const password = existsSync(passwordFile) ? readPassword(passwordFile) : writePassword(passwordFile);
  log(`Making an empty database in ${home.folder}`);
  await initialise(home, binaries, password);
  return password;
}

function checkMajor(cluster: string, expected: string): void {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  if (found === expected) return;
  throw new EmbeddedPostgresError(
    `The database in ${cluster} is of PostgreSQL version ${found}, the programs installed here are ${expected}; ` +
      'dump it with the old version and restore it, or name another folder with KOMPASSROS_DATA',
  );
}

/** Throws EmbeddedPostgresError when it cannot be read. */
export function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresError(`Cannot read the database password: ${messageOf(error)}`);
  }
}

function writePassword(file: string): string {
  const password = randomBytes(24).toString('hex');
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
  return password;
}

// An initdb whose starter was killed may still be writing into its draft; what cannot go now goes at the next start.
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('cluster.draft-'))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue;
    }
  }
}

async function initialise(home: Home, binaries: Binaries, password: string): Promise<void> {
  const draft = mkdtempSync(join(home.folder, 'cluster.draft-'));
  const passwordCopy = join(draft, 'password');
  const cluster = join(draft, 'cluster');
  writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600 });
  chmodSync(draft, 0o700);
  if (home.user) for (const path of [draft, passwordCopy]) chownSync(path, home.user.uid, home.user.gid);
  await runInitdb(home, binaries, cluster, passwordCopy);
  renameSync(cluster, home.cluster);
  syncFolder(home.folder);
  rmSync(draft, { recursive: true, force: true });
}

function runInitdb(home: Home, binaries: Binaries, cluster: string, passwordFile: string): Promise<void> {
  const args = ['-D', cluster, '-U', ownerRole, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8'];
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums');
  const child = spawn(program(binaries, 'initdb'), args, {
    ...home.user,
    cwd: binaries.folder,
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  return new Promise((done, fail) => {
    const giveUp = (why: string) =>
      fail(new EmbeddedPostgresError(`Cannot make a database (${why}); start as another user or set DATABASE_URL`));
    child.on('error', (error) => giveUp(error.message));
    child.on('close', (code, name) => {
      if (code === 0) done();
      else giveUp(`initdb ended with ${code ?? name}: ${output.trim().split('\n').slice(-5).join(' | ')}`);
    });
  });
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
