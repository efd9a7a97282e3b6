import { Command, type Decision } from '#kernel';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import type { Statements } from '../parts';
import { oneOrMany, type OneOrMany } from '../statement-body';
import { stateBody } from '../statement-changes';
import { STATEMENT_SCHEMAS } from '../statement-schemas';

export const recordTextSchema = oneOrMany(STATEMENT_SCHEMAS.text).meta({ id: 'RecordText' });
export class RecordText extends Command<OneOrMany<Statements['text']>> {}

/** Records the texts that are new or worded otherwise than before. */
export function recordText(state: InterimReportState, { data, context }: RecordText): Decision<InterimReportEvent> {
  return stateBody(state, 'text', data, context.now);
}
