import { amountOf, amountTexts } from './amounts';
import type { AmountFigure, ReportTable, ReportTableRow, RowAmounts } from './interim-report-row';
import type { RevisedRow } from './parts';
import {
  AMOUNT_MEASURES,
  type AmountUnit,
  type ForecastTable,
  type RowFigures,
  type TableRow,
  type TableSource,
} from './table';

/** A registered table with its amounts in SEK beside what was printed. */
export function showTable(tableId: string, table: ForecastTable, source?: TableSource): ReportTable {
  const { kind, section, title = null, amountsIn, captionUnit = null, rows } = table;
  return {
    tableId,
    kind,
    section,
    title,
    amountsIn,
    captionUnit,
    rows: rows.map((row) => showRow(row, amountsIn)),
    source: source ?? null,
  };
}

function showRow(row: TableRow, unit: AmountUnit): ReportTableRow {
  const { code, label, level, isSum, isMemo = false, parents = [], comment = null, consumption = null } = row;
  return { code, label, level, isSum, isMemo, parents, comment, amounts: amountsOf(row, unit), consumption };
}

/** The amounts among the figures, as exact SEK; null and absent ones are left out. */
function amountsOf(figures: RevisedRow['figures'] | RowFigures, unit: AmountUnit): RowAmounts {
  return Object.fromEntries(
    AMOUNT_MEASURES.flatMap((measure): [string, AmountFigure][] => {
      const printed = figures[measure];
      return printed ? [[measure, { ...amountTexts(amountOf(printed, unit)), printed }]] : [];
    }),
  );
}

/** The tables with some rows revised: what is not named stays, null takes a figure away. */
export function reviseShown(tables: readonly ReportTable[], revised: readonly RevisedRow[]): readonly ReportTable[] {
  return tables.map((table) => {
    const own = revised.filter(({ tableId }) => tableId === table.tableId);
    if (own.length === 0) return table;
    const rows = table.rows.map((row, nth) =>
      own.filter((one) => one.row === nth).reduce((before, one) => reviseRow(before, one, table.amountsIn), row),
    );
    return { ...table, rows };
  });
}

function reviseRow(row: ReportTableRow, { figures, label, comment }: RevisedRow, unit: AmountUnit): ReportTableRow {
  const kept = Object.entries(row.amounts).filter(([measure]) => figures[measure as keyof RowFigures] === undefined);
  const amounts = { ...Object.fromEntries(kept), ...amountsOf(figures, unit) };
  const consumption = figures.consumption === undefined ? row.consumption : figures.consumption;
  return { ...row, label: label ?? row.label, comment: comment ?? row.comment, amounts, consumption };
}
