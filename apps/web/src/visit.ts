import type { Language } from '#kernel';
import { languageOf } from './links';

/** One reading of one page: what the address and the cookie say. */
export interface Visit {
  readonly language: Language;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Who one has chosen to be in demo mode, such as `reporter:1880`; undefined for the public. */
  readonly identity: string | undefined;
  /** Secret of the session that one has logged in to; undefined for the public. */
  readonly session?: string;
  /** The browser still held a session, but it has ended. */
  readonly ended?: boolean;
}

export const IDENTITY_COOKIE = 'kompassros_demo';
const IDENTITY = /^(?:analyst|evaluator|operator|(?:reporter|approver):\d{4})$/;

/** The identity as the API knows it, or undefined when the text is none. */
export function identityIn(text: string | undefined): string | undefined {
  return text !== undefined && IDENTITY.test(text) ? text : undefined;
}

const SESSION = /^[\w-]{43}$/;

/** @param sessionCookie name of the cookie that holds a session, where people log in; in demo mode there is none. */
export function visitOf(url: string, cookies: string | undefined, sessionCookie?: string): Visit {
  const { pathname, searchParams } = new URL(`http://here.invalid${url.startsWith('/') ? url : '/'}`);
  return {
    language: languageOf(pathname),
    path: pathname,
    query: searchParams,
    ...whoIn(cookies, sessionCookie),
  };
}

function whoIn(cookies: string | undefined, sessionCookie: string | undefined): Pick<Visit, 'identity' | 'session'> {
  if (sessionCookie === undefined) return { identity: identityIn(cookieIn(cookies, IDENTITY_COOKIE)) };
  const session = cookieIn(cookies, sessionCookie);
  return { identity: undefined, ...(session !== undefined && SESSION.test(session) && { session }) };
}

function cookieIn(cookies: string | undefined, name: string): string | undefined {
  const found = (cookies ?? '').split(';').find((cookie) => cookie.trim().startsWith(`${name}=`));
  const value = found?.slice(found.indexOf('=') + 1).trim();
  return value === undefined || !/^[\w:%-]+$/.test(value) ? undefined : value.replaceAll('%3A', ':');
}
