import type { LoginFault, Onward } from '#access';
import { ApiFailure } from '../api-client';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link, localPath } from '../links';
import { ChoosePage, FailedPage, LoggedOutPage, LogOutPage } from './login-pages';
import { loginWords } from './login.words';
import type { WebLogins } from './web-logins';

/** What a browser sent beside the address. */
export interface Sent {
  readonly cookie: string | undefined;
  readonly address: string;
  /** What the browser says of where the request comes from; undefined for one that says nothing. */
  readonly secFetchSite?: string;
}

const LONGEST_BACK = 1500;

/** Lets one choose where to log in; where there is nothing to choose, leads straight there. */
export function showLogIn(reading: Reading, logins: WebLogins | undefined, sent: Sent): Answer {
  const { choices } = known(logins, reading);
  const { back, stronger } = wishes(reading);
  const [only] = choices;
  if (only && choices.length === 1 && isAskedHere(sent)) {
    const query = { back, ...(stronger && { stronger: '1' }) };
    return redirect(link(reading.visit.language, 'logInAt', { choice: only.key }, query));
  }
  return htmlAnswer(<ChoosePage reading={reading} choices={choices} back={back} stronger={stronger} />);
}

/** Sends the browser to where one logs in. */
export async function beginLogIn(
  reading: Reading,
  logins: WebLogins | undefined,
  choice: string,
  sent: Sent,
): Promise<Answer> {
  const { back, stronger } = wishes(reading);
  const { language } = reading.visit;
  if (!isAskedHere(sent)) return redirect(link(language, 'logIn', {}, { back, ...(stronger && { stronger: '1' }) }));
  const { cookie, address } = sent;
  const begun = await known(logins, reading).begin({ choice, back, stronger, language, cookie, address });
  return onward(reading, begun);
}

/** Takes the browser back from where one has logged in, to the page where one wanted to. */
export async function completeLogIn(
  reading: Reading,
  logins: WebLogins | undefined,
  choice: string,
  { cookie, address }: Sent,
): Promise<Answer> {
  const { query } = reading.visit;
  return onward(reading, await known(logins, reading).complete({ choice, query, cookie, address }));
}

export function showLogOut(reading: Reading, logins: WebLogins | undefined): Answer {
  known(logins, reading);
  return htmlAnswer(<LogOutPage reading={reading} />);
}

/** Logs out here; and shows the way to do so at the issuer, to which a form may not lead. */
export async function logOut(reading: Reading, logins: WebLogins | undefined, sent: Sent): Promise<Answer> {
  const { cookie, atIssuer } = await known(logins, reading).end(sent);
  const page = htmlAnswer(<LoggedOutPage reading={reading} atIssuer={atIssuer} />);
  return { ...page, headers: { ...page.headers, 'set-cookie': cookie } };
}

function onward(reading: Reading, step: Onward | { readonly fault: LoginFault }): Answer {
  if ('fault' in step) return htmlAnswer(<FailedPage reading={reading} fault={step.fault} />, STATUS[step.fault]);
  return redirect(step.to, { 'set-cookie': step.cookie });
}

const STATUS: Readonly<Record<LoginFault, number>> = {
  'unknown-issuer': 404,
  unreachable: 503,
  'not-begun': 400,
  'other-browser': 400,
  declined: 400,
  'not-valid': 400,
  nobody: 403,
  'too-weak': 403,
};

function wishes({ visit: { query, language } }: Reading): { readonly back: string; readonly stronger: boolean } {
  const back = localPath(query.get('back') ?? '', language);
  return {
    back: back.length > LONGEST_BACK ? link(language, 'start') : back,
    stronger: query.get('stronger') === '1',
  };
}

/** A picture or a link on another site begins no login. */
function isAskedHere({ secFetchSite }: Sent): boolean {
  return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none';
}

function known(logins: WebLogins | undefined, { visit }: Reading): WebLogins {
  if (logins) return logins;
  const detail = loginWords[visit.language].demo;
  throw new ApiFailure({ status: 404, title: detail, detail });
}
