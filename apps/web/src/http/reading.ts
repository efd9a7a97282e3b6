import { apiFor, ApiFailure, type Api } from '../api-client';
import type { Session } from '../api-answers';
import { errorPage } from '../errors/error-page';
import type { Transport } from '../transport';
import { visitOf, type Visit } from '../visit';
import { htmlAnswer, type Answer } from './answer';

/** What every page is made from: the visit, the reader's session, and the API with the reader's rights. */
export interface Reading {
  readonly visit: Visit;
  readonly session: Session;
  readonly api: Api;
}

/**
 * Makes the answer to one visit. What the API refuses becomes an error page with the API's status; anything else that
 * goes wrong is told to `report` and becomes a page with status 500.
 */
export async function answerVisit(
  transport: Transport,
  request: { readonly url: string; readonly cookie: string | undefined; readonly id: string },
  show: (reading: Reading) => Promise<Answer>,
  report: (error: unknown) => void,
): Promise<Answer> {
  let visit = visitOf(request.url, request.cookie, transport.sessionCookie);
  let session: Session | undefined;
  try {
    const reading = await readingOf(transport, visit);
    ({ visit, session } = reading);
    return withoutEnded(await show(reading), visit, transport.sessionCookie);
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) {
      const page = htmlAnswer(errorPage({ visit, session, problem: error.problem }), error.problem.status);
      return withoutEnded(page, visit, transport.sessionCookie);
    }
    report(error);
    const problem = { status: 500, title: '' };
    return htmlAnswer(errorPage({ visit, session, problem, errorNumber: request.id }), 500);
  }
}

/**
 * Whoever's session has ended reads on as the public. A demo identity that the API no longer knows must not lock the
 * reader out of the form that changes it.
 */
async function readingOf(transport: Transport, visit: Visit): Promise<Reading> {
  const api = apiFor(transport, visit);
  try {
    return { visit, api, session: await api.session() };
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.problem.status !== 401) throw error;
    if (visit.session) return readingOf(transport, { ...visit, session: undefined, ended: true });
    if (!visit.identity) throw error;
    return { visit, api, session: await apiFor(transport, { ...visit, identity: undefined }).session() };
  }
}

/** Lets the browser forget a session that has ended. */
function withoutEnded(answer: Answer, { ended }: Visit, cookie: string | undefined): Answer {
  if (!ended || cookie === undefined || 'set-cookie' in answer.headers) return answer;
  const removal = `${cookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${cookie.startsWith('__Host-') ? '; Secure' : ''}`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': removal } };
}
