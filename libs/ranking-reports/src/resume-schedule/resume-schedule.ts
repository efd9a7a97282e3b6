import { Command, type Decision } from '#kernel';
import { z } from 'zod';
import type { ReportScheduleEvent, ReportScheduleState } from '../report-schedule';

export const resumeScheduleSchema = z.strictObject({}).default({}).meta({ id: 'ResumeReportSchedule' });

export class ResumeReportSchedule extends Command<z.infer<typeof resumeScheduleSchema>> {}

/** What would have fallen due while it was paused is not made up for. */
export function resumeSchedule(
  { status }: ReportScheduleState,
  { context }: ResumeReportSchedule,
): Decision<ReportScheduleEvent> {
  if (status === 'active') return [];
  return [{ type: 'ReportScheduleResumed.v1', data: { resumedAt: context.now } }];
}
