import type { Logins } from '#access';

/** Token of where people log in; what it stands for is undefined in demo mode. */
export const WEB_LOGINS = Symbol('WEB_LOGINS');

/** What the pages need of logins. */
export type WebLogins = Pick<Logins, 'choices' | 'begin' | 'complete' | 'end'>;
