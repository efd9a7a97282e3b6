import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const measureIndicatorSchema = oneOrMany(STATEMENT_SCHEMAS.indicator).meta({ id: 'MeasureIndicator' });
export class MeasureIndicator extends Command<OneOrMany<Statements['indicator']>> {}

/** Records the indicators that are new or have other values than before; each replaces all that was known of it. */
export function measureIndicator(
  state: InterimReportState,
  { data, context }: MeasureIndicator,
): Decision<InterimReportEvent> {
  return stateBody(state, 'indicator', data, context.now);
}
