import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const recordObservationSchema = oneOrMany(STATEMENT_SCHEMAS.observation).meta({ id: 'RecordObservation' });
export class RecordObservation extends Command<OneOrMany<Statements['observation']>> {}

/** Records each observation once; the same words again for the same goal area change nothing. */
export function recordObservation(
  state: InterimReportState,
  { data, context }: RecordObservation,
): Decision<InterimReportEvent> {
  return stateBody(state, 'observation', data, context.now);
}
