import { Command, refuse, type CommandContext, type Decision } from '#kernel';
import { checkTable } from '../check-table';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { withLevels } from '../levels';
import { notOpen } from '../open';
import { tableIdOf } from '../parts';
import { tableSchema, type TableBody } from '../schemas';
import type { TableSource } from '../table';

export const registerForecastSchema = tableSchema;

/** `source` says where figures that were read from an upload stand in it; nobody states that in a body. */
export class RegisterForecast extends Command<TableBody> {
  constructor(
    id: string,
    data: TableBody,
    context: CommandContext,
    readonly source?: TableSource,
  ) {
    super(id, data, context);
  }
}

/** Registers one table of the report: one of a kind per section. */
export function registerForecast(
  state: InterimReportState,
  { data, context, source }: RegisterForecast,
): Decision<InterimReportEvent> {
  const table = { ...data, rows: withLevels(data.rows) };
  const refusal = notOpen(state) ?? checkTable(table);
  if (refusal) return refusal;
  const tableId = tableIdOf(table);
  if (state.tables.some((other) => other.tableId === tableId)) {
    return refuse(
      'conflict',
      'section',
      'table-already-registered',
      `Rapporten har redan en sådan tabell för ${table.section}. Ändra raderna i den, eller ta bort den först.`,
      `The report already has such a table for ${table.section}. Revise its rows, or remove it first.`,
    );
  }
  const registered = { tableId, table, ...(source && { source }), registeredAt: context.now };
  return [{ type: 'ForecastRegistered.v1', data: registered }];
}
