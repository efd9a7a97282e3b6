import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListed, isRunning, waitUntil } from './processes';
import type { ServiceProcess } from './testing/service-process';
import { query, serverProcessesBelow, Workshop } from './testing/workshop';

jest.setTimeout(60_000);
const workshop = new Workshop();
afterAll(() => workshop.clear());

async function crashedService(dataFolder: string) {
  const service = workshop.service({ dataFolder });
  const report = await service.started();
  await query(report.ownerUrl, 'CREATE TABLE IF NOT EXISTS entry (n int)');
  await query(report.ownerUrl, 'INSERT INTO entry VALUES (42)');
  service.kill('SIGKILL');
  await service.ended;
  return report;
}

test('after kill -9 of the service the next start ends the server left over and keeps what was committed', async () => {
  const dataFolder = workshop.newFolder();
  const { serverPid } = await crashedService(dataFolder);
  expect(isRunning(serverPid)).toBe(true);
  const lines: string[] = [];
  const next = await workshop.start({ dataFolder, log: (line) => lines.push(line) });
  expect(isRunning(serverPid)).toBe(false);
  expect(lines[0]).toContain(`left over from an earlier run (process ${serverPid})`);
  expect(await query(next.ownerUrl, 'SELECT n FROM entry')).toEqual([[42]]);
});

test('after kill -9 of the service and its server the next start recovers', async () => {
  const dataFolder = workshop.newFolder();
  const { serverPid } = await crashedService(dataFolder);
  process.kill(serverPid, 'SIGKILL');
  const next = await workshop.start({ dataFolder });
  expect(await query(next.ownerUrl, 'SELECT n FROM entry')).toEqual([[42]]);
  expect(readFileSync(join(next.dataFolder, 'server.log'), 'utf8')).toContain('automatic recovery in progress');
});

test('a server that ended and is not reaped yet does not stand in the way', async () => {
  const dataFolder = workshop.newFolder();
  await (await workshop.start({ dataFolder })).stop();
  const cluster = join(dataFolder, 'cluster');
  const { uid, gid } = statSync(cluster);
  // The shell becomes a sleep, which never asks after the child it inherits.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { uid, gid, cwd: '/' });
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(String(line));
    expect(await waitUntil(() => isListed(pid) && !isRunning(pid), 5_000)).toBe(true);
    writeFileSync(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n 1 2147483647\nready\n`);
    const next = await workshop.start({ dataFolder });
    expect(await query(next.ownerUrl, 'SELECT 1')).toEqual([[1]]);
  } finally {
    parent.kill('SIGKILL');
  }
});

test.each(['a stranger', 'nobody at all'])('a pid file that names %s does not stand in the way', async (whose) => {
  const dataFolder = workshop.newFolder();
  await (await workshop.start({ dataFolder })).stop();
  const cluster = join(dataFolder, 'cluster');
  const { uid, gid } = statSync(cluster);
  // Of the same user, since PostgreSQL by itself disregards the processes of others.
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { uid, gid, cwd: '/' });
  await once(stranger, 'spawn');
  try {
    const content =
      whose === 'a stranger' ? `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n 1 2147483647\nready\n` : '';
    writeFileSync(join(cluster, 'postmaster.pid'), content);
    const next = await workshop.start({ dataFolder });
    expect(await query(next.ownerUrl, 'SELECT 1')).toEqual([[1]]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  } finally {
    stranger.kill('SIGKILL');
  }
});

test('the server of a copied data folder is a stranger too', async () => {
  const original = await workshop.start({ dataFolder: workshop.newFolder() });
  const dataFolder = workshop.newFolder();
  await (await workshop.start({ dataFolder })).stop();
  const pidFile = readFileSync(join(original.dataFolder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  pidFile[6] = ' 1 2147483647';
  writeFileSync(join(dataFolder, 'cluster', 'postmaster.pid'), pidFile.join('\n'));
  await workshop.start({ dataFolder });
  expect(await query(original.ownerUrl, 'SELECT 1')).toEqual([[1]]);
});

test('a second service on the same folder is refused and the first is unharmed', async () => {
  const dataFolder = workshop.newFolder();
  const first = workshop.service({ dataFolder });
  const { ownerUrl, serverPid } = await first.started();
  const { error } = await workshop.service({ dataFolder }).report();
  expect(error).toBe(`The data folder ${dataFolder} is in use by the running process ${first.pid}`);
  await expect(workshop.start({ dataFolder })).rejects.toThrow('is in use by the running process');
  expect(await query(ownerUrl, 'SELECT 1')).toEqual([[1]]);
  expect(serverProcessesBelow(dataFolder)).toEqual([serverPid]);
  first.tell('stop');
  expect(await first.ended).toBe(0);
  await workshop.start({ dataFolder });
});

test('of several services that start at once after a crash exactly one gets the folder', async () => {
  const dataFolder = workshop.newFolder();
  await crashedService(dataFolder);
  const services: ServiceProcess[] = [1, 2, 3, 4].map(() => workshop.service({ dataFolder }));
  const reports = await Promise.all(services.map((service) => service.report()));
  expect(reports.filter(({ ownerUrl }) => ownerUrl)).toHaveLength(1);
  const refusal = expect.stringContaining('is in use by the running process') as string;
  expect(reports.flatMap(({ error }) => error ?? [])).toEqual([refusal, refusal, refusal]);
  expect(serverProcessesBelow(dataFolder)).toEqual(reports.flatMap(({ serverPid }) => serverPid ?? []));
});

test('a service that dies of an error takes its server along', async () => {
  const service = workshop.service({ dataFolder: workshop.newFolder() });
  const { serverPid } = await service.started();
  service.tell('throw');
  expect(await service.ended).not.toBe(0);
  expect(await waitUntil(() => !isRunning(serverPid), 5_000)).toBe(true);
});

test('Ctrl-C reaches the service alone, which can use the database until it stops it', async () => {
  const service = workshop.service({ dataFolder: workshop.newFolder() });
  const { serverPid } = await service.started();
  service.pressCtrlC();
  expect(await service.ended).toBe(0);
  expect(isRunning(serverPid)).toBe(false);
});

test('Ctrl-C while the server is coming up leaves nothing behind', async () => {
  const dataFolder = workshop.newFolder();
  await (await workshop.start({ dataFolder })).stop();
  const service = workshop.service({ dataFolder, settings: { pre_auth_delay: '2s' } });
  expect(await waitUntil(() => serverProcessesBelow(dataFolder).length > 0, 10_000, 5)).toBe(true);
  service.pressCtrlC();
  expect(await service.ended).toBe('SIGINT');
  expect(serverProcessesBelow(dataFolder)).toEqual([]);
});
