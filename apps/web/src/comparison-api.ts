import type {
  ImprovementsAnswer,
  PeerScoresAnswer,
  RemediesAnswer,
  SimilarProfilesAnswer,
  StatementsAnswer,
} from '#comparison';
import type { CommandAnswer } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Kept } from './forms/form';
import type { Query } from './links';

interface Asking {
  readonly get: <T>(path: string, query?: Query) => Promise<T>;
  readonly list: <T>(path: string, query?: Query) => Promise<T[]>;
  readonly send: <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) => Promise<T>;
}

export interface CreatedNetwork {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly members: readonly string[];
  readonly validFrom: string;
}

export interface ChangedMembers {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly validFrom: string;
  readonly reason: string;
}

/** What the pages of comparisons and networks ask of the API, beside the comparison and the ranking themselves. */
export function comparisonsApi({ get, list, send }: Asking) {
  const part = encodeURIComponent;
  const about = (code: string, what: string) => `/comparisons/${part(code)}/${what}`;
  return {
    peerScores: (code: string, query: Query) => get<PeerScoresAnswer>(about(code, 'peer-scores'), query),
    statements: (code: string, query: Query) => get<StatementsAnswer>(about(code, 'statements'), query),
    remedies: (code: string, query: Query) => get<RemediesAnswer>(about(code, 'remedies'), query),
    similarProfiles: (code: string, query: Query) => get<SimilarProfilesAnswer>(about(code, 'similar-profiles'), query),
    improvements: (query: Query) => get<ImprovementsAnswer>('/improvements', query),
    networks: () => list<NetworkRow>('/networks'),
    network: (id: string) => get<NetworkRow>(`/networks/${part(id)}`),
    createNetwork: (body: CreatedNetwork, kept: Kept) => send('POST', '/networks', body, kept),
    changeNetwork: (id: string, body: ChangedMembers, kept: Kept) =>
      send('POST', `/networks/${part(id)}/members`, body, kept),
  };
}
