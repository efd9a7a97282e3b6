import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isRunning, waitUntil } from './processes';
import { runningUrl } from './running-url';
import { query, serverProcessesBelow, Workshop } from './testing/workshop';

jest.setTimeout(60_000);
const workshop = new Workshop();
afterAll(() => workshop.clear());

const settingsAsked = [
  'server_encoding',
  'timezone',
  'data_checksums',
  'fsync',
  'synchronous_commit',
  'listen_addresses',
];

test('the first start gives a database with the promised settings, closed to a wrong password', async () => {
  const dataFolder = join(workshop.newFolder(), 'not', 'yet', 'there');
  const server = await workshop.start({ dataFolder });
  const columns = settingsAsked.map((name) => `current_setting('${name}')`).join(', ');
  expect(await query(server.ownerUrl, `SELECT ${columns}`)).toEqual([['UTF8', 'UTC', 'on', 'on', 'on', '127.0.0.1']]);
  const locale = `SELECT datlocprovider, datlocale FROM pg_database WHERE datname = current_database()`;
  expect(await query(server.ownerUrl, locale)).toEqual([['b', 'C.UTF-8']]);
  const wrong = server.ownerUrl.replace(/:[0-9a-f]+@/, ':0123@');
  await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(server.dataFolder, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(server.dataFolder, 'cluster')).mode & 0o777).toBe(0o700);
});

test('a second start keeps the data, and stop leaves no process', async () => {
  const dataFolder = workshop.newFolder();
  const first = await workshop.start({ dataFolder });
  await query(first.ownerUrl, `CREATE TABLE kept AS SELECT 'Åmål' AS name`);
  expect(serverProcessesBelow(dataFolder)).toEqual([first.pid]);
  await Promise.all([first.stop(), first.stop()]);
  expect(serverProcessesBelow(dataFolder)).toEqual([]);
  const second = await workshop.start({ dataFolder });
  expect(await query(second.ownerUrl, 'SELECT name FROM kept')).toEqual([['Åmål']]);
  expect(second.pid).not.toBe(first.pid);
});

test('a server that runs is found by others, and one that has ended is not', async () => {
  const dataFolder = workshop.newFolder();
  expect(runningUrl(join(dataFolder, 'nowhere'))).toBeUndefined();
  const server = await workshop.start({ dataFolder });
  expect(runningUrl(dataFolder)).toBe(server.ownerUrl);
  await server.stop();
  expect(runningUrl(dataFolder)).toBeUndefined();
});

test('the pid file of a server that was killed leads to nobody else', async () => {
  const dataFolder = workshop.newFolder();
  const server = await workshop.start({ dataFolder });
  const file = join(server.dataFolder, 'cluster', 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  await server.stop();
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
  expect(runningUrl(dataFolder)).toBeUndefined();
  rmSync(file);
});

test('stop does not wait for clients that stay connected', async () => {
  const server = await workshop.start({ dataFolder: workshop.newFolder() });
  const hanging = query(server.ownerUrl, 'SELECT pg_sleep(50)').catch((error: Error) => error.message);
  await waitUntil(() => false, 200);
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
  expect(await hanging).toMatch(/terminat/);
});

test('extra settings reach the server, and the address stays what it is', async () => {
  const settings = { work_mem: '7MB', listen_addresses: '*' };
  const { ownerUrl } = await workshop.start({ dataFolder: workshop.newFolder(), settings });
  const shown = `SELECT current_setting('work_mem'), current_setting('listen_addresses')`;
  expect(await query(ownerUrl, shown)).toEqual([['7MB', '127.0.0.1']]);
});

test('a taken port is an error that shows the log, and the folder is free again', async () => {
  const dataFolder = workshop.newFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as { port: number };
  other.on('connection', (socket) => socket.destroy());
  await expect(workshop.start({ dataFolder, port })).rejects.toThrow(/could not (bind|create any TCP)/);
  await new Promise((done) => other.close(done));
  expect(await workshop.start({ dataFolder, port })).toMatchObject({ port });
});

test('a server that cannot start says why', async () => {
  const starting = workshop.start({ dataFolder: workshop.newFolder(), settings: { no_such_setting: '1' } });
  await expect(starting).rejects.toThrow(/ended at its start \(exit code 1\)[^]*no_such_setting/);
});

test('data of another major version is refused by name', async () => {
  const dataFolder = workshop.newFolder();
  mkdirSync(join(dataFolder, 'cluster'));
  writeFileSync(join(dataFolder, 'cluster', 'PG_VERSION'), '15\n');
  writeFileSync(join(dataFolder, 'password'), 'x\n');
  await expect(workshop.start({ dataFolder })).rejects.toThrow(/version 15, the programs installed here are 18/);
});

test('an initdb killed half way is begun anew', async () => {
  const dataFolder = workshop.newFolder();
  const service = workshop.service({ dataFolder });
  const drafts = () => readdirSync(dataFolder).filter((name) => name.startsWith('cluster.draft-'));
  const begun = () => drafts().some((name) => readdirSync(join(dataFolder, name)).includes('cluster'));
  expect(await waitUntil(begun, 10_000, 5)).toBe(true);
  service.kill('SIGKILL');
  await service.ended;
  expect(readdirSync(dataFolder)).not.toContain('cluster');
  const server = await workshop.start({ dataFolder });
  expect(await query(server.ownerUrl, 'SELECT 1')).toEqual([[1]]);
  await server.stop();
  await workshop.start({ dataFolder });
  expect(drafts()).toEqual([]);
});
