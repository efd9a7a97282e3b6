import { Command, type Decision } from '#kernel';
import { z } from 'zod';
import type { ReportScheduleEvent, ReportScheduleState } from '../report-schedule';
import { reasonSchema } from '../report-settings';

export const pauseScheduleSchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'PauseReportSchedule' });

export class PauseReportSchedule extends Command<z.infer<typeof pauseScheduleSchema>> {}

/** What has fallen due by then is still made; nothing falls due until the schedule is resumed. */
export function pauseSchedule(
  { status }: ReportScheduleState,
  { data, context }: PauseReportSchedule,
): Decision<ReportScheduleEvent> {
  if (status === 'paused') return [];
  return [{ type: 'ReportSchedulePaused.v1', data: { reason: data.reason, pausedAt: context.now } }];
}
