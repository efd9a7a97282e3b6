import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const assessGoalSchema = oneOrMany(STATEMENT_SCHEMAS.goal).meta({ id: 'AssessGoal' });
export class AssessGoal extends Command<OneOrMany<Statements['goal']>> {}

/** Records the goals that are new or judged otherwise than before; forecast and status are kept apart. */
export function assessGoal(state: InterimReportState, { data, context }: AssessGoal): Decision<InterimReportEvent> {
  return stateBody(state, 'goal', data, context.now);
}
