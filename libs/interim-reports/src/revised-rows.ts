import { Refusal, refuse } from '#kernel';
import { amountFaults } from './check-table';
import { findTable } from './find-table';
import type { InterimReportState } from './interim-report';
import type { RevisedRow } from './parts';
import { TABLE_MEASURES, type TableRow } from './table';

/**
 * The rows that change what stands, each only with what changes; or why they cannot be: the table or row is not there,
 * stands twice, or an amount is too large. `where` is the place of the rows in the body.
 */
export function rowsThatChange(
  state: InterimReportState,
  rows: readonly RevisedRow[],
  where = 'rows',
): readonly RevisedRow[] | Refusal {
  const changed: RevisedRow[] = [];
  for (const [nth, one] of rows.entries()) {
    const place = `${where}[${nth}]`;
    const stands = rowOf(state, one, place);
    if (stands instanceof Refusal) return stands;
    if (rows.slice(0, nth).some(({ tableId, row }) => tableId === one.tableId && row === one.row)) return twice(place);
    const change = changeOf(stands.row, one);
    const [fault, ...faults] = amountFaults(one.figures, stands.amountsIn, `${place}.figures`);
    if (fault) return new Refusal('invalid', [fault, ...faults]);
    if (change) changed.push(change);
  }
  return changed;
}

function rowOf(state: InterimReportState, { tableId, row }: RevisedRow, place: string) {
  const table = findTable(state, tableId, `${place}.tableId`);
  if (table instanceof Refusal) return table;
  const found = table.rows[row];
  if (found) return { row: found, amountsIn: table.amountsIn };
  return refuse(
    'invalid',
    `${place}.row`,
    'no-such-row',
    `Tabellen har rad 0–${table.rows.length - 1}, ingen rad ${row}.`,
    `The table has rows 0–${table.rows.length - 1}, no row ${row}.`,
  );
}

function twice(place: string): Refusal {
  return refuse('invalid', `${place}.row`, 'row-twice', 'Samma rad anges två gånger.', 'The same row is given twice.');
}

function changeOf(stands: TableRow, { tableId, row, figures, label, comment }: RevisedRow): RevisedRow | undefined {
  const changes = TABLE_MEASURES.flatMap((measure): [string, string | null][] => {
    const figure = figures[measure];
    return figure === undefined || figure === (stands[measure] ?? null) ? [] : [[measure, figure]];
  });
  const words = {
    ...(label !== undefined && label !== stands.label && { label }),
    ...(comment !== undefined && comment !== stands.comment && { comment }),
  };
  if (changes.length === 0 && Object.keys(words).length === 0) return undefined;
  return { tableId, row, figures: Object.fromEntries(changes), ...words };
}

/** The refusal of a change that changes nothing. */
export function nothingChanges(where: string): Refusal {
  return refuse(
    'conflict',
    where,
    'nothing-changes',
    'Rapporten säger redan det som anges.',
    'The report already says what is given.',
  );
}
