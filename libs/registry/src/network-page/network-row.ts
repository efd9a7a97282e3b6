import { idIn, type StreamEvent } from '#event-store';
import { latestMembers, networkStream, type Membership, type NetworkEvent } from '../network';
import { findMunicipality } from '../registry';

export interface NamedMember {
  readonly municipalityCode: string;
  readonly name: string;
}

/** A network as it is shown: its members now, every membership there has been, and every change with its reason. */
export interface NetworkRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string | null;
  readonly members: readonly NamedMember[];
  readonly memberships: readonly (Membership & { readonly name: string })[];
  readonly changes: readonly {
    readonly validFrom: string;
    readonly added: readonly NamedMember[];
    readonly removed: readonly NamedMember[];
    readonly reason: string;
    readonly changedAt: string;
  }[];
  /** Some member is invented. */
  readonly isSample: boolean;
  readonly createdAt: string;
}

const EMPTY: Omit<NetworkRow, 'id'> = {
  version: 0,
  name: '',
  description: null,
  members: [],
  memberships: [],
  changes: [],
  isSample: false,
  createdAt: '',
};

/** The row of a network after one more of its events. */
export function projectNetwork(row: NetworkRow | undefined, placed: StreamEvent<NetworkEvent>): NetworkRow {
  const { event, stream, version } = placed;
  const before = row ?? { ...EMPTY, id: idIn(networkStream.category, stream) };
  const state = { name: before.name, memberships: before.memberships, lastChangeFrom: '' };
  const { memberships } = networkStream.evolve(state, event);
  const members = latestMembers({ memberships }).map(named);
  const isSample = members.some(({ municipalityCode }) => findMunicipality(municipalityCode)?.isSample);
  const now = {
    ...before,
    version,
    members,
    isSample,
    memberships: memberships.map((one) => ({ ...one, ...named(one.municipalityCode) })),
  };
  return withWords(now, event);
}

function withWords(row: NetworkRow, { type, data }: NetworkEvent): NetworkRow {
  switch (type) {
    case 'NetworkCreated.v1':
      return { ...row, name: data.name, description: data.description ?? null, createdAt: data.createdAt };
    case 'NetworkMembersChanged.v1': {
      const { validFrom, reason, changedAt } = data;
      const [added, removed] = [data.added.map(named), data.removed.map(named)];
      return { ...row, changes: [...row.changes, { validFrom, added, removed, reason, changedAt }] };
    }
  }
}

function named(municipalityCode: string): NamedMember {
  return { municipalityCode, name: findMunicipality(municipalityCode)?.name ?? municipalityCode };
}
