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
}

export const DEFAULT_PEERS = 'latest:27';

export function stateOf({ query }: Pick<Visit, 'query'>): ProfileState {
  const text = (name: string) => query.get(name)?.trim() || undefined;
  return {
    instrument: text('instrument'),
    year: text('year'),
    peers: text('peers') ?? DEFAULT_PEERS,
    asOf: text('asOf'),
  };
}

/** The state that an answer was made from, with everything that was left open filled in. */
export function answeredState(answer: ComparisonAnswer, asOf?: string): ProfileState {
  const { instrumentVersion, year } = answer.subject;
  return { instrument: instrumentVersion, year: String(year), peers: answer.peers.rule, asOf };
}

type ProfilePlace = 'profile' | 'profileSvg' | 'profileCsv';

export function profileLink(
  language: Language,
  code: string,
  state: ProfileState,
  place: ProfilePlace = 'profile',
): string {
  return link(language, place, { code }, { ...state });
}
