import { ApiFailure } from '../api-client';
import { download, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { reportTableWords } from './report-table.words';
import { tableCsv } from './table-csv';

/** One table to take away. */
export async function showTableCsv({ api, visit }: Reading, id: string, tableId: string): Promise<Answer> {
  const report = await api.interimReport(id);
  const table = report.tables.find((one) => one.tableId === tableId);
  if (!table) throw new ApiFailure({ status: 404, title: '' });
  const name = `${reportTableWords[visit.language].file}-${report.id}-${table.tableId}.csv`;
  return download(name, 'text/csv', tableCsv(report, table, visit.language));
}
