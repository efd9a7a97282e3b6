import type { RegisteredTable } from '../interim-report';
import type { ReportTable, ReportTableRow } from '../interim-report-row';
import type { RowFigures, TableRow } from '../table';

/** A table as it was registered, from the row that is read: the figures as printed. */
export function asRegistered(table: ReportTable): RegisteredTable {
  const { tableId, kind, section, title, amountsIn, captionUnit, rows } = table;
  return {
    tableId,
    kind,
    section,
    ...(title !== null && { title }),
    amountsIn,
    ...(captionUnit && { captionUnit }),
    rows: rows.map(registeredRow),
  };
}

function registeredRow(row: ReportTableRow): TableRow {
  const { code, label, level, isSum, isMemo, parents, comment, amounts, consumption } = row;
  const figures: RowFigures = Object.fromEntries(
    Object.entries(amounts).map(([measure, { printed }]) => [measure, printed]),
  );
  return {
    ...figures,
    ...(consumption !== null && { consumption }),
    ...(comment !== null && { comment }),
    code,
    label,
    level,
    isSum,
    isMemo,
    parents,
  };
}
