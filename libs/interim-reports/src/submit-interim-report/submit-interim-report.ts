import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { notOpen } from '../open';

export const submitInterimReportSchema = z.strictObject({}).prefault({}).meta({ id: 'SubmitInterimReport' });
export class SubmitInterimReport extends Command<z.infer<typeof submitInterimReportSchema>> {}

/** Submits a report that says something: a table or a statement. Nothing is filled in after that until it is returned. */
export function submitInterimReport(
  state: InterimReportState,
  { context }: SubmitInterimReport,
): Decision<InterimReportEvent> {
  const refusal = notOpen(state);
  if (refusal) return refusal;
  if (state.tables.length === 0 && state.statements.length === 0) {
    return refuse(
      'conflict',
      '',
      'empty',
      'Rapporten är tom. Fyll i minst en tabell, ett mål eller en text först.',
      'The report is empty. Fill in at least one table, goal or text first.',
    );
  }
  return [{ type: 'InterimReportSubmitted.v1', data: { submittedAt: context.now } }];
}
