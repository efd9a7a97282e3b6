import { refuse, type Actor, type Refusal } from '#kernel';
import type { NetworkState } from './network';

/** SKR's analyst keeps the networks. */
export function networkKeeper(_state: NetworkState, { role }: Actor): Refusal | undefined {
  if (role === 'analyst') return undefined;
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara SKR:s analytiker kan ändra nätverk.',
    'Only an analyst at SKR can change networks.',
  );
}

/** As networkKeeper, for a network that must already be there. */
export function keeperOfExisting(state: NetworkState, actor: Actor): Refusal | undefined {
  const refusal = networkKeeper(state, actor);
  if (refusal) return refusal;
  return state.name === '' ? noSuchNetwork() : undefined;
}

export function noSuchNetwork(): Refusal {
  return refuse('not-found', 'id', 'no-such-network', 'Nätverket finns inte.', 'There is no such network.');
}
