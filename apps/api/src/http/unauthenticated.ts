/** Nobody is logged in where someone must be, or the token names nobody. */
export class Unauthenticated extends Error {
  constructor(readonly code: 'login-needed' | 'unknown-token') {
    super(code);
  }
}

/** One place in what was sent, and what is wrong there in both languages. */
export interface MalformedPlace {
  readonly where: string;
  readonly code: string;
  readonly sv: string;
  readonly en: string;
}

/** What was sent does not have the form that the route's schema asks for. */
export class Malformed extends Error {
  constructor(readonly faults: readonly MalformedPlace[]) {
    super(faults.map(({ where, code }) => `${where}: ${code}`).join(', '));
  }
}
