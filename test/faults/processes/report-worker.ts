import { ReportMaker, ReportReconciler } from '#ranking-reports';
import { openMaking, openRunner } from '../support/report-making';

const [url = '', redisUrl = ''] = process.argv.slice(2);
const AGAIN_MS = 400;

/** Fills the ledger up to the time it is told, hands over what is due and makes it, until it is killed. */
async function work(): Promise<void> {
  const making = await openMaking(url);
  const [reconciler, maker] = [making.get(ReportReconciler), making.get(ReportMaker)];
  const runner = openRunner(url, redisUrl);
  let now: string | undefined;
  process.on('message', (told: string) => (now = told));
  runner.process((id) => maker.make(id));
  process.send?.('working');
  for (;;) {
    try {
      if (now !== undefined) await reconciler.fill(now);
      await reconciler.handOver(runner, AGAIN_MS);
    } catch {
      // The store of the jobs may be empty or away: the next turn tries again.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

work().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
