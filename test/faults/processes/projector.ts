import { CatchUp, EventStore, EventTypes, openPool } from '#event-store';
import { tallies, tallyCatalogue } from '../../../libs/event-store/src/testing/tally';
import { stepWithCheckpointApart } from '../mutants/checkpoint-apart';

const [url = '', kind = ''] = process.argv.slice(2);
const store = new EventStore(openPool(url, 3), new EventTypes([tallyCatalogue]));
const catchUp = new CatchUp(store, tallies());
const step = kind === 'mutant' ? () => stepWithCheckpointApart(store, tallies()) : () => catchUp.step();

/** Projects until it is killed. */
async function project(): Promise<void> {
  await step();
  process.send?.('projecting');
  for (;;) {
    if ((await step()) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

project().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
