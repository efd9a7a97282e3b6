import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { OrderReport } from '../../libs/ranking-reports/src';
import { stepContext } from '../../libs/ranking-reports/src/due-context';
import { DUE } from '../../libs/ranking-reports/src/examples';
import { Ledger } from '../../libs/ranking-reports/src/ledger.query';
import { startChild } from '../faults/support/child';

/** In bytes; the heap after a collection where the process was started with one. */
export interface Memory {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

/** Starts a process that makes reports; `keeping` makes it keep something of each. */
export async function startMeasuredWorker(url: string, redisUrl: string, keeping = false): Promise<ChildProcess> {
  const worker = startChild('measured-worker', [url, redisUrl, keeping ? 'keeping' : ''], ['--expose-gc']);
  await once(worker, 'message');
  return worker;
}

export async function memoryOf(worker: ChildProcess): Promise<Memory> {
  const answer = once(worker, 'message') as Promise<[Memory]>;
  worker.send('memory');
  return (await answer)[0];
}

/** Orders so many reports on the total and each area, due at once; each with the movements since the one before. */
export async function orderReports(making: INestApplicationContext, from: number, to: number): Promise<void> {
  const [bus, ledger] = [making.get(CommandBus), making.get(Ledger)];
  const dueAt = await ledger.now();
  for (let nth = from; nth < to; nth += 1) {
    const id = `mangd-${nth}-2026-10-01T06.00`;
    const due = { ...DUE, scheduleId: null, period: null, title: `Rapport ${nth}`, dueAt, since: null, measures: [] };
    await bus.execute(new OrderReport(id, due, stepContext(id, 'due', dueAt)));
  }
}

/** Waits until so many are made. */
export async function madeReports(making: INestApplicationContext, count: number, mostMs: number): Promise<void> {
  const ledger = making.get(Ledger);
  const deadline = Date.now() + mostMs;
  while ((await ledger.count('done')) < count) {
    if (Date.now() > deadline) throw new Error(`${await ledger.count('done')} of ${count} reports in ${mostMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
