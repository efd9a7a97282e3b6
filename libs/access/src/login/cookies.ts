import { isSecret } from './secret';

/** The two cookies of logging in: who one is, and which browser a login was begun in. */
export interface Cookies {
  readonly session: string;
  readonly signIn: string;
  readonly secure: boolean;
}

/**
 * What the cookies are called. Over https the prefix makes browsers refuse one that was set for a whole domain or
 * without encryption, so that no neighbouring site can plant its own.
 */
export function cookiesFor(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}kompassros`, signIn: `${prefix}kompassros_login`, secure };
}

/** The secret in a cookie; undefined when it is none, or when there are two of the name and one must be somebody else's. */
export function secretIn(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '').split(';').flatMap((cookie) => {
    const [own = '', ...rest] = cookie.trim().split('=');
    return own === name ? [rest.join('=')] : [];
  });
  const [value, ...more] = values;
  return more.length === 0 && isSecret(value) ? value : undefined;
}

/** A header that sets a cookie; without `maxAgeSeconds` the browser forgets it when it is closed. */
export function settingOf(name: string, value: string, secure: boolean, maxAgeSeconds?: number): string {
  const kept = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${kept}`;
}

export function removalOf(name: string, secure: boolean): string {
  return settingOf(name, '', secure, 0);
}
