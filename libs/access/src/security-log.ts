/** What the security log tells of, and nothing else. The texts are for the operator. */
export const SECURITY_CATALOGUE = {
  'login-succeeded': 'Somebody logged in',
  'login-failed': 'A login came back with an answer that does not hold',
  'logged-out': 'Somebody logged out, and the session ended',
  'token-refused': 'A token, session or key named nobody',
  'role-refused': 'Somebody asked for what their role may not do',
  'assurance-refused': 'Somebody asked for what needs a stronger login',
  'scope-refused': 'A key was used beyond its scopes',
  'form-refused': 'A form came from another site',
  'limit-reached': 'Somebody asked more often than is let',
  'key-created': 'An API key was created',
  'key-revoked': 'An API key was revoked',
  'person-exported': 'What is kept about a person was given out',
  'person-erased': 'A person was erased from the directory',
} as const;
export type SecurityCode = keyof typeof SECURITY_CATALOGUE;

export interface SecurityNote {
  readonly code: SecurityCode;
  /** Opaque id of who it was, where that is known. */
  readonly actorId?: string;
  /** What it was about: a route, an issuer, a key's id. Never a secret, never a name. */
  readonly about?: string;
  /** Why, in a fixed word: `expired`, `wrong-audience`. */
  readonly reason?: string;
  /** Network address of who asked. */
  readonly address?: string;
}

/** Where it is noted. To note must never fail nor hold up what it is about. */
export interface SecurityLog {
  note(note: SecurityNote): void;
}

/** Token of the security log. */
export const SECURITY_LOG = Symbol('SECURITY_LOG');
