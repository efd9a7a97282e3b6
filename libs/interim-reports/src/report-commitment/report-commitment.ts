import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const reportCommitmentSchema = oneOrMany(STATEMENT_SCHEMAS.commitment).meta({ id: 'ReportCommitment' });
export class ReportCommitment extends Command<OneOrMany<Statements['commitment']>> {}

/** Records the commitments that are new or reported otherwise than before. */
export function reportCommitment(
  state: InterimReportState,
  { data, context }: ReportCommitment,
): Decision<InterimReportEvent> {
  return stateBody(state, 'commitment', data, context.now);
}
