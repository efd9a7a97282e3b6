import { createHash } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './failure';

interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly size: number;
}

function entriesBelow(folder: string, prefix = ''): Entry[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((item): Entry[] => {
    const path = join(prefix, item.name);
    if (item.isDirectory()) return [{ path, kind: 'folder', size: 0 }, ...entriesBelow(folder, path)];
    if (item.isSymbolicLink()) return [{ path, kind: 'link', size: 0 }];
    return [{ path, kind: 'file', size: lstatSync(join(folder, path)).size }];
  });
}

function fingerprint(folder: string, files: readonly Entry[]): string {
  const hash = createHash('sha256');
  for (const { path, size } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0${size}\0`);
    if (path.startsWith('bin')) hash.update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 12);
}

function isWhole(copy: string, files: readonly Entry[]): boolean {
  return files.every(({ path, size }) => lstatSync(join(copy, path), { throwIfNoEntry: false })?.size === size);
}

/**
 * Copies the programs to a folder of their own that every user may read, unless a whole copy is there already. The copy
 * is made under another name and renamed, so that one made half is never used.
 *
 * @returns the folder of the copy, named by the package version and what it holds
 */
export async function copyBinaries(from: { folder: string; version: string }, into: string): Promise<string> {
  const files = entriesBelow(from.folder).filter(({ kind }) => kind === 'file');
  const target = join(into, `postgresql-${from.version}-${fingerprint(from.folder, files)}`);
  if (isWhole(target, files)) return target;
  removeOldDrafts(into);
  const draft = mkdtempSync(join(into, 'postgresql-draft-'));
  cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true });
  openForAll(draft);
  replace(target, draft, files);
  return target;
}

function removeOldDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('postgresql-draft-'))) {
    const { mtimeMs } = lstatSync(join(folder, name), { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > 600_000) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const { path, kind } of entriesBelow(folder)) {
    if (kind === 'link') continue;
    const runnable = kind === 'folder' || path.startsWith('bin');
    chmodSync(join(folder, path), runnable ? 0o755 : 0o644);
  }
}

function replace(target: string, draft: string, files: readonly Entry[]): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
    if (isWhole(target, files)) return rmSync(draft, { recursive: true, force: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  }
}
