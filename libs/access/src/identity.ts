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

/** Knows credentials of one kind. */
export interface Authenticator {
  /** Undefined when the credential is of another kind or names nobody; why it names nobody goes to the security log. */
  identify(credential: Credential): Promise<Identity | undefined>;
}

/** Token of the list of authenticators that the process asks in turn. */
export const AUTHENTICATORS = Symbol('AUTHENTICATORS');
