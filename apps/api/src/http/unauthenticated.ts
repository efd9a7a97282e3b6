/** Nobody is logged in where someone must be, or the token names nobody. */
export class Unauthenticated extends Error {
  constructor(readonly code: 'login-needed' | 'unknown-token') {
    super(code);
  }
}

/** What was sent does not have the form that the route's schema asks for. */
export class Malformed extends Error {
  constructor(
    readonly faults: readonly {
      readonly where: string;
      readonly code: string;
      readonly sv: string;
      readonly en: string;
    }[],
  ) {
    super(faults.map(({ where, code }) => `${where}: ${code}`).join(', '));
  }
}
