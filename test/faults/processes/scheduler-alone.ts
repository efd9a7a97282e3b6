import { scheduleAlone } from '../mutants/scheduler-alone';

const [url = '', everyMs = ''] = process.argv.slice(2);

scheduleAlone(url, Number(everyMs), (period) => process.send?.(period))
  .then(() => process.send?.('working'))
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
