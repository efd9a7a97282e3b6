import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installedBinaries, majorOf, program, runnableBinaries, type Binaries } from './binaries';
import { Workshop } from './testing/workshop';

jest.setTimeout(60_000);
const workshop = new Workshop();
afterAll(() => workshop.clear());

function installedWithoutLinks(): Binaries {
  const installed = installedBinaries();
  const folder = join(workshop.newFolder(), 'native');
  cpSync(installed.folder, folder, { recursive: true, verbatimSymlinks: true });
  const list = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of list) rmSync(join(folder, 'lib', basename(target)), { force: true });
  return { ...installed, folder };
}

const versionOf = (binaries: Binaries) =>
  execFileSync(program(binaries, 'initdb'), ['--version'], { encoding: 'utf8' });
const noCopies = () => {
  throw new Error('no copy expected');
};

test('library links that no install script made are made in place', async () => {
  const bare = installedWithoutLinks();
  expect(spawnSync(program(bare, 'initdb'), ['--version']).status).toBe(127);
  expect(await runnableBinaries(bare, noCopies, false)).toBe(bare);
  expect(versionOf(bare)).toContain(`(PostgreSQL) ${majorOf(bare)}.`);
});

test('a copy is made once, open to all, with its links, and a damaged one is made again', async () => {
  const bare = installedWithoutLinks();
  const copies = workshop.newFolder();
  const copy = await runnableBinaries(bare, () => copies, true);
  expect(versionOf(copy)).toContain('(PostgreSQL)');
  const postgres = program(copy, 'postgres');
  const inode = statSync(postgres).ino;
  expect((await runnableBinaries(bare, () => copies, true)).folder).toBe(copy.folder);
  expect(statSync(postgres).ino).toBe(inode);
  truncateSync(postgres, 1000);
  await runnableBinaries(bare, () => copies, true);
  expect(statSync(postgres).size).toBe(statSync(program(bare, 'postgres')).size);
  expect(readdirSync(copies)).toEqual([basename(copy.folder)]);
  expect(lstatSync(program(bare, 'initdb')).mode & 0o111).toBe(0o111);
});

test('a copy broken off half way is left alone and not used', async () => {
  const copies = workshop.newFolder();
  mkdirSync(join(copies, 'postgresql-draft-abc', 'bin'), { recursive: true });
  const copy = await runnableBinaries(installedBinaries(), () => copies, true);
  expect(basename(copy.folder)).toMatch(/^postgresql-\d+\.\d+.*-[0-9a-f]{12}$/);
  expect(versionOf(copy)).toContain('(PostgreSQL)');
});
