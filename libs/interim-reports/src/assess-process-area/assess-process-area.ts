import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const assessProcessAreaSchema = oneOrMany(STATEMENT_SCHEMAS.processArea).meta({ id: 'AssessProcessArea' });
export class AssessProcessArea extends Command<OneOrMany<Statements['processArea']>> {}

/** Records the process areas that are new or assessed otherwise than before. */
export function assessProcessArea(
  state: InterimReportState,
  { data, context }: AssessProcessArea,
): Decision<InterimReportEvent> {
  return stateBody(state, 'processArea', data, context.now);
}
