import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFile } from '../../apps/web/src/files/set-file';
import type { SettingTask } from '../../apps/web/src/files/setting-task';
import { SettingThreads, type ThreadLimits } from '../../apps/web/src/files/setting-threads';
import { endOf, startChild } from '../faults/support/child';
import { reportOf, wholeMatter } from '../support/whole-report';

jest.setTimeout(180_000);

const MEASURES = ['total', 'area:1', 'area:2'];
const document = JSON.stringify(reportOf(wholeMatter(MEASURES)));
const FORMATS = ['html', 'csv', 'xlsx', 'pdf'] as const;
const reportAs = (format: (typeof FORMATS)[number]): SettingTask => ({
  kind: 'report',
  document,
  format,
  language: 'sv',
});
const LIMITS = { atOnce: 1, taskMs: 60_000, idleMs: 300, heapMegabytes: 512 };
const pools: SettingThreads[] = [];
const poolWith = (limits: Partial<ThreadLimits> = {}) => {
  const pool = new SettingThreads({ ...LIMITS, ...limits });
  pools.push(pool);
  return pool;
};
afterAll(() => Promise.all(pools.map((pool) => pool.endIdle())));

const inLoop = (task: SettingTask) => setFile(task, () => undefined);
const hashOf = ({ bytes }: { readonly bytes: Uint8Array }) => createHash('sha256').update(bytes).digest('hex');
const idleFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The longest time in milliseconds for which nothing else could run while all formats were set. */
async function longestStop(set: (task: SettingTask) => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await idleFor(50);
  for (const format of FORMATS) await set(reportAs(format));
  await idleFor(20);
  delay.disable();
  return delay.max / 1e6;
}

/** Whether the loop stays free, judged by what setting in the loop does to it on this machine at this time. */
function staysFree(stopMs: number, inLoopMs: number): boolean {
  return stopMs < inLoopMs / 4;
}

describe('files of a report over all municipalities', () => {
  it('leave the loop free while they are set, as those set in the loop do not', async () => {
    const threads = poolWith();
    const baseline = await longestStop(inLoop);
    const [threaded, mutant] = [await longestStop((task) => threads.set(task)), await longestStop(inLoop)];
    const figures = `longest stop of the loop: in it ${baseline.toFixed(0)} ms, in threads ${threaded.toFixed(0)} ms`;
    process.stdout.write(`${figures}\n`);
    expect([figures, staysFree(threaded, baseline)]).toEqual([figures, true]);
    expect(staysFree(mutant, baseline)).toBe(false);
  });

  it('are the same bytes in the loop, in a thread, in the next thread and in another process', async () => {
    const threads = poolWith();
    const other = startChild('set-files', []);
    const hashes = new Promise<Record<string, string>>((resolve) => other.once('message', resolve));
    other.send(document);
    for (const format of FORMATS) {
      const set = [await inLoop(reportAs(format)), await threads.set(reportAs(format))];
      const next = poolWith();
      set.push(await next.set(reportAs(format)));
      expect([format, new Set(set.map(hashOf)).size]).toEqual([format, 1]);
      expect([format, (await hashes)[format]]).toEqual([format, set[0] && hashOf(set[0])]);
    }
    expect(await endOf(other)).toBe(0);
  });
});

describe('the threads', () => {
  it('tell how far a report has come', async () => {
    const told: string[] = [];
    await poolWith().set(reportAs('pdf'), ({ step, done }) => told.push(`${step} ${done}`));
    expect([...new Set(told)].filter((one) => /^pictures|^pdf 3/.test(one))).toEqual([
      ...MEASURES.map((_, nth) => `pictures ${nth + 1}`),
      'pdf 3',
    ]);
  });

  it('set one file after another, and end when nothing is left to do', async () => {
    const threads = poolWith();
    const csv = await Promise.all(Array.from({ length: 5 }, () => threads.set(reportAs('csv'))));
    expect(new Set(csv.map(hashOf)).size).toBe(1);
    expect(threads.size).toBe(1);
    await idleFor(800);
    expect(threads.size).toBe(0);
    expect(hashOf(await threads.set(reportAs('csv')))).toBe(csv[0] && hashOf(csv[0]));
  });

  it('take nobody along when a file cannot be set, takes too long or eats too much', async () => {
    const threads = poolWith();
    const [torn, whole] = await Promise.allSettled([
      threads.set({ ...reportAs('csv'), document: '{' } as SettingTask),
      threads.set(reportAs('csv')),
    ]);
    expect([torn.status, whole.status]).toEqual(['rejected', 'fulfilled']);
    const hasty = poolWith({ taskMs: 200 });
    await expect(hasty.set(reportAs('pdf'))).rejects.toThrow('took too long');
    const small = poolWith({ heapMegabytes: 24 });
    await expect(small.set(reportAs('pdf'))).rejects.toThrow(/memory|ended/);
    expect([hasty.size, small.size]).toEqual([0, 0]);
  });
});
