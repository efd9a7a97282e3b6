import { ApiFailure } from '../api-client';
import { redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { bilingual } from '../i18n/bilingual';
import { localPath } from '../links';
import { IDENTITY_COOKIE, identityIn } from '../visit';

export interface IdentityForm {
  readonly identity?: unknown;
  readonly back?: unknown;
}

/** What the browser says of where the form was sent from. */
export interface Origin {
  readonly host?: string;
  readonly origin?: string;
  readonly secFetchSite?: string;
}

const refusals = bilingual(
  {
    notDemo: 'Identiteten kan bara bytas i demoläge.',
    elsewhere: 'Formuläret skickades från en annan webbplats. Byt identitet här i stället.',
    unknown: 'Den identiteten finns inte.',
  },
  {
    notDemo: 'The identity can be changed in demo mode only.',
    elsewhere: 'The form was sent from another site. Change identity here instead.',
    unknown: 'There is no such identity.',
  },
);

/** Sets who one reads as in demo mode and leads back to where the form was. */
export async function chooseIdentity({ visit, session }: Reading, form: IdentityForm, from: Origin): Promise<Answer> {
  const words = refusals[visit.language];
  if (session.mode !== 'demo') throw refused(404, words.notDemo);
  if (!isSameOrigin(from)) throw refused(403, words.elsewhere);
  const asked = typeof form.identity === 'string' ? form.identity : '';
  if (asked !== '' && identityIn(asked) === undefined) throw refused(422, words.unknown);
  const back = localPath(typeof form.back === 'string' ? form.back : '', visit.language);
  return redirect(back, { 'set-cookie': cookie(asked) });
}

function refused(status: number, detail: string): ApiFailure {
  return new ApiFailure({ status, title: detail, detail });
}

/** A form from this very page. A browser that says neither where it was sent from nor how is not believed. */
export function isSameOrigin({ host, origin, secFetchSite }: Origin): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin';
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

function cookie(identity: string): string {
  const kept = identity === '' ? 'Max-Age=0' : 'Max-Age=86400';
  return `${IDENTITY_COOKIE}=${identity}; Path=/; HttpOnly; SameSite=Lax; ${kept}`;
}
