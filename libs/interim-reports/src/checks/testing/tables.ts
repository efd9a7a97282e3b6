import type { RegisteredTable } from '../../interim-report';
import { tableIdOf } from '../../parts';
import type { AmountUnit, RowFigures, TableKind, TableRow } from '../../table';

/** A row as short as a spec can write it: label, then figures. A label that begins with a code in brackets has that code. */
export function row(label: string, figures: RowFigures, more: Partial<TableRow> = {}): TableRow {
  const [, code, rest] = /^\[(.+)\] (.*)$/.exec(label) ?? [];
  return { code: code ?? null, label: rest ?? label, level: 1, isSum: false, ...figures, ...more };
}

export function total(label: string, figures: RowFigures, level = 0): TableRow {
  return row(label, figures, { level, isSum: true });
}

export function table(
  kind: TableKind,
  section: string,
  rows: readonly TableRow[],
  { amountsIn = 'tkr', captionUnit }: { amountsIn?: AmountUnit; captionUnit?: AmountUnit } = {},
): RegisteredTable {
  return { tableId: tableIdOf({ kind, section }), kind, section, amountsIn, ...(captionUnit && { captionUnit }), rows };
}
