import { refuse, type Actor, type Refusal, type Role } from '#kernel';
import type { EvaluationState, Status } from './evaluation';

/** What decides who may see an evaluation. */
export interface Visible {
  readonly status: EvaluationState['status'];
  readonly municipalityCode: string;
  readonly evaluatorIds: readonly string[];
  readonly wasPublished: boolean;
}

const PUBLIC: readonly Status[] = ['published', 'corrected'];
const SUBMITTED: readonly Status[] = ['submitted', 'replied', ...PUBLIC, 'withdrawn'];

/**
 * Published ones are everyone's. A draft is seen by its own municipality and its evaluators; SKR's analyst sees it from
 * the day it is submitted, to publish it.
 */
export function maySee(actor: Actor, { status, municipalityCode, evaluatorIds, wasPublished }: Visible): boolean {
  if (status === 'none') return false;
  if (wasPublished) return true;
  switch (actor.role) {
    case 'evaluator':
      return evaluatorIds.includes(actor.id);
    case 'reporter':
    case 'approver':
      return actor.municipalityCode === municipalityCode;
    case 'analyst':
      return SUBMITTED.includes(status);
    case 'public':
    case 'operator':
      return false;
  }
}

function missing(): Refusal {
  return refuse('not-found', 'id', 'no-such-evaluation', 'Utvärderingen finns inte.', 'There is no such evaluation.');
}

function only(role: Role, sv: string, en: string, also: (state: EvaluationState, actor: Actor) => boolean) {
  return (state: EvaluationState, actor: Actor): Refusal | undefined => {
    if (!maySee(actor, state)) return missing();
    return actor.role === role && also(state, actor) ? undefined : refuse('forbidden', '', 'not-yours', sv, en);
  };
}

/** The evaluators who are assigned to it. */
export const assignedEvaluator = only(
  'evaluator',
  'Bara de utvärderare som har uppdraget kan göra detta.',
  'Only the evaluators assigned to it can do this.',
  (state, actor) => state.evaluatorIds.includes(actor.id),
);

/** The approver of the evaluated municipality. */
export const ownApprover = only(
  'approver',
  'Bara kommunens egen godkännare kan göra detta.',
  'Only the approver of the municipality itself can do this.',
  (state, actor) => state.municipalityCode === actor.municipalityCode,
);

/** SKR's analyst. */
export const analyst = only(
  'analyst',
  'Bara SKR:s analytiker kan göra detta.',
  'Only an analyst at SKR can do this.',
  () => true,
);

/** SKR's analyst; and the assigned evaluators as long as nobody else has been given it, so that a mistaken draft can end. */
export function mayWithdraw(state: EvaluationState, actor: Actor): Refusal | undefined {
  const isDraft = state.status === 'started' || state.status === 'scored';
  return actor.role === 'evaluator' && isDraft ? assignedEvaluator(state, actor) : analyst(state, actor);
}

/** Whoever may start one: an evaluator. What already stands is for the decision to judge. */
export function anyEvaluator(_state: EvaluationState, actor: Actor): Refusal | undefined {
  if (actor.role === 'evaluator') return undefined;
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara en utvärderare kan påbörja en utvärdering.',
    'Only an evaluator can start an evaluation.',
  );
}
