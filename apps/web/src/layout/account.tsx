import type { Session } from '../api-answers';
import { backTo, logInLink } from '../identity/log-in-link';
import { loginWords } from '../identity/login.words';
import { link, placeAt } from '../links';
import type { Visit } from '../visit';
import { layoutWords } from './layout.words';

/** Says who one is logged in as, with the way out; or the way in. */
export function Account({ visit, session }: { readonly visit: Visit; readonly session: Session }) {
  const { language } = visit;
  const words = loginWords[language];
  const { roles, roleOf } = layoutWords[language];
  const { role, municipalityName, municipalityCode } = session.actor;
  const place = municipalityName ?? municipalityCode;
  if (role === 'public') {
    if (placeAt(visit.path)?.place === 'logIn') return null;
    return (
      <p class="account">
        <a href={logInLink(language, backTo(visit))}>{words.logIn}</a>
      </p>
    );
  }
  return (
    <form class="account" method="post" action={link(language, 'logOut')} aria-label={words.account}>
      <span>{words.loggedInAs(place === null ? roles[role] : roleOf(roles[role], place))}</span>
      <button type="submit">{words.logOut}</button>
    </form>
  );
}

/** Says that a session has ended, so that nobody wonders where their drafts are. */
export function EndedNotice({ visit }: { readonly visit: Visit }) {
  if (!visit.ended) return null;
  const words = loginWords[visit.language];
  return (
    <p class="notice" role="status">
      {words.ended} <a href={logInLink(visit.language, backTo(visit))}>{words.logIn}</a>
    </p>
  );
}
