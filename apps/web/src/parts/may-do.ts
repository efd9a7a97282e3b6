import type { EvaluationRow } from '#evaluations';
import type { Session } from '../api-answers';

/** What can be done about an evaluation on the page. */
export type PossibleDeed = 'draft' | 'reply' | 'publish' | 'correct' | 'withdraw';

type Considered = Pick<EvaluationRow, 'status' | 'municipalityCode' | 'reply'>;

/**
 * What this reader may do about an evaluation that the API has shown. It decides which forms are shown and no more: the
 * API judges what is sent. An evaluator is shown only the drafts that are assigned to that evaluator.
 */
export function mayDo({ actor }: Pick<Session, 'actor'>, evaluation: Considered): readonly PossibleDeed[] {
  const { status, municipalityCode } = evaluation;
  switch (actor.role) {
    case 'evaluator':
      return isOpen(evaluation) ? ['draft', ...(status === 'replied' ? [] : (['withdraw'] as const))] : [];
    case 'approver':
      return status === 'submitted' && actor.municipalityCode === municipalityCode ? ['reply'] : [];
    case 'analyst':
      return analystMay(status);
    case 'reporter':
    case 'operator':
    case 'public':
      return [];
  }
}

/** Open for its evaluators: before it is submitted, and after a reply that disagrees. */
export function isOpen({ status, reply }: Considered): boolean {
  return status === 'started' || status === 'scored' || (status === 'replied' && reply?.agrees === false);
}

function analystMay(status: EvaluationRow['status']): readonly PossibleDeed[] {
  switch (status) {
    case 'submitted':
    case 'replied':
      return ['publish', 'withdraw'];
    case 'published':
    case 'corrected':
      return ['correct', 'withdraw'];
    case 'started':
    case 'scored':
    case 'withdrawn':
      return [];
  }
}
