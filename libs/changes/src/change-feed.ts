import { LiveFold, type EventStore, type Wake } from '#event-store';
import { EMPTY_BOOK, FOLDED_TYPES, withChanges, type ChangeBook } from './change-book';
import { pageOf, type ChangePage, type PageChoice } from './page';

/** What has become public, in this process's memory, read straight from the log. */
export class ChangeFeed {
  private readonly fold: LiveFold<ChangeBook>;

  constructor(
    store: EventStore,
    private readonly wake: Wake,
  ) {
    this.fold = new LiveFold<ChangeBook>(store, { initial: EMPTY_BOOK, types: FOLDED_TYPES, take: withChanges });
  }

  /**
   * A page, once all that was committed before the question has been read: so a place that another process has given
   * out is known here too.
   *
   * @returns undefined for a place that this log does not have.
   */
  async page(choice: PageChoice): Promise<ChangePage | undefined> {
    await this.fold.catchUp();
    return pageOf(this.fold.now.state.changes, choice);
  }

  follow(signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
    return this.fold.follow(this.wake, signal, report);
  }
}
