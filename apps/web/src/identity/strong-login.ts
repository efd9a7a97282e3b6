import type { Problem, Session } from '../api-answers';
import { ApiFailure } from '../api-client';
import { bilingual } from '../i18n/bilingual';
import type { Visit } from '../visit';

const TYPE = '/problems/stronger-login-needed';

const words = bilingual(
  { needed: 'Detta kräver en starkare inloggning. Logga in igen med e-legitimation.' },
  { needed: 'This needs a stronger login. Log in again with electronic identification.' },
);

/** Whether the API refused because of how somebody had logged in. */
export function needsStrongLogin({ type }: Pick<Problem, 'type'>): boolean {
  return type === TYPE;
}

/** Throws ApiFailure with 403, as the API would, for a login that is too weak for what a form is about. */
export function assertStrongLogin({ session, visit }: { readonly session: Session; readonly visit: Visit }): void {
  if (session.mode !== 'oidc' || session.assured) return;
  const detail = words[visit.language].needed;
  throw new ApiFailure({ type: TYPE, status: 403, title: detail, detail });
}
