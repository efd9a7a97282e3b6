import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, mayEnter, unprivilegedUser } from './server-user';
import { query, Workshop } from './testing/workshop';

jest.setTimeout(60_000);
const workshop = new Workshop();
afterAll(() => workshop.clear());

const asRoot = isRoot() ? test : test.skip;
const ordinary = () => unprivilegedUser();
// Only root can play another user, and that user must be able to read the installed packages.
const asAnother = isRoot() && mayEnter(__dirname, ordinary()) ? test : test.skip;

asRoot('root below a folder closed to others: the data lies elsewhere, is named there, and is kept', async () => {
  const home = workshop.newFolder(0o700);
  const dataFolder = join(home, 'project', '.kompassros');
  const first = await workshop.start({ dataFolder });
  const pointer = join(dataFolder, 'database-is-in.txt');
  expect(first.dataFolder.startsWith(`${workshop.systemFolder}/data-`)).toBe(true);
  expect(readFileSync(pointer, 'utf8').trim()).toBe(first.dataFolder);
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
  await first.stop();
  const second = await workshop.start({ dataFolder });
  expect(await query(second.ownerUrl, 'SELECT n FROM kept')).toEqual([[7]]);
  await second.stop();
  rmSync(second.dataFolder, { recursive: true });
  await expect(workshop.start({ dataFolder })).rejects.toThrow(/which is missing; bring it back/);
});

asRoot('root in an open folder: the data lies there and belongs to the unprivileged account', async () => {
  const dataFolder = workshop.newFolder();
  const server = await workshop.start({ dataFolder });
  expect(server.dataFolder).toBe(dataFolder);
  expect(statSync(`/proc/${server.pid}`).uid).toBe(ordinary().uid);
  expect(statSync(join(dataFolder, 'password')).uid).toBe(0);
  await server.stop();
  chmodSync(dataFolder, 0o700);
  await expect(workshop.start({ dataFolder })).rejects.toThrow(/may no longer enter/);
});

asAnother('an ordinary user below the own closed home; root then serves the same data as that user', async () => {
  const home = workshop.newFolder(0o700);
  chownSync(home, ordinary().uid, ordinary().gid);
  const dataFolder = join(home, '.kompassros');
  const service = workshop.service({ dataFolder }, ordinary());
  const report = await service.started();
  expect(report.dataFolder).toBe(dataFolder);
  await query(report.ownerUrl, 'CREATE TABLE kept AS SELECT 9 AS n');
  service.tell('stop');
  expect(await service.ended).toBe(0);
  const asRootNow = await workshop.start({ dataFolder });
  expect(await query(asRootNow.ownerUrl, 'SELECT n FROM kept')).toEqual([[9]]);
  await asRootNow.stop();
  const again = workshop.service({ dataFolder }, ordinary());
  expect(await query((await again.started()).ownerUrl, 'SELECT n FROM kept')).toEqual([[9]]);
});

asAnother('an ordinary user at data of another is told so and changes nothing', async () => {
  const dataFolder = workshop.newFolder();
  chownSync(dataFolder, 1, 1);
  const server = await workshop.start({ dataFolder });
  await server.stop();
  chownSync(join(dataFolder, 'cluster'), 1, 1);
  const { error } = await workshop.service({ dataFolder }, ordinary()).report();
  expect(error).toMatch(/belongs to user 1 \(first started as root\?\)/);
});

asAnother('an ordinary user in a folder that may not be written is told so in one line', async () => {
  const dataFolder = workshop.newFolder();
  const { error } = await workshop.service({ dataFolder }, ordinary()).report();
  expect(error).toMatch(/^Cannot write to the data folder .*EACCES.*$/);
  expect(existsSync(join(dataFolder, 'cluster'))).toBe(false);
});
