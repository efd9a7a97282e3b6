import type { Actor } from '#kernel';
import { PUBLIC } from './demo-identity';
import type { Scope } from './scope';

/** Who somebody is to the service, and how that was shown. */
export interface Identity {
  readonly actor: Actor;
  readonly via: 'nothing' | 'demo' | 'token' | 'session' | 'key';
  /** Whether the login was as strong as publishing, adopting and operating ask for. */
  readonly assured: boolean;
  /** What an API key may be used for; left out: all that the role may. */
  readonly scopes?: readonly Scope[];
}

/** Who asks without showing anything. */
export const NOBODY: Identity = { actor: PUBLIC, via: 'nothing', assured: false };

/** What came in the header Authorization: a bearer token, or the session that the pages hold in a cookie. */
export interface Credential {
  readonly scheme: 'bearer' | 'session';
  readonly value: string;
}

/** A credential that names nobody, and why in a fixed word: `expired`, `wrong-audience`. Only the security log is told. */
export interface RefusedCredential {
  readonly refused: string;
  /** Whom it would have named, where that is sure. */
  readonly actorId?: string;
}

/** Knows credentials of one kind. */
export interface Authenticator {
  /** Undefined when the credential is of another kind, for the next authenticator to judge. */
  identify(credential: Credential): Promise<Identity | RefusedCredential | undefined>;
}

/** Token of the list of authenticators that the process asks in turn. */
export const AUTHENTICATORS = Symbol('AUTHENTICATORS');
