import { setTimeout as wait } from 'node:timers/promises';
import { ReportMaker, ReportReconciler } from '#ranking-reports';
import { openMaking, openRunner } from '../support/report-making';

const [url = '', redisUrl = '', keeping = ''] = process.argv.slice(2);
const LOOK_EVERY_MS = 250;

/** What a faulty worker would keep: shows that growth is seen. */
const kept: unknown[] = [];

/**
 * Makes what is due, and tells its memory in bytes whenever it is asked; after a collection where the process may
 * (`--expose-gc`).
 */
async function work(): Promise<void> {
  const making = await openMaking(url);
  const [reconciler, maker] = [making.get(ReportReconciler), making.get(ReportMaker)];
  const runner = openRunner(url, redisUrl);
  process.on('message', () => {
    for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ heapUsed, external, rss });
  });
  runner.process(async (id) => {
    await maker.make(id);
    if (keeping === 'keeping') kept.push(Array.from({ length: 5000 }, (_, nth) => `${id} ${nth}`));
  });
  process.send?.('working');
  for (;;) {
    await reconciler.handOver(runner);
    await wait(LOOK_EVERY_MS);
  }
}

work().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
