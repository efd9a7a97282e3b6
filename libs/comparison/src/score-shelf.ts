import { keepSnapshot, readSnapshot, UnfitSnapshot, type EventStore, type FoldPoint } from '#event-store';
import { booksIn, bytesOf, lastPositionIn, SNAPSHOT_FORM, type Books } from './score-snapshot';

/** Where the books of comparisons lie as a snapshot, for processes that start. */
export class ScoreShelf {
  private readonly kind: { readonly name: string; readonly form: string };

  /** @param types the types of today that the books are folded from: a snapshot that knew others is not read. */
  constructor(
    private readonly store: EventStore,
    types: readonly string[],
  ) {
    this.kind = { name: 'scores', form: `${SNAPSHOT_FORM} ${store.types.storedAs(types).join(',')}` };
  }

  /**
   * The books as they were kept, with the point of the log that they have come to; undefined when there are none.
   *
   * @throws UnfitSnapshot when they cannot be gone on from: then the log has to be read from its beginning.
   */
  async read(): Promise<FoldPoint<Books> | undefined> {
    const snapshot = await readSnapshot(this.store.pool, this.kind);
    if (!snapshot) return undefined;
    const { body, position, instant } = snapshot;
    const state = read(body);
    const last = lastPositionIn(state);
    if (last !== position) throw new UnfitSnapshot(`It is said to end at ${position} and ends at ${last}`);
    return { state, position, instant };
  }

  /** Keeps books in place of those before; does nothing for empty ones. */
  async keep(books: Books): Promise<void> {
    const position = lastPositionIn(books);
    if (position > 0n) await keepSnapshot(this.store.pool, this.kind, { position, body: bytesOf(books) });
  }
}

function read(body: Buffer): Books {
  try {
    return booksIn(body);
  } catch (error) {
    throw new UnfitSnapshot(`It cannot be read: ${String(error)}`);
  }
}
