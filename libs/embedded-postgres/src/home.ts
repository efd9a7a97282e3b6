import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError, errorCode, messageOf } from './failure';
import { isRoot, mayEnter, ownerOf, unprivilegedUser, type ServerUser } from './server-user';

/** Where the database really lies, and whom its server runs as (undefined: the user of this process). */
export interface Home {
  readonly folder: string;
  readonly cluster: string;
  readonly user?: ServerUser;
}

const pointerName = 'database-is-in.txt';

/** Folders of root's own that everyone may enter, best first; /tmp is not among them as it is emptied at reboot. */
export const systemFolders = ['/var/lib/kompassros', '/var/tmp/kompassros'];

/**
 * Finds or makes the folder that holds the database: the requested one, or, when root asks for one that the unprivileged
 * server cannot enter, a folder below a system folder, named by a pointer file in the requested one.
 *
 * @throws EmbeddedPostgresError when the folder cannot be made, or belongs to somebody else, or its data is missing
 */
export function findHome(dataFolder: string, candidates: readonly string[]): Home {
  const requested = makeFolder(resolve(dataFolder));
  const pointed = readPointer(requested);
  if (pointed !== undefined) return homeIn(pointed);
  const home = homeIn(requested);
  if (!home.user || mayEnter(requested, home.user)) return home;
  if (existsSync(home.cluster)) {
    throw new EmbeddedPostgresError(
      `User ${home.user.uid}, who owns ${home.cluster}, may no longer enter ${requested}`,
    );
  }
  return homeIn(makeHomeElsewhere(requested, openSystemFolder(candidates, home.user)));
}

function homeIn(folder: string): Home {
  const cluster = join(folder, 'cluster');
  const owner = ownerOf(cluster);
  return { folder, cluster, user: owner ?? (isRoot() ? unprivilegedUser() : undefined) };
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  } catch (error) {
    throw new EmbeddedPostgresError(`Cannot make the data folder ${folder}: ${messageOf(error)}`);
  }
}

/** The first of the candidates that can be made, belongs to us alone and can be entered by the server's user. */
export function openSystemFolder(candidates: readonly string[], user: ServerUser): string {
  const reasons: string[] = [];
  for (const candidate of candidates) {
    try {
      if (mkdirSync(candidate, { recursive: true }) !== undefined) chmodSync(candidate, 0o755);
      assertOwn(candidate);
      if (mayEnter(candidate, user)) return realpathSync(candidate);
      reasons.push(`${candidate}: user ${user.uid} may not enter it`);
    } catch (error) {
      reasons.push(messageOf(error));
    }
  }
  throw new EmbeddedPostgresError(`No folder for the database server of root: ${reasons.join('; ')}`);
}

// Somebody else's folder of that name below /var/tmp could hold programs that we would then run.
function assertOwn(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${folder} is open to other users`);
}

/** The folder that a requested one points to; undefined where the data lies in it itself. */
export function readPointer(requested: string): string | undefined {
  let folder: string;
  try {
    folder = readFileSync(join(requested, pointerName), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(`Cannot read ${join(requested, pointerName)}: ${messageOf(error)}`);
  }
  if (existsSync(folder)) return realpathSync(folder);
  throw new EmbeddedPostgresError(
    `${join(requested, pointerName)} says the database is in ${folder}, which is missing; ` +
      'bring it back, or remove the file to begin with an empty database',
  );
}

function makeHomeElsewhere(requested: string, systemFolder: string): string {
  const folder = mkdtempSync(join(systemFolder, 'data-'));
  chmodSync(folder, 0o755);
  const draft = join(requested, `${pointerName}.${process.pid}`);
  writeFileSync(draft, `${folder}\n`, { mode: 0o644, flush: true });
  try {
    linkSync(draft, join(requested, pointerName));
    return folder;
  } catch (error) {
    // Another service was first at the very same moment: its folder counts, and its lock decides.
    const pointed = errorCode(error) === 'EEXIST' ? readPointer(requested) : undefined;
    if (pointed === undefined) throw error;
    rmdirSync(folder);
    return pointed;
  } finally {
    rmSync(draft, { force: true });
  }
}
