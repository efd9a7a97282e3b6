import { idIn, type RecordedEvent } from '#event-store';
import { findMunicipality, networkStream, type NamedMember, type NetworkEvent } from '#registry';
import type { NetworkChange } from './change';
import { placeOf } from './place';

/** All of them: networks are public. */
export const NETWORK_TYPES = [
  'NetworkCreated.v1',
  'NetworkMembersChanged.v1',
] as const satisfies readonly NetworkEvent['type'][];

/** What is remembered of a network from its creation. */
export interface KnownNetwork {
  readonly name: string;
  /** Codes of those who are members after the latest change. */
  readonly members: readonly string[];
}

export interface NetworkStep {
  readonly known: KnownNetwork;
  readonly change: NetworkChange;
}

/**
 * What one event of a network makes of what is known about it, and the item about it.
 *
 * @throws RangeError when members change before the network is created, which the rules never allow.
 */
export function networkStep(earlier: KnownNetwork | undefined, recorded: RecordedEvent<NetworkEvent>): NetworkStep {
  const { type, data } = recorded.event;
  const { validFrom } = data;
  const place = placeOf(recorded, { id: idIn(networkStream.category, recorded.stream), path: 'networks' });
  switch (type) {
    case 'NetworkCreated.v1': {
      const { name, members } = data;
      const said = { added: members.map(named), removed: [], validFrom, reason: null };
      const isSample = members.some(isInvented);
      const known = { name, members };
      return { known, change: { ...place, kind: 'network', type: 'NetworkCreated', name, ...said, isSample } };
    }
    case 'NetworkMembersChanged.v1': {
      if (!earlier) throw new RangeError(`${recorded.stream} does not begin with its creation`);
      const { name } = earlier;
      const members = [...earlier.members.filter((code) => !data.removed.includes(code)), ...data.added];
      const said = { added: data.added.map(named), removed: data.removed.map(named), validFrom, reason: data.reason };
      const isSample = [...earlier.members, ...data.added].some(isInvented);
      const known = { name, members };
      return { known, change: { ...place, kind: 'network', type: 'NetworkMembersChanged', name, ...said, isSample } };
    }
  }
}

function named(municipalityCode: string): NamedMember {
  return { municipalityCode, name: findMunicipality(municipalityCode)?.name ?? municipalityCode };
}

function isInvented(municipalityCode: string): boolean {
  return findMunicipality(municipalityCode)?.isSample === true;
}
