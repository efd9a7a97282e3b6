import type { Language } from '#kernel';

/** Why a login came to nothing, as the person may know it. */
export type LoginFault =
  'unknown-issuer' | 'unreachable' | 'not-begun' | 'other-browser' | 'declined' | 'not-valid' | 'nobody' | 'too-weak';

/** A step of a login that came to nothing, and why in a fixed word for the security log. */
export interface FailedLogin {
  readonly fault: LoginFault;
  readonly reason: string;
}

/** An issuer that people can choose. */
export interface LoginChoice {
  readonly key: string;
  readonly name: string;
}

/** Where the browser is to go next, with a cookie to set. */
export interface Onward {
  readonly to: string;
  readonly cookie: string;
}

/** What came from a browser with one request. */
export interface FromBrowser {
  /** The header Cookie. */
  readonly cookie: string | undefined;
  /** Network address, for the security log. */
  readonly address?: string;
}

export interface Beginning extends FromBrowser {
  readonly choice: string;
  /** A path of the service, to come back to. */
  readonly back: string;
  /** Whether to ask for a login as strong as publishing needs. */
  readonly stronger: boolean;
  readonly language: Language;
}

export interface Return extends FromBrowser {
  /** Key of the issuer that the address is for. */
  readonly choice: string;
  /** What the issuer put after the address. */
  readonly query: URLSearchParams;
}

export interface LoggedOut {
  /** Removes the session's. */
  readonly cookie: string;
  /** Where one logs out of the issuer too, where it has such an address. */
  readonly atIssuer?: { readonly name: string; readonly url: string };
}
