import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './failure';

/** Whom the server runs as when that is not the user of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** An unprivileged account every system has; initdb demands one with a name, so a free number would not do. */
export function unprivilegedUser(accountsFile = '/etc/passwd'): ServerUser {
  const accounts = readFileSync(accountsFile, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['nobody', 'daemon']) {
    const account = accounts.find(([name]) => name === wanted);
    const [uid, gid] = [Number(account?.[2]), Number(account?.[3])];
    if (uid > 0 && gid >= 0) return { uid, gid };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and there is no account "nobody"; start as another user or set DATABASE_URL',
  );
}

/** The owner of a cluster that exists; undefined when that is the user of this process or there is no cluster yet. */
export function ownerOf(clusterFolder: string): ServerUser | undefined {
  const found = statSync(clusterFolder, { throwIfNoEntry: false });
  if (!found || process.getuid === undefined || found.uid === process.getuid()) return undefined;
  if (!isRoot()) {
    throw new EmbeddedPostgresError(
      `The database in ${clusterFolder} belongs to user ${found.uid} (first started as root?); ` +
        'start as that user or as root, or name another folder with KOMPASSROS_DATA',
    );
  }
  return { uid: found.uid, gid: found.gid };
}

function mayPass(folder: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
}

/** Whether this user may go down to a folder, judged by the modes of all folders on the way. */
export function mayEnter(folder: string, user: ServerUser): boolean {
  for (let place = realpathSync(folder); ; place = dirname(place)) {
    if (!mayPass(place, user)) return false;
    if (place === dirname(place)) return true;
  }
}
