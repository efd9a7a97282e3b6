import type { FoundForecastTable, ProposedInterimReport } from '#intake';
import type { AmountUnit, TableKind, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import type { Problem } from '../api-answers';
import { formProblem, type FormFault, type FormProblem } from '../forms/form-problem';
import type { CommittedReport, CommittedReportTable } from '../interim-api';
import { headField } from '../open-report/head-fields';
import { reportWords } from '../report-parts/report.words';
import { writtenAmount } from '../report-parts/written-amount';
import {
  cellField,
  isUnsettled,
  statementField,
  tableField,
  unsettledField,
  type ReadTableValues,
  type ReportValues,
} from './report-values';
import { uploadReportWords } from './upload-report.words';

/** A table as it is sent, with where it and its rows stand in the form. */
interface SentTable {
  readonly nth: number;
  readonly rowsAt: readonly number[];
  readonly measures: readonly (TableMeasure | '')[];
  readonly body: CommittedReportTable;
}

export interface SentReport {
  readonly tables: readonly SentTable[];
  readonly statements: readonly { readonly field: string; readonly body: CommittedReport['statements'][number] }[];
  readonly faults: readonly FormFault[];
}

/** What a form says is to be taken in, and what has to be settled first. */
export function reportBodyOf(
  values: ReportValues,
  found: readonly FoundForecastTable[],
  proposed: ProposedInterimReport,
  language: Language,
): SentReport {
  const taken = values.tables.flatMap((one, nth) => {
    const table = found[nth];
    return one.take && table ? [{ one, nth, table }] : [];
  });
  const tables = taken.map(({ one, nth, table }) => sentTable(one, nth, table));
  const statements = statementsOf(values, proposed);
  const faults = taken.flatMap(({ one, nth, table }) => tableFaults(one, nth, table, language));
  const nothing = tables.length + statements.length === 0;
  return {
    tables,
    statements,
    faults: [...faults, ...(nothing ? [{ detail: uploadReportWords[language].faults.nothing }] : [])],
  };
}

/** The reading that a person chose, else what stands in the fields. */
function cellsOf({ split, cells }: ReadTableValues['rows'][number], row: FoundForecastTable['rows'][number]) {
  const reading = /^\d+$/.test(split) ? row.split?.readings[Number(split)] : undefined;
  return reading ? reading.map((value) => value ?? '') : cells.map((cell) => (cell === '' ? '' : writtenAmount(cell)));
}

function sentTable(values: ReadTableValues, nth: number, table: FoundForecastTable): SentTable {
  const rows = values.rows.flatMap((one, at) => {
    const row = table.rows[at];
    if (!row) return [];
    const cells = cellsOf(one, row);
    const figures = values.measures.flatMap((measure, column) => {
      const cell = cells[column] ?? '';
      return measure === '' || cell === '' ? [] : [[measure, cell] as const];
    });
    if (one.label === '' && figures.length === 0) return [];
    return [{ at, row, one, figures }];
  });
  const asRead = rows.length === table.rows.length && rows.every(({ one, row }) => one.isSum === row.isSum);
  const { title, place, captionUnit } = table;
  const { kind, section, unit } = values;
  return {
    nth,
    rowsAt: rows.map(({ at }) => at),
    measures: values.measures,
    body: {
      kind: kind as TableKind,
      section,
      amountsIn: unit as AmountUnit,
      ...(title !== null && { title }),
      ...(captionUnit !== null && captionUnit !== unit && { captionUnit }),
      place,
      rowPlaces: rows.map(({ row }) => row.place),
      rows: rows.map(({ row, one, figures }) => ({
        code: row.code,
        label: one.label,
        // The ranks follow from the order of the sums: they are told anew where a person has changed that.
        ...(asRead && { level: row.level }),
        isSum: one.isSum,
        ...(row.isMemo && { isMemo: true }),
        ...(row.parents.length > 0 && { parents: row.parents }),
        ...Object.fromEntries(figures),
      })),
    },
  };
}

function tableFaults(
  values: ReadTableValues,
  nth: number,
  table: FoundForecastTable,
  language: Language,
): readonly FormFault[] {
  const words = uploadReportWords[language];
  const about = table.title ?? table.section ?? words.tables.unnamed(String(nth + 1));
  const fault = (part: string, detail: string) => ({ field: tableField(nth, part), about, detail });
  const twice = values.measures.flatMap((measure, column) =>
    measure !== '' && values.measures.indexOf(measure) < column ? [{ measure, column }] : [],
  );
  const unsettled = table.rows.flatMap((row, at) =>
    isUnsettled(row) && values.rows[at]?.split === '' ? [{ row, at }] : [],
  );
  return [
    ...(values.kind === '' ? [fault('kind', words.faults.kind)] : []),
    ...(values.section === '' ? [fault('section', words.faults.section)] : []),
    ...(values.unit === '' ? [fault('unit', words.faults.unit)] : []),
    ...twice.map(({ measure, column }) =>
      fault(`m${column}`, words.faults.measureTwice(reportWords[language].measureNames[measure])),
    ),
    ...unsettled.map(({ row, at }) => ({
      field: cellField(nth, at, 'split'),
      about,
      detail: words.split.missing(row.label || (row.code ?? `${at + 1}`)),
    })),
  ];
}

function statementsOf(
  { statements, unsettled }: ReportValues,
  proposed: ProposedInterimReport,
): SentReport['statements'] {
  const taken = proposed.statements.flatMap((body, nth) =>
    statements[nth] ? [{ field: statementField(nth), body }] : [],
  );
  const settled = proposed.unsettled.flatMap(({ options, place }, nth) => {
    const option = /^\d+$/.test(unsettled[nth] ?? '') ? options[Number(unsettled[nth])] : undefined;
    return option ? [{ field: unsettledField(nth), body: { statement: option, place } }] : [];
  });
  return [...taken, ...settled];
}

/** What the API said about a commit, at the fields that it was sent from. */
export function reportProblem(problem: Problem, { tables, statements }: SentReport): FormProblem {
  return formProblem(problem, (where) => {
    const part = where.replace(/^interimReport\.?/, '');
    const [, at, rest = ''] = /^tables\[(\d+)\]\.?(.*)$/.exec(part) ?? [];
    const table = at === undefined ? undefined : tables[Number(at)];
    if (table) return tableFieldAt(table, rest);
    const [, stated] = /^statements\[(\d+)\]/.exec(part) ?? [];
    return stated === undefined ? headField(part) : statements[Number(stated)]?.field;
  });
}

function tableFieldAt({ nth, rowsAt, measures, body }: SentTable, part: string) {
  const about = body.section;
  const [, at, measure = ''] = /^rows\[(\d+)\]\.?(\w*)/.exec(part) ?? [];
  const row = at === undefined ? undefined : rowsAt[Number(at)];
  if (row === undefined) {
    const fields: Readonly<Record<string, string>> = { kind: 'kind', section: 'section', amountsIn: 'unit' };
    return { field: tableField(nth, fields[part] ?? 'take'), about };
  }
  const column = measures.findIndex((one) => one === measure);
  const label = body.rows[Number(at)]?.label;
  const field = cellField(nth, row, column >= 0 ? `c${column}` : measure === 'isSum' ? 'sum' : 'label');
  return { field, about: label ? `${about}, ${label}` : about };
}
