import { interimReportId, tableIdOf } from './parts';
import type { PublishedInterimReportRow } from './published-interim-report';
import { showTable } from './shown-tables';
import type { ForecastTable, RowFigures, TableKind, TableRow } from './table';

/** Adopted reports for the specs of what is compared across them. */

export function adopted(
  head: Partial<PublishedInterimReportRow>,
  ...tables: readonly ForecastTable[]
): PublishedInterimReportRow {
  const { municipalityCode = '9901', committee = 'Tekniska nämnden', fiscalYear = 2024, cycle = 'Delår 2' } = head;
  return {
    id: interimReportId(municipalityCode, committee, fiscalYear, cycle),
    municipalityCode,
    municipalityName: municipalityCode === '9901' ? 'Storlåtsas' : municipalityCode,
    committee,
    fiscalYear,
    cycle,
    outturnThrough: `${fiscalYear}-08-31`,
    wasAdopted: true,
    isSample: true,
    status: 'adopted',
    version: 4,
    tables: tables.map((table) => showTable(tableIdOf(table), table)),
    goals: [],
    ...head,
  };
}

/** A table in tkr. A code in brackets before a label is the row's; a label that begins with Summa is a sum. */
export function tableOf(kind: TableKind, section: string, rows: Readonly<Record<string, RowFigures>>): ForecastTable {
  return {
    kind,
    section,
    amountsIn: 'tkr',
    rows: Object.entries(rows).map(([label, figures]) => rowOf(label, figures)),
  };
}

function rowOf(named: string, figures: RowFigures): TableRow {
  const [, code, label] = /^\[(.+)\] (.*)$/.exec(named) ?? [];
  const isSum = named.startsWith('Summa');
  return { code: code ?? null, label: label ?? named, level: isSum ? 0 : 1, isSum, ...figures };
}
