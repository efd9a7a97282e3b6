import { nextPeriods, type Period } from '../periods';
import type { ReportScheduleRow } from '../schedule-row';

/** A schedule as it is answered: without its past spans, with the times that come. */
export interface ShownSchedule extends Omit<ReportScheduleRow, 'spans'> {
  /** The next times; none while it is paused. */
  readonly nextPeriods: readonly Period[];
}

const SHOWN_PERIODS = 5;

/** `now` is the instant of the request. */
export function shownSchedule({ spans: _spans, ...schedule }: ReportScheduleRow, now: string): ShownSchedule {
  const coming = schedule.state === 'active' ? nextPeriods(schedule.cron, now, SHOWN_PERIODS) : [];
  return { ...schedule, nextPeriods: coming };
}
