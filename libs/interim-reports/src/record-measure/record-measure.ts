import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const recordMeasureSchema = oneOrMany(STATEMENT_SCHEMAS.measure).meta({ id: 'RecordMeasure' });
export class RecordMeasure extends Command<OneOrMany<Statements['measure']>> {}

/** Records the measures that are new or stated otherwise than before. */
export function recordMeasure(
  state: InterimReportState,
  { data, context }: RecordMeasure,
): Decision<InterimReportEvent> {
  return stateBody(state, 'measure', data, context.now);
}
