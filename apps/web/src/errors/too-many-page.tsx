import type { TooMany } from '#access';
import { htmlAnswer, type Answer } from '../http/answer';
import { visitOf } from '../visit';
import { errorPage } from './error-page';

/** Says that somebody has asked too often, without asking anything of the API. */
export function tooManyPage(url: string, { fault, retryAfterSeconds }: Pick<TooMany, 'fault' | 'retryAfterSeconds'>) {
  const visit = visitOf(url, undefined);
  const detail = fault.detail[visit.language];
  const page = errorPage({ visit, session: undefined, problem: { status: 429, title: detail, detail } });
  const { headers, ...answer } = htmlAnswer(page, 429);
  return { ...answer, headers: { ...headers, 'retry-after': `${retryAfterSeconds}` } } satisfies Answer;
}
