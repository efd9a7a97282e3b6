import type { RecordedEvent } from '#event-store';
import { idIn } from '#event-store';
import { membersOn, networkStream, type NetworkEvent, type NetworkState } from '#registry';
import { compareInstants, type AsOf } from './as-of';
import type { FindNetwork } from './peer-choice';

export interface NetworkFact {
  readonly position: bigint;
  readonly recordedAt: string;
  readonly id: string;
  readonly state: NetworkState;
}

/** Every state that a network has had, in the order in which they came to be known. */
export type NetworkBook = readonly NetworkFact[];

/** The book with further events; those of other streams change nothing. */
export function withNetworkEvents(book: NetworkBook, events: readonly RecordedEvent[]): NetworkBook {
  const ofNetworks = events.filter(({ stream }) => stream.startsWith(`${networkStream.category}-`));
  const facts = [...book];
  for (const { event, stream, position, recordedAt } of ofNetworks) {
    const id = idIn(networkStream.category, stream);
    const earlier = facts.findLast((fact) => fact.id === id)?.state ?? networkStream.initial;
    facts.push({ position, recordedAt, id, state: networkStream.evolve(earlier, event as NetworkEvent) });
  }
  return facts;
}

/**
 * Finds networks as they were known at a point: who belonged to them on a day, by default the day of the point itself.
 *
 * @param pointDay ISO date of the as-of point.
 */
export function networksAt(book: NetworkBook, asOf: AsOf, pointDay: string): FindNetwork {
  const isKnown = ({ position, recordedAt }: NetworkFact) =>
    asOf === 'now' || ('position' in asOf ? position <= asOf.position : compareInstants(recordedAt, asOf.instant) <= 0);
  return (id, day) => {
    const found = book.findLast((fact) => fact.id === id && isKnown(fact));
    const validOn = day ?? pointDay;
    return found && { id, name: found.state.name, validOn, codes: membersOn(found.state, validOn) };
  };
}
