import { Command, type CommandContext, type Decision, type Refusal } from '#kernel';
import { z } from 'zod';
import type { DueReport, RankingReportEvent, RankingReportState } from './ranking-report';
import { settingsFields, titleSchema } from './report-settings';

export const orderReportSchema = z
  .strictObject({ title: titleSchema, ...settingsFields })
  .meta({ id: 'OrderRankingReport' });

export type OrderReportBody = z.infer<typeof orderReportSchema>;

/** A report falls due, by its schedule or because somebody asks for it. */
export class OrderReport extends Command<DueReport> {
  constructor(
    id: string,
    due: DueReport,
    context: CommandContext,
    readonly unfit?: Refusal,
  ) {
    super(id, due, context);
  }
}

/** A report falls due once, however often it is ordered. */
export function orderReport(
  { status }: RankingReportState,
  { data, unfit }: OrderReport,
): Decision<RankingReportEvent> {
  if (unfit) return unfit;
  return status === 'none' ? [{ type: 'RankingReportDue.v1', data }] : [];
}
