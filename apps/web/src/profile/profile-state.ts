import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { link } from '../links';
import type { Visit } from '../visit';

/** What a profile's address says: which evaluation, compared with whom, as of when. */
export interface ProfileState {
  readonly instrument?: string;
  readonly year?: string;
  readonly peers: string;
  readonly asOf?: string;
  /** The measure whose spread is drawn large: `total`, `area:1` or `sub:1.1`. */
  readonly measure?: string;
}

export const DEFAULT_PEERS = 'latest:27';

export function stateOf({ query }: Pick<Visit, 'query'>): ProfileState {
  const text = (name: string) => query.get(name)?.trim() || undefined;
  return {
    instrument: text('instrument'),
    year: text('year'),
    peers: text('peers') ?? DEFAULT_PEERS,
    asOf: text('asOf'),
    measure: text('measure'),
  };
}

/** What of the state the API is asked by. */
export function askedBy({ instrument, year, peers, asOf }: ProfileState) {
  return { instrument, year, peers, asOf };
}

/** The state that an answer was made from, with everything that was left open filled in. */
export function answeredState(answer: Pick<ComparisonAnswer, 'subject' | 'peers'>, asOf?: string): ProfileState {
  const { instrumentVersion, year } = answer.subject;
  return { instrument: instrumentVersion, year: String(year), peers: answer.peers.rule, asOf };
}

type ProfilePlace =
  | 'profile'
  | 'profileSvg'
  | 'profilePng'
  | 'profileCsv'
  | 'profileXlsx'
  | 'profilePdf'
  | 'remedies'
  | 'similarProfiles'
  | 'twoSources';

export function profileLink(
  language: Language,
  code: string,
  state: ProfileState,
  place: ProfilePlace = 'profile',
): string {
  return link(language, place, { code }, { ...state });
}
