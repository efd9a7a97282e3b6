import type { Instrument } from '#evaluations';
import { toText } from '#kernel';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import { templateRows, type TemplateCell, type TemplateContent } from './template-rows';

/** The template as the services of the page and the API hand it out. */
export interface TemplateFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const RISKY = /^[=+\-@\t\r]/;
const UTF8_MARK = '\ufeff';
const COLUMNS = [{ width: 24 }, { width: 70 }, { width: 8 }, { width: 10 }, { width: 10 }];

/** The template as a workbook; what it is filled in with comes back the same when it is read. */
export async function templateWorkbook(instrument: Instrument, content?: TemplateContent): Promise<TemplateFile> {
  const rows = templateRows(instrument, content).map((row): Row => row.map(workbookCell));
  const sheet = `Kommunkompassen ${instrument.version}`;
  const bytes = await writeWorkbook(rows, { sheet, columns: COLUMNS, stickyRowsCount: 5 }).toBuffer();
  return {
    name: `kommunkompassen-${instrument.version}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

/**
 * The template as CSV for a Swedish spreadsheet: semicolons, decimal commas, a byte order mark. A text that would be
 * run as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function templateCsv(instrument: Instrument, content?: TemplateContent): TemplateFile {
  const rows = templateRows(instrument, content).map((row) => row.map(csvCell));
  const text = UTF8_MARK + stringify(rows, { delimiter: ';', record_delimiter: '\r\n' });
  return {
    name: `kommunkompassen-${instrument.version}.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: Buffer.from(text, 'utf8'),
  };
}

function workbookCell(cell: TemplateCell): Row[number] {
  if (cell === null) return null;
  if ('text' in cell) return { value: cell.text, type: String };
  // A workbook stores binary fractions; up to 15 digits come back as they went in.
  return { value: Number(toText(cell.number)), type: Number };
}

function csvCell(cell: TemplateCell): string {
  if (cell === null) return '';
  if ('number' in cell) return toText(cell.number).replace('.', ',');
  return RISKY.test(cell.text) ? `'${cell.text}` : cell.text;
}
