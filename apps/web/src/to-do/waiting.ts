import type { EvaluationRow } from '#evaluations';
import type { Reading } from '../http/reading';
import { isPublished } from '../parts/published';

/** On their way to publication. */
const WAITING = { status: 'started,scored,submitted,replied' };

/** Evaluations that this reader works with and that are not published: of one municipality, or of all. */
export async function waitingFor({ api, session }: Reading): Promise<readonly EvaluationRow[]> {
  const { role, municipalityCode } = session.actor;
  switch (role) {
    case 'reporter':
    case 'approver':
      return municipalityCode === null ? [] : api.evaluationsOf(municipalityCode, WAITING);
    case 'evaluator':
    case 'analyst':
      return api.evaluations(WAITING);
    case 'public':
    case 'operator':
      return [];
  }
}

/** Those on their way to publication, of what the API has shown. */
export function waitingOf(evaluations: readonly EvaluationRow[]): readonly EvaluationRow[] {
  return evaluations.filter((evaluation) => !isPublished(evaluation) && evaluation.status !== 'withdrawn');
}
