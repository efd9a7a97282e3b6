import type {
  Assignment,
  Commitment,
  GoalAssessment,
  Indicator,
  ProcessArea,
  ReportMeasure,
  ReportObservation,
  ReportText,
} from './statements';
import type { ForecastTable, RowFigures, TableRow } from './table';

/** What stands beside the tables, by kind, as it is given in commands and kept in events. */
export interface Statements {
  readonly goal: GoalAssessment;
  readonly processArea: ProcessArea;
  readonly assignment: Assignment;
  readonly commitment: Commitment;
  readonly indicator: Indicator;
  readonly measure: ReportMeasure;
  readonly observation: ReportObservation;
  readonly text: ReportText;
}

export type StatementKind = keyof Statements;

/** A statement with the key that a later one of the same kind and key replaces. */
export type Statement = {
  [kind in StatementKind]: { readonly kind: kind; readonly key: string; readonly data: Statements[kind] };
}[StatementKind];

/** One row that is changed: by the table's id and the row's index in it, from 0. */
export interface RevisedRow {
  readonly tableId: string;
  readonly row: number;
  /** Only what changes; null takes a figure away. */
  readonly figures: { readonly [measure in keyof RowFigures]?: string | null };
  readonly label?: string;
  readonly comment?: string;
}

/** Lower-case ASCII letters and digits with hyphens between: "Delårsrapport, prognos 1" → `delarsrapport-prognos-1`. */
export function slug(text: string): string {
  const ascii = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Name of the one stream that a committee's report of this year and cycle can have. */
export function interimReportId(
  municipalityCode: string,
  committee: string,
  fiscalYear: number,
  cycle: string,
): string {
  return `${municipalityCode}-${slug(committee)}-${fiscalYear}-${slug(cycle)}`;
}

/** Name of a table within its report: one table of a kind per section. */
export function tableIdOf({ kind, section }: Pick<ForecastTable, 'kind' | 'section'>): string {
  return `${kind}-${slug(section)}`;
}

type Rows = readonly TableRow[];

/** The tables with some rows revised; what is not named stays as it was. */
export function withRevisedRows<T extends { readonly tableId: string; readonly rows: Rows }>(
  tables: readonly T[],
  revised: readonly RevisedRow[],
): readonly T[] {
  return tables.map((table) => {
    const own = revised.filter(({ tableId }) => tableId === table.tableId);
    return own.length === 0 ? table : { ...table, rows: own.reduce(reviseRow, table.rows) };
  });
}

function reviseRow(rows: Rows, { row, figures, label, comment }: RevisedRow): Rows {
  return rows.map((one, nth) => {
    if (nth !== row) return one;
    const words = { label: label ?? one.label, ...((comment ?? one.comment) && { comment: comment ?? one.comment }) };
    const gone = Object.entries(figures).filter(([, figure]) => figure === null);
    const kept = Object.entries({ ...one, ...figures, ...words }).filter(
      ([field]) => !gone.some(([is]) => is === field),
    );
    return Object.fromEntries(kept) as unknown as TableRow;
  });
}

/** The statements with a later one in place of an earlier one of the same kind and key, each where the earlier stood. */
export function withStatement(statements: readonly Statement[], later: Statement): readonly Statement[] {
  const nth = statements.findIndex(({ kind, key }) => kind === later.kind && key === later.key);
  return nth < 0 ? [...statements, later] : statements.map((one, at) => (at === nth ? later : one));
}
