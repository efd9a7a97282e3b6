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
  const visit = visitOf(request.url, request.cookie);
  const api = apiFor(transport, visit);
  let session: Session | undefined;
  try {
    session = await sessionOf(transport, visit, api);
    return await show({ visit, session, api });
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) {
      return htmlAnswer(errorPage({ visit, session, problem: error.problem }), error.problem.status);
    }
    report(error);
    const problem = { status: 500, title: '' };
    return htmlAnswer(errorPage({ visit, session, problem, errorNumber: request.id }), 500);
  }
}

/** An identity that the API no longer knows must not lock the reader out of the form that changes it. */
async function sessionOf(transport: Transport, visit: Visit, api: Api): Promise<Session> {
  try {
    return await api.session();
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.problem.status !== 401 || !visit.identity) throw error;
    return apiFor(transport, { ...visit, identity: undefined }).session();
  }
}
