import { everyStore, type Contenders } from '../contenders/open-all';
import type { Contender } from '../contenders/contender';
import { shared, type Attempt } from '../measure';
import { assessed, assessedMany, type GoalAssessed } from '../sample';
import { measureRow, type Row } from './row';
import type { Size } from './size';

type Append = Contender['append'];
type Concurrency = 1 | 8 | 32;

const EVENTS_PER_STREAM = 10;
const BATCHES = [10, 100, 500] as const;
const SINGLE_BOUNDS = { 1: 0.8, 8: 1.5, 32: 3 } as const;

let runs = 0;

/** Streams of ten events, written one event at a time; each worker has its own. */
function singles(who: string, append: Append, count: number, concurrency: Concurrency): Attempt {
  const run = async () => {
    runs += 1;
    const name = `goal-s${runs}`;
    await shared(count, concurrency, (worker, nth) =>
      append(`${name}.${worker}.${Math.floor(nth / EVENTS_PER_STREAM)}`, nth % EVENTS_PER_STREAM, [assessed(nth)]),
    );
  };
  return { who, run };
}

export async function* singleRows(contenders: Contenders, { singles: counts, repetitions }: Size): AsyncGenerator<Row> {
  for (const concurrency of [1, 8, 32] as const) {
    yield measureRow({
      title: `Append single events, ${concurrency} at once`,
      unit: 'events/s',
      count: counts[concurrency],
      repetitions,
      attempts: everyStore(contenders).map((one) =>
        singles(one.name, (...given) => one.append(...given), counts[concurrency], concurrency),
      ),
      aim: { of: 'rate', bound: SINGLE_BOUNDS[concurrency], against: [contenders.plain.name] },
    });
  }
}

export async function* inlineRows(
  { kompassros }: Contenders,
  { singles: counts, repetitions }: Size,
): AsyncGenerator<Row> {
  for (const concurrency of [1, 8, 32] as const) {
    const count = counts[concurrency];
    yield measureRow({
      title: `Append with the row of an inline projection, ${concurrency} at once`,
      unit: 'events/s',
      count,
      repetitions,
      attempts: [
        singles('Kompassros with a row', (...given) => kompassros.appendWithRow(...given), count, concurrency),
        singles('Kompassros without', (...given) => kompassros.append(...given), count, concurrency),
      ],
      aim: { of: 'time', bound: 1.1, against: ['Kompassros without'] },
    });
  }
}

/** One stream after another, each written by one append. */
function batches(who: string, append: Append, events: number, size: number): Attempt {
  const batch = assessedMany(size);
  const run = async () => {
    runs += 1;
    for (let nth = 0; nth < events / size; nth += 1) await append(`goal-b${runs}.${nth}`, 0, batch);
  };
  return { who, run };
}

export async function* batchRows(contenders: Contenders, { batchedEvents, repetitions }: Size): AsyncGenerator<Row> {
  const { kompassros, plain, emmett, castore } = contenders;
  for (const size of BATCHES) {
    const attempt = (who: string, append: Append) => batches(who, append, batchedEvents, size);
    yield measureRow({
      title: `Append batches of ${size} events`,
      unit: 'events/s',
      count: batchedEvents,
      repetitions,
      attempts: [
        attempt(kompassros.name, (...given) => kompassros.append(...given)),
        attempt('plain pg, VALUES', (...given) => plain.insertValues(...given)),
        attempt('plain pg, arrays', (...given) => plain.insertArrays(...given)),
        ...[emmett, castore].flatMap((one) => (one ? [attempt(one.name, (...given) => one.append(...given))] : [])),
      ],
      aim: { of: 'rate', bound: 0.8, against: ['plain pg, VALUES', 'plain pg, arrays'] },
    });
  }
}

const EVENTS_PER_IMPORTED_STREAM = 100;

export async function importRow(contenders: Contenders, { importedEvents, repetitions }: Size): Promise<Row> {
  const events = assessedMany(EVENTS_PER_IMPORTED_STREAM);
  const attempts = everyStore(contenders).map((one) => {
    const run = async () => {
      runs += 1;
      const streams = new Map<string, readonly [GoalAssessed, ...GoalAssessed[]]>();
      for (let nth = 0; nth < importedEvents / events.length; nth += 1) streams.set(`goal-i${runs}.${nth}`, events);
      await one.import?.(streams);
    };
    return { who: one.name === contenders.plain.name ? 'plain pg, COPY' : one.name, run };
  });
  return measureRow({
    title: `Import ${importedEvents.toLocaleString('en')} events`,
    unit: 'events/s',
    count: importedEvents,
    repetitions,
    attempts,
    aim: { of: 'rate', bound: 0.8, against: ['plain pg, COPY'] },
  });
}
