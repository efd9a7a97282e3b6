import type { Language } from '#kernel';
import { languageOf } from './links';

/** One reading of one page: what the address and the cookie say. */
export interface Visit {
  readonly language: Language;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Who one has chosen to be in demo mode, such as `reporter:1880`; undefined for the public. */
  readonly identity: string | undefined;
}

export const IDENTITY_COOKIE = 'kompassros_demo';
const IDENTITY = /^(?:analyst|evaluator|operator|(?:reporter|approver):\d{4})$/;

/** The identity as the API knows it, or undefined when the text is none. */
export function identityIn(text: string | undefined): string | undefined {
  return text !== undefined && IDENTITY.test(text) ? text : undefined;
}

export function visitOf(url: string, cookies: string | undefined): Visit {
  const { pathname, searchParams } = new URL(url, 'http://here.invalid');
  return {
    language: languageOf(pathname),
    path: pathname,
    query: searchParams,
    identity: identityIn(cookieIn(cookies, IDENTITY_COOKIE)),
  };
}

function cookieIn(cookies: string | undefined, name: string): string | undefined {
  const found = (cookies ?? '').split(';').find((cookie) => cookie.trim().startsWith(`${name}=`));
  const value = found?.slice(found.indexOf('=') + 1).trim();
  return value === undefined || !/^[\w:%-]+$/.test(value) ? undefined : value.replaceAll('%3A', ':');
}
