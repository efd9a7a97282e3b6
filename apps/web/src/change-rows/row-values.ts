import type { ReportTable, ReportTableRow, RevisedRow, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { paragraphIn, textIn, textsIn, type Form } from '../forms/form';
import { fieldAmount, writtenAmount } from '../report-parts/written-amount';
import { isAmount, measuresIn } from '../report-table/table-shape';

/** What stands in the fields of one row, as written. */
export interface RowValues {
  readonly row: number;
  readonly label: string;
  readonly comment: string;
  readonly figures: Readonly<Partial<Record<TableMeasure, string>>>;
}

type Change = Omit<RevisedRow, 'tableId'>;

export function fieldOf(row: number, part: string): string {
  return `r${row}-${part}`;
}

/** The rows of a table that an address or a form names. */
export function chosenRows(table: ReportTable, named: readonly string[]): readonly number[] {
  return [...table.rows.keys()].filter((row) => named.includes(String(row)));
}

export function printedAt(row: ReportTableRow, measure: TableMeasure): string | null {
  return isAmount(measure) ? (row.amounts[measure]?.printed ?? null) : row.consumption;
}

/** What stands in the table, as it is written in the fields. */
export function storedValues(table: ReportTable, row: number, language: Language): RowValues {
  const one = table.rows[row];
  const figures = measuresIn(table).map((measure) => [measure, fieldAmount(one && printedAt(one, measure), language)]);
  return { row, label: one?.label ?? '', comment: one?.comment ?? '', figures: Object.fromEntries(figures) };
}

export function writtenValues(form: Form, table: ReportTable): readonly RowValues[] {
  return chosenRows(table, textsIn(form, 'r')).map((row) => ({
    row,
    label: textIn(form, fieldOf(row, 'label')).trim(),
    comment: paragraphIn(form, fieldOf(row, 'comment')),
    figures: Object.fromEntries(
      measuresIn(table).map((measure) => [measure, textIn(form, fieldOf(row, measure)).trim()]),
    ),
  }));
}

/** Only what differs from what stands; an emptied figure is taken away. */
export function changesIn(table: ReportTable, written: readonly RowValues[]): readonly Change[] {
  return written.flatMap(({ row, label, comment, figures }) => {
    const stands = table.rows[row];
    if (!stands) return [];
    const changed = Object.entries(figures).flatMap(([measure, text]): [string, string | null][] => {
      const to = text === '' ? null : writtenAmount(text);
      return to === printedAt(stands, measure as TableMeasure) ? [] : [[measure, to]];
    });
    const words = {
      ...(label !== '' && label !== stands.label && { label }),
      ...(comment !== '' && comment !== (stands.comment ?? '') && { comment }),
    };
    if (changed.length === 0 && Object.keys(words).length === 0) return [];
    return [{ row, figures: Object.fromEntries(changed), ...words }];
  });
}
