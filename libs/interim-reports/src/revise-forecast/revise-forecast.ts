import { Command, Refusal, type Decision } from '#kernel';
import { z } from 'zod';
import { checkTable } from '../check-table';
import { findTable } from '../find-table';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { notOpen } from '../open';
import { withRevisedRows } from '../parts';
import { nothingChanges, rowsThatChange } from '../revised-rows';
import { changedRowSchema, reasonSchema } from '../schemas';

export const reviseForecastSchema = z
  .strictObject({ reason: reasonSchema, rows: z.array(changedRowSchema).min(1).max(500) })
  .meta({ id: 'ReviseForecast' });
export type ReviseForecastBody = z.infer<typeof reviseForecastSchema>;

/** The table is named in the path. */
export class ReviseForecast extends Command<ReviseForecastBody & { readonly tableId: string }> {}

/** Changes rows of a registered table; what stood before remains in the history, with the reason. */
export function reviseForecast(
  state: InterimReportState,
  { data: { tableId, reason, rows }, context }: ReviseForecast,
): Decision<InterimReportEvent> {
  const refusal = notOpen(state);
  if (refusal) return refusal;
  const table = findTable(state, tableId, 'tableId');
  if (table instanceof Refusal) return table;
  const changed = rowsThatChange(
    state,
    rows.map((row) => ({ tableId, ...row })),
  );
  if (changed instanceof Refusal) return changed;
  if (changed.length === 0) return nothingChanges('rows');
  const [after] = withRevisedRows([table], changed);
  const unfit = after && checkTable(after);
  if (unfit) return unfit;
  return [{ type: 'ForecastRowsRevised.v1', data: { rows: changed, reason, revisedAt: context.now } }];
}
