import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const reportAssignmentSchema = oneOrMany(STATEMENT_SCHEMAS.assignment).meta({ id: 'ReportAssignment' });
export class ReportAssignment extends Command<OneOrMany<Statements['assignment']>> {}

/** Records the assignments that are new or reported otherwise than before. */
export function reportAssignment(
  state: InterimReportState,
  { data, context }: ReportAssignment,
): Decision<InterimReportEvent> {
  return stateBody(state, 'assignment', data, context.now);
}
