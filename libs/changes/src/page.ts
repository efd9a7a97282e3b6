import { concerns, type PublishedChange } from './change';
import { cursorOf, type FeedPlace } from './cursor';

export interface ChangeChoice {
  /** Of this municipality alone. */
  readonly municipalityCode?: string;
  readonly kind?: PublishedChange['kind'];
  /** Invented municipalities too. */
  readonly sample: boolean;
}

export interface PageChoice extends ChangeChoice {
  /** From a place onward in the order asked for; left out: from its beginning. */
  readonly after?: FeedPlace;
  readonly order: 'oldest' | 'latest';
  readonly limit: number;
}

/** A page of the feed. `next` is where to go on, now or after any time. */
export interface ChangePage {
  readonly items: readonly PublishedChange[];
  readonly next: string;
  /** Whether there is more behind `next` already. */
  readonly more: boolean;
}

/**
 * A page of changes, which stand in position order. Undefined when the place is none of theirs: it is then of another
 * log, such as one that was replaced by an earlier copy of itself, and to go on from it would skip what is new there.
 */
export function pageOf(changes: readonly PublishedChange[], choice: PageChoice): ChangePage | undefined {
  const { after, order, limit } = choice;
  const place = after ? indexOf(changes, after) : undefined;
  if (place === 'nowhere') return undefined;
  const found: PublishedChange[] = [];
  const [step, start] = order === 'oldest' ? [1, (place ?? -1) + 1] : [-1, startFromLatest(changes, after, place)];
  for (let nth = start; found.length <= limit; nth += step) {
    const change = changes[nth];
    if (!change) break;
    if (isChosen(change, choice)) found.push(change);
  }
  const items = found.slice(0, limit);
  return { items, next: cursorOf(items.at(-1) ?? after ?? null), more: found.length > limit };
}

/** Before the very beginning there is nothing, whatever has come since. */
function startFromLatest(changes: readonly unknown[], after: FeedPlace | undefined, place: number | undefined): number {
  return after === null ? -1 : (place ?? changes.length) - 1;
}

function isChosen(change: PublishedChange, { municipalityCode, kind, sample }: ChangeChoice): boolean {
  if (!sample && change.isSample) return false;
  if (kind !== undefined && change.kind !== kind) return false;
  return municipalityCode === undefined || concerns(change, municipalityCode);
}

/** By halving; the instant tells the item of this log from one of another that had the same position. */
function indexOf(changes: readonly PublishedChange[], { position, at }: NonNullable<FeedPlace>): number | 'nowhere' {
  const wanted = BigInt(position);
  let [from, to] = [0, changes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const change = changes[middle];
    if (!change || BigInt(change.position) >= wanted) to = middle;
    else from = middle + 1;
  }
  const found = changes[from];
  return found && found.position === position && found.at === at ? from : 'nowhere';
}
