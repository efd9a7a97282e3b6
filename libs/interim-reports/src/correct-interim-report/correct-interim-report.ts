import { Command, Refusal, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { isAdopted } from '../may';
import { withRevisedRows } from '../parts';
import { checkTable } from '../check-table';
import { nothingChanges, rowsThatChange } from '../revised-rows';
import { changedRowSchema, idSchema, reasonSchema } from '../schemas';
import { changedStatements } from '../statement-changes';
import { statementSchema } from '../statement-schemas';

export const correctInterimReportSchema = z
  .strictObject({
    reason: reasonSchema,
    rows: z
      .array(changedRowSchema.extend({ tableId: idSchema }))
      .max(500)
      .default([]),
    statements: z
      .array(statementSchema)
      .max(200)
      .default([])
      .meta({ description: 'Each replaces the one about the same thing, or is added where there is none' }),
  })
  .meta({ id: 'CorrectInterimReport' });
export class CorrectInterimReport extends Command<z.infer<typeof correctInterimReportSchema>> {}

/** Corrects an adopted report. What was adopted remains in the history, with the reason. */
export function correctInterimReport(
  state: InterimReportState,
  { data: { reason, rows, statements }, context }: CorrectInterimReport,
): Decision<InterimReportEvent> {
  if (!isAdopted(state)) return notAdopted();
  const changed = rowsThatChange(state, rows);
  if (changed instanceof Refusal) return changed;
  const stated = changedStatements(
    state,
    statements.map((statement, nth) => ({ ...statement, where: `statements[${nth}].data.` })),
  );
  if (stated instanceof Refusal) return stated;
  if (changed.length === 0 && stated.length === 0) return nothingChanges('');
  const unfit = unfitAfter(state, changed);
  if (unfit) return unfit;
  const corrected = { reason, rows: changed, statements: stated, correctedAt: context.now };
  return [{ type: 'InterimReportCorrected.v1', data: corrected }];
}

/** What would be wrong with a table as corrected. */
function unfitAfter(state: InterimReportState, changed: Parameters<typeof withRevisedRows>[1]): Refusal | undefined {
  const touched = state.tables.filter(({ tableId }) => changed.some((row) => row.tableId === tableId));
  return withRevisedRows(touched, changed)
    .map((table) => checkTable(table))
    .find((refusal) => refusal !== undefined);
}

function notAdopted(): Refusal {
  return refuse(
    'conflict',
    '',
    'not-adopted',
    'Bara en fastställd delårsrapport kan rättas. Före beslutet återlämnas den för komplettering.',
    'Only an adopted interim report can be corrected. Before the decision it is returned for completion.',
  );
}
