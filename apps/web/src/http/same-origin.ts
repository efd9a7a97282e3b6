import type { Language } from '#kernel';
import { ApiFailure } from '../api-client';
import { bilingual } from '../i18n/bilingual';

/** What the browser says of where the form was sent from. */
export interface Origin {
  readonly host?: string;
  readonly origin?: string;
  readonly secFetchSite?: string;
}

const refusals = bilingual(
  { elsewhere: 'Formuläret skickades från en annan webbplats. Gå till sidan och fyll i det här i stället.' },
  { elsewhere: 'The form was sent from another site. Go to the page and fill it in here instead.' },
);

export function originOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Origin {
  const text = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { host: text('host'), origin: text('origin'), secFetchSite: text('sec-fetch-site') };
}

/** A form from this very page. A browser that says neither where it was sent from nor how is not believed. */
export function isSameOrigin({ host, origin, secFetchSite }: Origin): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin';
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

/** Throws ApiFailure with 403 for a form from elsewhere. */
export function assertSameOrigin(from: Origin, language: Language): void {
  if (isSameOrigin(from)) return;
  const detail = refusals[language].elsewhere;
  throw new ApiFailure({ status: 403, title: detail, detail });
}
