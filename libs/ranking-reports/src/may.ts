import { refuse, type Actor, type Refusal } from '#kernel';
import type { RankingReportState } from './ranking-report';
import type { ReportScheduleState } from './report-schedule';

/** Who does what falls due: the service itself. */
export const WORKER: Actor = { id: 'worker', role: 'operator' };

/** SKR's analyst keeps the schedules. */
export function scheduleKeeper(state: ReportScheduleState, actor: Actor): Refusal | undefined {
  if (actor.role !== 'analyst') return notYours();
  return state.status === 'none' ? noSuchSchedule() : undefined;
}

export function scheduleMaker(_state: ReportScheduleState, actor: Actor): Refusal | undefined {
  return actor.role === 'analyst' ? undefined : notYours();
}

/** An analyst asks for reports; the service orders those that fall due. */
export function reportOrderer(_state: RankingReportState, actor: Actor): Refusal | undefined {
  return actor.role === 'analyst' || actor.id === WORKER.id ? undefined : notYours();
}

/** Reports are made by the service alone. */
export function reportMaker(_state: RankingReportState, actor: Actor): Refusal | undefined {
  return actor.id === WORKER.id ? undefined : notYours();
}

/** An analyst cancels what is not made, and tries again what has failed. */
export function reportKeeper(state: RankingReportState, actor: Actor): Refusal | undefined {
  if (actor.role !== 'analyst') return notYours();
  return state.status === 'none' ? noSuchReport() : undefined;
}

function notYours(): Refusal {
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara SKR:s analytiker kan beställa och schemalägga rapporter.',
    'Only an analyst at SKR can order and schedule reports.',
  );
}

export function noSuchSchedule(): Refusal {
  return refuse('not-found', 'id', 'no-such-schedule', 'Schemat finns inte.', 'There is no such schedule.');
}

export function noSuchReport(): Refusal {
  return refuse('not-found', 'id', 'no-such-report', 'Rapporten finns inte.', 'There is no such report.');
}
