import type { EventCatalogue } from '#event-store';
import { networkStream, type NetworkEvent } from './network';

/** Every event that a network's stream may hold. Each is still in its first version. */
export const networkCatalogue: EventCatalogue<NetworkEvent> = {
  category: networkStream.category,
  types: { 'NetworkCreated.v1': true, 'NetworkMembersChanged.v1': true },
  upcasters: {},
};
