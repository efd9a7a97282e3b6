import type { FoundForecastTable, ProposedInterimReport } from '#intake';
import type { AmountUnit, TableKind, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { textIn, type Form } from '../forms/form';
import { headIn, type HeadValues } from '../open-report/head-fields';
import { fieldAmount } from '../report-parts/written-amount';

/** What stands in the fields of one row that was read. */
export interface ReadRowValues {
  readonly label: string;
  readonly isSum: boolean;
  /** Index of the chosen reading, `written` for the fields as they stand, empty while nothing is chosen. */
  readonly split: string;
  /** One for each column. */
  readonly cells: readonly string[];
}

export interface ReadTableValues {
  readonly take: boolean;
  readonly kind: TableKind | '';
  readonly section: string;
  readonly unit: AmountUnit | '';
  /** One for each column; empty for one that is left out. */
  readonly measures: readonly (TableMeasure | '')[];
  readonly rows: readonly ReadRowValues[];
}

export interface ReportValues {
  readonly head: HeadValues;
  readonly tables: readonly ReadTableValues[];
  /** Of each proposed statement, whether it is taken in. */
  readonly statements: readonly boolean[];
  /** Of each unsettled text the index of the chosen option; empty to leave it out. */
  readonly unsettled: readonly string[];
}

/** Name of a field of a table, of one of its columns, or of one of its rows. */
export function tableField(table: number, part: string): string {
  return `t${table}-${part}`;
}

export function cellField(table: number, row: number, part: string): string {
  return `t${table}-r${row}-${part}`;
}

export function statementField(nth: number): string {
  return `s${nth}`;
}

export function unsettledField(nth: number): string {
  return `u${nth}`;
}

/** Two readings or more that fit: a person says which. */
export function isUnsettled({ split }: FoundForecastTable['rows'][number]): boolean {
  return split !== null && !split.sure && split.readings.length > 1;
}

/** What was read, to be confirmed or mended. */
export function suggestedReport(
  tables: readonly FoundForecastTable[],
  proposed: ProposedInterimReport,
  language: Language,
): ReportValues {
  const { committee, fiscalYear, cycle, outturnThrough } = proposed;
  return {
    head: {
      committee: committee ?? '',
      year: fiscalYear === null ? '' : String(fiscalYear),
      cycle: cycle ?? '',
      through: outturnThrough ?? '',
      origin: '',
    },
    tables: tables.map((table) => ({
      take: true,
      kind: table.kind ?? '',
      section: table.section ?? '',
      unit: table.amountsIn ?? '',
      measures: table.columns.map(({ measure }) => measure ?? ''),
      rows: table.rows.map(({ label, isSum, cells }) => ({
        label,
        isSum,
        split: '',
        cells: table.columns.map((_, nth) => fieldAmount(cells[nth]?.value, language)),
      })),
    })),
    statements: proposed.statements.map(() => true),
    unsettled: proposed.unsettled.map(() => ''),
  };
}

/** What was sent with the form. */
export function sentReport(
  form: Form,
  tables: readonly FoundForecastTable[],
  proposed: ProposedInterimReport,
): ReportValues {
  const text = (name: string) => textIn(form, name).trim();
  return {
    head: headIn(form),
    tables: tables.map((table, nth) => ({
      take: text(tableField(nth, 'take')) !== '',
      kind: text(tableField(nth, 'kind')) as TableKind | '',
      section: text(tableField(nth, 'section')),
      unit: text(tableField(nth, 'unit')) as AmountUnit | '',
      measures: table.columns.map((_, column) => text(tableField(nth, `m${column}`)) as TableMeasure | ''),
      rows: table.rows.map((_, row) => ({
        label: text(cellField(nth, row, 'label')),
        isSum: text(cellField(nth, row, 'sum')) !== '',
        split: text(cellField(nth, row, 'split')),
        cells: table.columns.map((_column, column) => text(cellField(nth, row, `c${column}`))),
      })),
    })),
    statements: proposed.statements.map((_, nth) => text(statementField(nth)) !== ''),
    unsettled: proposed.unsettled.map((_, nth) => text(unsettledField(nth))),
  };
}
