import type { RegisteredTable } from '../interim-report';
import type { ReportTable, ReportTableRow } from '../interim-report-row';
import type { RowFigures, TableRow } from '../table';

/** A table as it was registered, from the row that is read: the figures as printed. */
export function asRegistered({ tableId, kind, section, amountsIn, captionUnit, rows }: ReportTable): RegisteredTable {
  return {
    tableId,
    kind,
    section,
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
