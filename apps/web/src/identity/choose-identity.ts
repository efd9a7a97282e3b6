import { ApiFailure } from '../api-client';
import { redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { assertSameOrigin, type Origin } from '../http/same-origin';
import { bilingual } from '../i18n/bilingual';
import { localPath } from '../links';
import { IDENTITY_COOKIE, identityIn } from '../visit';

export interface IdentityForm {
  readonly identity?: unknown;
  readonly back?: unknown;
}

const refusals = bilingual(
  {
    notDemo: 'Identiteten kan bara bytas i demoläge.',
    unknown: 'Den identiteten finns inte.',
  },
  {
    notDemo: 'The identity can be changed in demo mode only.',
    unknown: 'There is no such identity.',
  },
);

/** Sets who one reads as in demo mode and leads back to where the form was. */
export async function chooseIdentity({ visit, session }: Reading, form: IdentityForm, from: Origin): Promise<Answer> {
  const words = refusals[visit.language];
  if (session.mode !== 'demo') throw refused(404, words.notDemo);
  assertSameOrigin(from, visit.language);
  const asked = typeof form.identity === 'string' ? form.identity : '';
  if (asked !== '' && identityIn(asked) === undefined) throw refused(422, words.unknown);
  const back = localPath(typeof form.back === 'string' ? form.back : '', visit.language);
  return redirect(back, { 'set-cookie': cookie(asked) });
}

function refused(status: number, detail: string): ApiFailure {
  return new ApiFailure({ status, title: detail, detail });
}

function cookie(identity: string): string {
  const kept = identity === '' ? 'Max-Age=0' : 'Max-Age=86400';
  return `${IDENTITY_COOKIE}=${identity}; Path=/; HttpOnly; SameSite=Lax; ${kept}`;
}
