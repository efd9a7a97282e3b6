import * as fc from 'fast-check';
import { keepSnapshot, type RecordedEvent } from '#event-store';
import { evaluationCatalogue } from '#evaluations';
import { networkCatalogue } from '#registry';
import { openEvaluationsLog, type EvaluationsLog } from '../../../test/support/evaluations-log';
import { ScoreFeed } from './score-feed';
import { booksIn, bytesOf, lastPositionIn } from './score-snapshot';
import { answersOf, HISTORY_REGISTRY } from '../../../test/support/asked-feed';
import { RandomHistory, steps, type Happened } from '../../../test/support/comparison-histories';

let log: EvaluationsLog;
const history = new RandomHistory();
const versions = new Map<string, number>();
const SEED = 20_261_121;
const ROUNDS = 5;
const rounds = fc.sample(fc.tuple(steps, steps), { numRuns: ROUNDS, seed: SEED });

beforeAll(async () => {
  log = await openEvaluationsLog();
});
afterAll(() => log.close());

async function append(happened: readonly Happened[]): Promise<void> {
  for (const { stream, event } of happened) {
    const expected = versions.get(stream) ?? 0;
    versions.set(stream, expected + 1);
    const metadata = { actorId: 'a', role: 'analyst', commandId: 'c' } as const;
    const result = await log.store.append({
      answerId: 'a',
      metadata,
      writes: [{ stream, expected, events: [event] }],
      rows: [],
    });
    expect(result.status).toBe('appended');
  }
}

/** A feed that has been started, with what it said of the snapshot. */
async function started(): Promise<{ feed: ScoreFeed; said: string[] }> {
  const said: string[] = [];
  const feed = new ScoreFeed(log.store, log.wake, HISTORY_REGISTRY);
  await feed.start((message) => said.push(message));
  return { feed, said };
}

async function startedFromLog(): Promise<ScoreFeed> {
  await log.owner.query(`UPDATE event_store.snapshots SET name = 'put aside'`);
  const { feed } = await started();
  await log.owner.query(`UPDATE event_store.snapshots SET name = 'scores'`);
  return feed;
}

/** Positions and instants all along the log. */
async function points(): Promise<string[]> {
  const events: RecordedEvent[] = await log.store.readLog(0n, 10_000);
  const some = [1, 2].flatMap((thirds) => events[Math.floor((events.length * thirds) / 3)] ?? []);
  return some.flatMap(({ position, recordedAt }) => [position.toString(), recordedAt]);
}

const countOf = async (types: readonly string[], after: bigint) =>
  (await log.store.readLogOf(types, after, 10_000)).events.length;

describe('a feed that starts from a snapshot', () => {
  it('answers byte for byte as one that reads the log, and as the one that kept the snapshot', async () => {
    let answered = 0;
    for (const [before, after] of rounds) {
      await append(history.happen(before));
      const { feed: keeper } = await started();
      await keeper.keepSnapshot();
      await append(history.happen(after));
      await keeper.reach((await log.store.head()).position);
      const { feed, said } = await started();
      expect(said).toEqual([]);
      const at = await points();
      const answers = await answersOf(feed, at);
      expect(answers).toEqual(await answersOf(await startedFromLog(), at));
      expect(answers).toEqual(await answersOf(keeper, at));
      answered += answers.filter((text) => text.startsWith('content-type: application/json')).length;
    }
    process.stdout.write(`Snapshots: ${answered} answers in ${ROUNDS} rounds with seed ${SEED}\n`);
    expect(answered).toBeGreaterThan(ROUNDS * 400);
  }, 120_000);

  it('reads no more of the log than what came after it', async () => {
    const { feed: keeper } = await started();
    await keeper.keepSnapshot();
    expect(keeper.eventsSinceSnapshot).toBe(0);
    await append(history.happen(fc.sample(steps, { numRuns: 1, seed: 3 }).flat()));
    const { feed } = await started();
    const { rows } = await log.owner.query<{ position: string }>('SELECT position FROM event_store.snapshots');
    const all = Object.keys({ ...evaluationCatalogue.types, ...networkCatalogue.types });
    const folded = all.filter((type) => !/Scored|Submitted|Replied/.test(type));
    expect(feed.eventsSinceSnapshot).toBe(await countOf(folded, BigInt(rows[0]?.position ?? 0)));
    expect(feed.eventsSinceSnapshot).toBeGreaterThan(0);
    expect((await startedFromLog()).eventsSinceSnapshot).toBe(await countOf(folded, 0n));
  });
});

describe('a snapshot that is not to be trusted', () => {
  const kind = async () => {
    const { rows } = await log.owner.query<{ form: string }>('SELECT form FROM event_store.snapshots');
    return { name: 'scores', form: rows[0]?.form ?? '' };
  };
  const keptBooks = async () => {
    const { rows } = await log.owner.query<{ body: Buffer }>('SELECT body FROM event_store.snapshots');
    return booksIn(rows[0]?.body ?? Buffer.alloc(0));
  };
  let right: readonly string[];
  let at: string[];

  beforeAll(async () => {
    at = await points();
    right = await answersOf(await startedFromLog(), at);
  });
  beforeEach(async () => (await started()).feed.keepSnapshot());

  it.each([
    ['damaged', `body = set_byte(body, length(body) / 2, 255 - get_byte(body, length(body) / 2))`, 'not what was kept'],
    ['of an older form', `form = replace(form, '1 ', '0 ')`, 'has the form 0'],
    ['made before a type of events was known', `form = replace(form, 'NetworkCreated.v1,', '')`, 'has the form 1'],
    ['of another log', `log_hash = sha256(log_hash)`, 'does not lead to it'],
    ['moved back', `position = position - 1`, 'not what was kept'],
  ])('is refused when %s, and the log is read', async (_, change, why) => {
    await log.owner.query(`UPDATE event_store.snapshots SET ${change}`);
    const { feed, said } = await started();
    expect(said).toEqual([expect.stringContaining(why)]);
    expect(await answersOf(feed, at)).toEqual(right);
  });

  it('is refused when its position is not where it ends, well kept as it may be', async () => {
    const books = await keptBooks();
    const end = lastPositionIn(books);
    for (const position of [end - 1n, end - 5n]) {
      await keepSnapshot(log.store.pool, await kind(), { position, body: bytesOf(books) });
      const { feed, said } = await started();
      expect(said).toEqual([expect.stringContaining(`said to end at ${position} and ends at ${end}`)]);
      expect(await answersOf(feed, at)).toEqual(right);
    }
  });

  it('would be found out by its answers if it left out an event and nothing else gave it away', async () => {
    const { scores, networks } = await keptBooks();
    const body = bytesOf({ scores: { ...scores, facts: scores.facts.slice(0, -1) }, networks });
    await keepSnapshot(log.store.pool, await kind(), { position: lastPositionIn({ scores, networks }), body });
    const { feed, said } = await started();
    expect(said).toEqual([]);
    expect(await answersOf(feed, at)).not.toEqual(right);
  });
});
