import { refuse, type Refusal } from '#kernel';
import type { EvaluationState } from './evaluation';

/** Refuses when the evaluators may not work on it now: they may before it is submitted, and after a reply that disagrees. */
export function notOpen({ status, agrees }: EvaluationState): Refusal | undefined {
  if (status === 'started' || status === 'scored' || (status === 'replied' && agrees === false)) return undefined;
  return refuse(
    'conflict',
    '',
    'not-open',
    'Utvärderingen är inte öppen för ändringar. En publicerad utvärdering rättas med en angiven orsak.',
    'The evaluation is not open for changes. A published evaluation is corrected, with a reason.',
  );
}
