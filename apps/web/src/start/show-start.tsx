import type { ComparisonAnswer } from '#comparison';
import { ApiFailure } from '../api-client';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { named } from '../parts/published';
import type { NamedEvaluation } from '../parts/published-table';
import { DEFAULT_PEERS } from '../profile/profile-state';
import { waitingFor } from '../to-do/waiting';
import { StartPage } from './start-page';

/** The first page: what this is, a search, an example and the latest evaluations. */
export async function showStart(reading: Reading): Promise<Answer> {
  const { role } = reading.session.actor;
  const [published, municipalities, waiting] = await Promise.all([
    reading.api.publishedEvaluations(),
    reading.api.municipalities(),
    role === 'reporter' || role === 'approver' ? waitingFor(reading) : [],
  ]);
  const evaluations = named(published, municipalities);
  const example = await exampleOf(reading, evaluations);
  return htmlAnswer(<StartPage {...{ reading, evaluations, example, waiting }} />);
}

/** The deepest known real evaluation, the latest of them; a start page without an example is still a start page. */
async function exampleOf(
  { api }: Reading,
  evaluations: readonly NamedEvaluation[],
): Promise<ComparisonAnswer | undefined> {
  const profiled = evaluations.filter(({ depth }) => depth !== 'total');
  const real = profiled.filter(({ isSample }) => !isSample);
  const chosen = real.find(({ depth }) => depth === 'sub-question') ?? real[0] ?? profiled[0];
  if (!chosen) return undefined;
  const { municipalityCode, instrumentVersion: instrument, year } = chosen;
  try {
    return await api.comparison(municipalityCode, { instrument, year: String(year), peers: DEFAULT_PEERS });
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) return undefined;
    throw error;
  }
}
