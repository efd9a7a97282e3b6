import { awaitTrue, idIn, LiveFold, type EventStore, type RecordedEvent, type Wake } from '#event-store';
import { evaluationStream, type EvaluationEvent } from '#evaluations';
import { EMPTY_BOOK, withEvents, type ScoreBook } from './score-book';

/** The published scores in this process's memory, kept abreast of the log. */
export class ScoreFeed {
  private readonly fold: LiveFold<ScoreBook>;

  constructor(
    store: EventStore,
    private readonly wake: Wake,
  ) {
    this.fold = new LiveFold(store, EMPTY_BOOK, takeIn);
  }

  /** The book and the position and instant it has come to; first waits for `after`, if given. Undefined: not in time. */
  async read(after: bigint | undefined): Promise<ScoreFeed['now'] | undefined> {
    if (after === undefined || this.fold.now.position >= after) return this.now;
    const reached = await awaitTrue(this.wake, async () => {
      await this.fold.catchUp();
      return this.fold.now.position >= after;
    });
    return reached ? this.now : undefined;
  }

  get now(): LiveFold<ScoreBook>['now'] {
    return this.fold.now;
  }

  /** Reads the whole log before the first answer is given. */
  start(): Promise<void> {
    return this.fold.catchUp();
  }

  follow(signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
    return this.fold.follow(this.wake, signal, report);
  }
}

function takeIn(book: ScoreBook, events: readonly RecordedEvent[]): ScoreBook {
  const ofEvaluations = events.filter(({ stream }) => stream.startsWith(`${evaluationStream.category}-`));
  return withEvents(
    book,
    ofEvaluations.map(({ event, stream, position, recordedAt }) => ({
      event: event as EvaluationEvent,
      evaluationId: idIn(evaluationStream.category, stream),
      position,
      recordedAt,
    })),
  );
}
