import { Command, Refusal, type Decision } from '#kernel';
import { z } from 'zod';
import { findTable } from '../find-table';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { notOpen } from '../open';
import { reasonSchema } from '../schemas';

export const removeForecastSchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'RemoveForecast' });
export type RemoveForecastBody = z.infer<typeof removeForecastSchema>;

/** The table is named in the path. */
export class RemoveForecast extends Command<RemoveForecastBody & { readonly tableId: string }> {}

/** Takes a table out of the report, so that it can be registered anew. That it stood there remains in the history. */
export function removeForecast(
  state: InterimReportState,
  { data: { tableId, reason }, context }: RemoveForecast,
): Decision<InterimReportEvent> {
  const refusal = notOpen(state);
  if (refusal) return refusal;
  const table = findTable(state, tableId, 'tableId');
  if (table instanceof Refusal) return table;
  return [{ type: 'ForecastRemoved.v1', data: { tableId, reason, removedAt: context.now } }];
}
