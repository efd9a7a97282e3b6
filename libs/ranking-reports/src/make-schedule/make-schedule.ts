import { Command, refuse, type CommandContext, type Decision, type Refusal } from '#kernel';
import { z } from 'zod';
import { refusedCron } from '../periods';
import type { ReportScheduleEvent, ReportScheduleState } from '../report-schedule';
import { cronSchema, scheduleIdSchema, settingsFields, titleSchema } from '../report-settings';

export const makeScheduleSchema = z
  .strictObject({
    id: scheduleIdSchema.meta({ description: 'Name in links, such as `varje-kvartal`' }),
    name: titleSchema,
    cron: cronSchema,
    ...settingsFields,
  })
  .meta({ id: 'MakeReportSchedule' });

export type MakeScheduleBody = z.infer<typeof makeScheduleSchema>;

/** `unfit` is what the instruments, municipalities and networks say against the settings. */
export class MakeReportSchedule extends Command<MakeScheduleBody> {
  constructor(
    body: MakeScheduleBody,
    context: CommandContext,
    readonly unfit: Refusal | undefined,
  ) {
    super(body.id, body, context);
  }
}

export function makeSchedule(state: ReportScheduleState, command: MakeReportSchedule): Decision<ReportScheduleEvent> {
  const { data, context, unfit } = command;
  const refusal = refusedCron(data.cron) ?? unfit;
  if (refusal) return refusal;
  if (state.set) {
    return refuse(
      'conflict',
      'id',
      'already-made',
      `Det finns redan ett schema som heter ${data.id} i länkar: ${state.set.name}.`,
      `There is already a schedule called ${data.id} in links: ${state.set.name}.`,
    );
  }
  const { id: _id, ...set } = data;
  return [{ type: 'ReportScheduleMade.v1', data: { ...set, madeAt: context.now } }];
}
