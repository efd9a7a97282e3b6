import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { Cell } from '../http/csv';
import { coordinate } from '../i18n/format';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sheets as a workbook (XLSX): the first row is the heading and stays in view. Texts are texts, whatever they begin with. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows, widths }) => ({
    data: rows.map((row, nth): Row => row.map((cell) => workbookCell(cell, nth === 0))),
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeWorkbook(written).toBuffer();
}

function workbookCell(cell: Cell, isHeading: boolean): Row[number] {
  if (cell === null) return null;
  const weight = isHeading ? ({ fontWeight: 'bold' } as const) : {};
  if ('text' in cell) return { value: cell.text, type: String, ...weight };
  // A workbook stores binary fractions; up to 15 digits come back as they went in.
  return { value: coordinate(String(cell.number)), type: Number, ...weight };
}
