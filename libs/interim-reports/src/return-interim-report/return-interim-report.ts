import { Command, type Decision } from '#kernel';
import { z } from 'zod';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { reasonSchema } from '../schemas';
import { notSubmitted } from '../submitted';

export const returnInterimReportSchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'ReturnInterimReport' });
export class ReturnInterimReport extends Command<z.infer<typeof returnInterimReportSchema>> {}

/** Returns a submitted report for completion. */
export function returnInterimReport(
  state: InterimReportState,
  { data: { reason }, context }: ReturnInterimReport,
): Decision<InterimReportEvent> {
  const refusal = notSubmitted(state);
  if (refusal) return refusal;
  return [{ type: 'InterimReportReturned.v1', data: { reason, returnedAt: context.now } }];
}
