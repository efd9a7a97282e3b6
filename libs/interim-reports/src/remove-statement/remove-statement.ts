import { Command, refuse, type Decision } from '#kernel';
import { z } from 'zod';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { notOpen } from '../open';
import { reasonSchema } from '../schemas';

export const removeStatementSchema = z
  .strictObject({
    kind: z.enum(['goal', 'processArea', 'assignment', 'commitment', 'indicator', 'measure', 'observation', 'text']),
    key: z
      .string()
      .max(250)
      .regex(/^[a-z0-9-]+$/)
      .meta({ description: 'The key that the report shows the statement with' }),
    reason: reasonSchema,
  })
  .meta({ id: 'RemoveStatement' });
export class RemoveStatement extends Command<z.infer<typeof removeStatementSchema>> {}

/** Takes one statement out of an open report, for a reason that the history shows. */
export function removeStatement(
  state: InterimReportState,
  { data: { kind, key, reason }, context }: RemoveStatement,
): Decision<InterimReportEvent> {
  const refusal = notOpen(state);
  if (refusal) return refusal;
  if (!state.statements.some((one) => one.kind === kind && one.key === key)) {
    return refuse(
      'conflict',
      'key',
      'no-such-statement',
      `Rapporten har ingen sådan uppgift: ${key}.`,
      `The report has no such statement: ${key}.`,
    );
  }
  return [{ type: 'StatementRemoved.v1', data: { kind, key, reason, removedAt: context.now } }];
}
