import { Command, type CommandContext, type Decision, type Refusal } from '#kernel';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { refusedCron } from '../periods';
import type { ReportScheduleEvent, ReportScheduleState } from '../report-schedule';
import { cronSchema, reasonSchema, settingsFields, titleSchema } from '../report-settings';

export const changeScheduleSchema = z
  .strictObject({ name: titleSchema, cron: cronSchema, ...settingsFields, reason: reasonSchema })
  .meta({ id: 'ChangeReportSchedule' });

export type ChangeScheduleBody = z.infer<typeof changeScheduleSchema>;

/** `unfit` is what the instruments, municipalities and networks say against the settings. */
export class ChangeReportSchedule extends Command<ChangeScheduleBody> {
  constructor(
    id: string,
    body: ChangeScheduleBody,
    context: CommandContext,
    readonly unfit: Refusal | undefined,
  ) {
    super(id, body, context);
  }
}

/** What has fallen due by then keeps the settings that it fell due with. */
export function changeSchedule(
  state: ReportScheduleState,
  { data, context, unfit }: ChangeReportSchedule,
): Decision<ReportScheduleEvent> {
  const refusal = refusedCron(data.cron) ?? unfit;
  if (refusal) return refusal;
  const { reason, ...set } = data;
  if (isDeepStrictEqual(set, state.set)) return [];
  return [{ type: 'ReportScheduleChanged.v1', data: { ...set, reason, changedAt: context.now } }];
}
