import type { EvaluationEvent, EvaluationState } from '#evaluations';
import { refuse, type Actor, type Decision } from '#kernel';

/** Whether an evaluation stands that the actor is assigned to, whatever has become of it. */
export function hasDraft({ status, evaluatorIds }: EvaluationState, actor: Actor): boolean {
  return status !== 'none' && status !== 'withdrawn' && evaluatorIds.includes(actor.id);
}

/**
 * Lets an upload fill what has been begun as long as its evaluators may work on it.
 *
 * @param version of the evaluation, and `seen` the one that the person has seen, where that is stated.
 */
export function intoDraft(
  { status, agrees, year }: EvaluationState,
  version: number,
  seen: number | undefined,
): Decision<EvaluationEvent> {
  switch (status) {
    case 'published':
    case 'corrected':
      return refuse(
        'conflict',
        '',
        'already-published',
        `Utvärderingen för ${year} är publicerad. Det som är fel i den rättas, med en angiven orsak.`,
        `The evaluation of ${year} has been published. What is wrong in it is corrected, with a reason.`,
      );
    case 'submitted':
      return submitted(year);
    case 'replied':
      if (agrees !== false) return submitted(year);
      break;
    case 'none':
    case 'withdrawn':
    case 'started':
    case 'scored':
  }
  return seen === undefined || seen === version ? [] : changed(year);
}

function submitted(year: number): Decision<EvaluationEvent> {
  return refuse(
    'conflict',
    '',
    'already-submitted',
    `Utvärderingen för ${year} är lämnad till kommunen, så inget mer kan läsas in i den.`,
    `The evaluation of ${year} has been submitted to the municipality, so nothing more can be read into it.`,
  );
}

/** What the person has seen of a draft is no longer so, or there is none any more. */
export function changed(year: number): Decision<EvaluationEvent> {
  return refuse(
    'conflict',
    'draftVersion',
    'draft-changed',
    `Utkastet för ${year} har ändrats sedan du läste det. Läs om och bekräfta igen.`,
    `The draft of ${year} has changed since you read it. Read again and confirm once more.`,
  );
}
