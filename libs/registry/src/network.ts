import type { Event, Stream } from '#kernel';

/** A network of municipalities that compare themselves with each other, with members over time. */
export type NetworkEvent =
  | Event<
      'NetworkCreated.v1',
      {
        readonly name: string;
        readonly description?: string;
        /** Municipality codes. */
        readonly members: readonly string[];
        /** ISO date from which they are members. */
        readonly validFrom: string;
        readonly createdAt: string;
      }
    >
  | Event<
      'NetworkMembersChanged.v1',
      {
        readonly added: readonly string[];
        readonly removed: readonly string[];
        /** ISO date of the first day of the new membership. */
        readonly validFrom: string;
        readonly reason: string;
        readonly changedAt: string;
      }
    >;

export interface Membership {
  readonly municipalityCode: string;
  /** ISO dates; `to` is the first day on which it is no longer a member, null while it is one. */
  readonly from: string;
  readonly to: string | null;
}

export interface NetworkState {
  /** Empty before the network is created. */
  readonly name: string;
  readonly memberships: readonly Membership[];
  /** First day of the latest membership; changes go forward in time. */
  readonly lastChangeFrom: string;
}

export const networkStream: Stream<NetworkState, NetworkEvent> = {
  category: 'network',
  initial: { name: '', memberships: [], lastChangeFrom: '' },
  evolve(state, { type, data }) {
    switch (type) {
      case 'NetworkCreated.v1': {
        const memberships = data.members.map((code) => beginning(code, data.validFrom));
        return { name: data.name, memberships, lastChangeFrom: data.validFrom };
      }
      case 'NetworkMembersChanged.v1': {
        const { added, removed, validFrom } = data;
        const ended = state.memberships.flatMap((one) =>
          one.to === null && removed.includes(one.municipalityCode) ? ending(one, validFrom) : [one],
        );
        const begun = added.map((code) => beginning(code, validFrom));
        return { ...state, memberships: [...ended, ...begun], lastChangeFrom: validFrom };
      }
    }
  },
};

function beginning(municipalityCode: string, from: string): Membership {
  return { municipalityCode, from, to: null };
}

/** A membership that ends on the day it began never was. */
function ending(membership: Membership, to: string): readonly Membership[] {
  return membership.from === to ? [] : [{ ...membership, to }];
}

/** The codes of those who are members on a day (ISO date), in the order in which they became members. */
export function membersOn({ memberships }: Pick<NetworkState, 'memberships'>, day: string): readonly string[] {
  return memberships
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .map(({ municipalityCode }) => municipalityCode);
}

/** The codes of those who are members after the latest change. */
export function latestMembers({ memberships }: Pick<NetworkState, 'memberships'>): readonly string[] {
  return memberships.filter(({ to }) => to === null).map(({ municipalityCode }) => municipalityCode);
}
