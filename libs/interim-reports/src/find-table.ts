import { refuse, type Refusal } from '#kernel';
import type { InterimReportState, RegisteredTable } from './interim-report';

/** The report's table of that name, or the refusal that says that there is none. */
export function findTable({ tables }: InterimReportState, tableId: string, where: string): RegisteredTable | Refusal {
  const found = tables.find((table) => table.tableId === tableId);
  if (found) return found;
  return refuse(
    'not-found',
    where,
    'no-such-table',
    `Rapporten har ingen tabell ${tableId}.`,
    `The report has no table ${tableId}.`,
  );
}
