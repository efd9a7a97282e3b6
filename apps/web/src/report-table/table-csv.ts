import type { InterimReportRow, ReportTable, ReportTableRow, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { csvText, type Cell } from '../http/csv';
import { measureName, tableName } from '../report-parts/report-names';
import { reportTableWords } from './report-table.words';
import { isAmount, measuresIn } from './table-shape';

/** A table as printed, in its own unit, with what it belongs to on every row. */
export function tableCsv(report: InterimReportRow, table: ReportTable, language: Language): string {
  const { columns } = reportTableWords[language];
  const measures = measuresIn(table);
  const heading = [
    columns.municipality,
    columns.committee,
    columns.year,
    columns.cycle,
    columns.table,
    columns.section,
    columns.code,
    columns.label,
    columns.under,
    columns.level,
    columns.sum,
    ...measures.map((measure) => {
      const name = measureName(measure, report, language);
      return isAmount(measure) ? `${name} (${table.amountsIn})` : name;
    }),
    columns.comment,
  ];
  return csvText([heading.map(text), ...table.rows.map((row) => rowCells({ report, table, row, measures, language }))]);
}

interface RowOf {
  readonly report: InterimReportRow;
  readonly table: ReportTable;
  readonly row: ReportTableRow;
  readonly measures: readonly TableMeasure[];
  readonly language: Language;
}

function rowCells({ report, table, row, measures, language }: RowOf): Cell[] {
  const words = reportTableWords[language];
  const under = row.parents.map(({ code, label }) => (code ? `${code} ${label}` : label)).join(' / ');
  return [
    text(report.municipalityName),
    text(report.committee),
    { number: report.fiscalYear },
    text(report.cycle),
    text(tableName(table, report.committee, language)),
    text(table.section),
    row.code === null ? null : text(row.code),
    text(row.label),
    under === '' ? null : text(under),
    { number: row.level },
    text(row.isSum ? words.yes : words.no),
    ...measures.map((measure): Cell => {
      const printed = isAmount(measure) ? row.amounts[measure]?.printed : row.consumption;
      return printed === undefined || printed === null ? null : { number: printed };
    }),
    row.comment === null ? null : text(row.comment),
  ];
}

function text(value: string): Cell {
  return { text: value };
}
