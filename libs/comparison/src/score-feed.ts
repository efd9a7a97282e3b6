import { awaitTrue, idIn, LiveFold, UnfitSnapshot, type EventStore, type RecordedEvent, type Wake } from '#event-store';
import { evaluationStream, findInstrument, type EvaluationEvent } from '#evaluations';
import { Refusal } from '#kernel';
import type { NetworkEvent, Registry } from '#registry';
import type { AsOf } from './as-of';
import type { KnownPoint } from './known-point';
import { networksAt, withNetworkEvents } from './network-book';
import { placesIn } from './places';
import { statedPoint } from './point-in-time';
import { PublishedScores, type Surroundings } from './published-scores';
import { bookAsOf, countUntil, EMPTY_BOOK, withEvents, type ScoreBook } from './score-book';
import { ScoreShelf } from './score-shelf';
import type { Books } from './score-snapshot';

const KEPT_POINTS = 8;

/** Of evaluations, those that publish, take back or belong to what will be published. */
const FOLDED_TYPES = [
  'EvaluationStarted.v1',
  'EvaluationObserved.v1',
  'EvaluationPublished.v1',
  'EvaluationCorrected.v1',
  'EvaluationWithdrawn.v1',
  'NetworkCreated.v1',
  'NetworkMembersChanged.v1',
] as const satisfies readonly (EvaluationEvent | NetworkEvent)['type'][];

/** The published scores in this process's memory, kept abreast of the log, with the networks of peers. */
export class ScoreFeed {
  private readonly fold: LiveFold<Books>;
  private readonly shelf: ScoreShelf;
  private readonly surroundings: Surroundings;
  private readonly present: PublishedScores;
  /** Points in the past, by how many facts had come until then; the one asked for last stands last. */
  private readonly past = new Map<number, PublishedScores>();
  private unkeptEvents = 0;

  constructor(
    store: EventStore,
    private readonly wake: Wake,
    registry: Registry,
  ) {
    this.surroundings = {
      instrument: findInstrument,
      places: placesIn(registry.all()),
      sample: registry.sample,
    };
    this.present = new PublishedScores(this.surroundings);
    this.shelf = new ScoreShelf(store, FOLDED_TYPES);
    this.fold = new LiveFold<Books>(store, {
      initial: { scores: EMPTY_BOOK, networks: [] },
      types: FOLDED_TYPES,
      take: (books, events) => this.takeIn(books, events),
    });
  }

  /** The last position of the log that this process has come to. */
  get position(): bigint {
    return this.fold.now.position;
  }

  /** Whether this process has come to `after`, if given; waits for it as long as a query may. */
  async reach(after: bigint | undefined): Promise<boolean> {
    if (after === undefined || this.fold.now.position >= after) return true;
    return awaitTrue(this.wake, async () => {
      await this.fold.catchUp();
      return this.fold.now.position >= after;
    });
  }

  /** What is known at a point, or a refusal when it has not come yet. `now` is the instant of the request. */
  at(asOf: AsOf, now: string): KnownPoint | Refusal {
    const { state, position, instant } = this.fold.now;
    const point = statedPoint({ state: state.scores, position, instant }, asOf, now);
    if (point instanceof Refusal) return point;
    const published = asOf === 'now' ? this.present : this.standing(state.scores, asOf);
    const networks = networksAt(state.networks, asOf, point.instant.slice(0, 10));
    const lastNetwork = state.networks.at(-1)?.position ?? 0n;
    const lastChange = lastNetwork > published.position ? lastNetwork : published.position;
    return { asOf: point, published, networks, lastChange };
  }

  /** Evaluations that were published at one position and are corrected or withdrawn after it, up to another. */
  changedBetween(after: bigint, upTo: bigint): readonly { readonly evaluationId: string; readonly position: bigint }[] {
    const { facts } = this.fold.now.state.scores;
    const [from, to] = [after, upTo].map((position) => countUntil(facts, { position }));
    const window = facts.slice(from, to);
    const ids = new Set(window.map(({ evaluationId }) => evaluationId));
    const counts = (isSample: boolean | undefined) => this.surroundings.sample || !isSample;
    const known = new Set(
      facts
        .slice(0, from)
        .flatMap(({ evaluationId: id, evaluation }) => (ids.has(id) && counts(evaluation?.isSample) ? [id] : [])),
    );
    return window.filter(({ evaluationId }) => known.has(evaluationId));
  }

  /** Reads the whole log, from where the snapshot ends if there is one, before the first answer is given. */
  async start(report: (message: string) => void): Promise<void> {
    const kept = await this.shelf.read().catch((error: unknown) => {
      if (!(error instanceof UnfitSnapshot)) throw error;
      report(`The log is read from its beginning, the snapshot is not used. ${error.message}`);
    });
    if (kept) {
      this.present.take(kept.state.scores.facts);
      this.fold.startFrom(kept);
    }
    await this.fold.catchUp();
    this.present.settle();
  }

  /** How many events have been taken in since the snapshot that this process started from or has kept. */
  get eventsSinceSnapshot(): number {
    return this.unkeptEvents;
  }

  /** Keeps a snapshot for the processes that start after this. */
  async keepSnapshot(): Promise<void> {
    const [{ state }, taken] = [this.fold.now, this.unkeptEvents];
    await this.shelf.keep(state);
    this.unkeptEvents -= taken;
  }

  follow(signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
    return this.fold.follow(this.wake, signal, report);
  }

  private takeIn(books: Books, events: readonly RecordedEvent[]): Books {
    const scores = withEvents(books.scores, placed(events));
    const networks = withNetworkEvents(books.networks, events);
    this.present.take(scores.facts.slice(books.scores.facts.length));
    this.unkeptEvents += events.length;
    return { scores, networks };
  }

  private standing(book: ScoreBook, asOf: Exclude<AsOf, 'now'>): PublishedScores {
    const count = countUntil(book.facts, asOf);
    const known = this.past.get(count);
    const scores = known ?? new PublishedScores(this.surroundings);
    if (!known) {
      scores.takeStanding(bookAsOf(book, asOf));
      scores.position = book.facts[count - 1]?.position ?? 0n;
    }
    this.past.delete(count);
    this.past.set(count, scores);
    const [oldest] = this.past.keys();
    if (this.past.size > KEPT_POINTS && oldest !== undefined) this.past.delete(oldest);
    return scores;
  }
}

function placed(events: readonly RecordedEvent[]) {
  return events
    .filter(({ stream }) => stream.startsWith(`${evaluationStream.category}-`))
    .map(({ event, stream, position, recordedAt }) => ({
      event: event as EvaluationEvent,
      evaluationId: idIn(evaluationStream.category, stream),
      position,
      recordedAt,
    }));
}
