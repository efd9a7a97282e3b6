import { everyStore, type Contenders } from '../contenders/open-all';
import { shared } from '../measure';
import { assessedMany } from '../sample';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const STREAMS = 20;
const EVENTS = 100;
const BOUNDS = { 1: 1.4, 8: 1.8 } as const;

export async function* readRows(contenders: Contenders, { reads, repetitions }: Size): AsyncGenerator<Row> {
  const stores = everyStore(contenders);
  for (const store of stores) {
    for (let nth = 0; nth < STREAMS; nth += 1) await store.append(`goal-r${nth}`, 0, assessedMany(EVENTS));
  }
  for (const concurrency of [1, 8] as const) {
    const attempts = stores.map((store) => ({
      who: store.name,
      run: () =>
        shared(reads[concurrency], concurrency, async (worker, nth) => {
          const tally = await store.readAndFold(`goal-r${(worker + nth * concurrency) % STREAMS}`);
          if (tally?.assessments !== EVENTS) throw new Error(`${store.name} read ${tally?.assessments} of ${EVENTS}`);
        }),
    }));
    yield measureRow({
      title: `Read and fold a stream of ${EVENTS} events, ${concurrency} at once`,
      unit: 'streams/s',
      count: reads[concurrency],
      repetitions,
      attempts,
      aim: { of: 'rate', bound: BOUNDS[concurrency], against: [contenders.plain.name] },
    });
  }
}
