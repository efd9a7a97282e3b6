import type { Language } from '#kernel';
import { link, placeAt } from '../links';
import type { Visit } from '../visit';

/** The page of a visit, to come back to after logging in; the start page for those about logging in. */
export function backTo({ path, query, language }: Visit): string {
  const place = placeAt(path)?.place;
  if (place === 'logIn' || place === 'logInAt' || place === 'loggedIn' || place === 'logOut')
    return link(language, 'start');
  return path + (query.size > 0 ? `?${query.toString()}` : '');
}

/** Address at which one logs in and comes back; `stronger` asks for a login that publishing takes. */
export function logInLink(language: Language, back: string, stronger = false): string {
  return link(language, 'logIn', {}, { back, ...(stronger && { stronger: '1' }) });
}
