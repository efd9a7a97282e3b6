import { refuse, type Actor, type Refusal } from '#kernel';
import type { InterimReportState } from './interim-report';

/** What decides who may see an interim report. */
export interface Visible {
  readonly status: InterimReportState['status'];
  readonly municipalityCode: string;
}

/** Whether it has been adopted; there is no way back from that, only corrections. */
export function isAdopted({ status }: Pick<Visible, 'status'>): boolean {
  return status === 'adopted' || status === 'corrected';
}

/** Whether the actor is reporter or approver of the municipality. */
export function isOwn(actor: Actor, municipalityCode: string): boolean {
  const reports = actor.role === 'reporter' || actor.role === 'approver';
  return reports && actor.municipalityCode === municipalityCode;
}

/** Adopted ones are everyone's; before that a report exists only for its own municipality's reporter and approver. */
export function maySee(actor: Actor, report: Visible): boolean {
  if (report.status === 'none') return false;
  return isAdopted(report) || isOwn(actor, report.municipalityCode);
}

/** The answer about a report that does not exist, and about one that the actor may not see. */
export function noSuchReport(): Refusal {
  return refuse('not-found', 'id', 'no-such-report', 'Delårsrapporten finns inte.', 'There is no such interim report.');
}

/** Those who fill and submit it: the municipality's own reporter and approver. */
export function ownStaff(state: InterimReportState, actor: Actor): Refusal | undefined {
  if (!maySee(actor, state)) return noSuchReport();
  if (isOwn(actor, state.municipalityCode)) return undefined;
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara kommunens egna handläggare och godkännare kan göra detta.',
    'Only reporters and approvers of the municipality itself can do this.',
  );
}

/** Those who return, adopt and correct it: the municipality's own approver. */
export function ownApprover(state: InterimReportState, actor: Actor): Refusal | undefined {
  if (!maySee(actor, state)) return noSuchReport();
  if (actor.role === 'approver' && isOwn(actor, state.municipalityCode)) return undefined;
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara kommunens egen godkännare kan göra detta.',
    'Only the approver of the municipality itself can do this.',
  );
}

/** Whoever may open one: a reporter. For which municipality is for the decision to judge. */
export function anyReporter(_state: InterimReportState, actor: Actor): Refusal | undefined {
  if (actor.role === 'reporter') return undefined;
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara en handläggare i kommunen kan öppna en delårsrapport.',
    'Only a reporter can open an interim report.',
  );
}
