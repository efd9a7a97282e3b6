import type { Actor, CommandContext, Language } from '#kernel';
import type { Identity } from './identity';

/** What is known about a request apart from its path, query and body. */
export interface Asked {
  readonly actor: Actor;
  readonly language: Language;
  /** ISO 8601 instant in UTC. */
  readonly now: string;
  readonly commandId: string;
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  readonly expectedVersion?: number;
  /** Position of the log that the answer must have come to, from `?after=`. */
  readonly after?: bigint;
}

/** A request that has passed the guard. */
export interface AskedRequest {
  readonly asked: Asked;
  /** The actor of `asked`, and how they showed who they are. */
  readonly identity: Identity;
}

/** What surrounds a command that this request sends. */
export function contextOf({ asked }: Pick<AskedRequest, 'asked'>): CommandContext {
  const { actor, now, commandId, idempotency, expectedVersion } = asked;
  return { actor, now, commandId, idempotency, expectedVersion };
}
