import { EventTypes, migrate } from '#event-store';
import { tallies, tallyCatalogue, tallyPage } from '../../../libs/event-store/src/testing/tally';

const [ownerUrl = ''] = process.argv.slice(2);

migrate({ ownerUrl, types: new EventTypes([tallyCatalogue]), projections: [tallies(), tallyPage] })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => process.disconnect());
