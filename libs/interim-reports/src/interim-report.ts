import type { Event, Stream } from '#kernel';
import { withRevisedRows, withStatement, type RevisedRow, type Statement, type Statements } from './parts';
import type { ForecastTable, TableSource } from './table';

export const STATUSES = ['opened', 'filled', 'submitted', 'returned', 'adopted', 'corrected'] as const;

export type ReportStatus = (typeof STATUSES)[number];

/** Where a statement that was read from an upload stands in it. */
export interface StatementSource {
  readonly uploadId: string;
  readonly place: string;
}

interface Stated<Kind extends keyof Statements> {
  /** A later statement of the same kind and key replaces it. */
  readonly key: string;
  readonly statement: Statements[Kind];
  readonly source?: StatementSource;
  readonly statedAt: string;
}

export type InterimReportEvent =
  | Event<
      'InterimReportOpened.v1',
      {
        readonly municipalityCode: string;
        readonly committee: string;
        readonly fiscalYear: number;
        /** As the municipality calls it. */
        readonly cycle: string;
        /** ISO date of the last day that the outturn covers. */
        readonly outturnThrough: string;
        /** Where the report can be looked up. */
        readonly origin?: string;
        /** Belongs to an invented municipality. */
        readonly isSample: boolean;
        readonly openedAt: string;
      }
    >
  | Event<
      'ForecastRegistered.v1',
      {
        readonly tableId: string;
        readonly table: ForecastTable;
        readonly source?: TableSource;
        readonly registeredAt: string;
      }
    >
  | Event<
      'ForecastRowsRevised.v1',
      { readonly rows: readonly RevisedRow[]; readonly reason: string; readonly revisedAt: string }
    >
  | Event<'ForecastRemoved.v1', { readonly tableId: string; readonly reason: string; readonly removedAt: string }>
  | Event<'GoalAssessed.v1', Stated<'goal'>>
  | Event<'ProcessAreaAssessed.v1', Stated<'processArea'>>
  | Event<'AssignmentReported.v1', Stated<'assignment'>>
  | Event<'CommitmentReported.v1', Stated<'commitment'>>
  | Event<'IndicatorMeasured.v1', Stated<'indicator'>>
  | Event<'MeasureRecorded.v1', Stated<'measure'>>
  | Event<'ObservationRecorded.v1', Stated<'observation'>>
  | Event<'TextRecorded.v1', Stated<'text'>>
  | Event<
      'StatementRemoved.v1',
      {
        readonly kind: keyof Statements;
        readonly key: string;
        readonly reason: string;
        readonly removedAt: string;
      }
    >
  | Event<'InterimReportSubmitted.v1', { readonly submittedAt: string }>
  | Event<'InterimReportReturned.v1', { readonly reason: string; readonly returnedAt: string }>
  | Event<
      'InterimReportAdopted.v1',
      {
        /** ISO date of the committee's decision. */
        readonly decidedOn?: string;
        readonly paragraph?: string;
        readonly diaryNumber?: string;
        /** Why a part of the decision's reference is not stated. */
        readonly incompleteReason?: string;
        readonly adoptedAt: string;
      }
    >
  | Event<
      'InterimReportCorrected.v1',
      {
        readonly reason: string;
        readonly rows: readonly RevisedRow[];
        readonly statements: readonly Statement[];
        readonly correctedAt: string;
      }
    >;

export interface RegisteredTable extends ForecastTable {
  readonly tableId: string;
  readonly source?: TableSource;
}

export interface InterimReportState {
  /** `none` before the first event. */
  readonly status: 'none' | ReportStatus;
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly isSample: boolean;
  readonly tables: readonly RegisteredTable[];
  readonly statements: readonly Statement[];
}

const nothing: InterimReportState = {
  status: 'none',
  municipalityCode: '',
  committee: '',
  fiscalYear: 0,
  cycle: '',
  outturnThrough: '',
  isSample: false,
  tables: [],
  statements: [],
};

export const interimReportStream: Stream<InterimReportState, InterimReportEvent> = {
  category: 'interim-report',
  initial: nothing,
  evolve(state, event) {
    const { type, data } = event;
    switch (type) {
      case 'InterimReportOpened.v1':
        return openedState(data);
      case 'ForecastRegistered.v1': {
        const { tableId, table, source } = data;
        const registered = { tableId, ...table, ...(source && { source }) };
        return { ...state, status: 'filled', tables: [...state.tables, registered] };
      }
      case 'ForecastRowsRevised.v1':
        return { ...state, status: 'filled', tables: withRevisedRows(state.tables, data.rows) };
      case 'ForecastRemoved.v1':
        return { ...state, status: 'filled', tables: state.tables.filter(({ tableId }) => tableId !== data.tableId) };
      case 'StatementRemoved.v1': {
        const statements = state.statements.filter(({ kind, key }) => kind !== data.kind || key !== data.key);
        return { ...state, status: 'filled', statements };
      }
      case 'InterimReportSubmitted.v1':
        return { ...state, status: 'submitted' };
      case 'InterimReportReturned.v1':
        return { ...state, status: 'returned' };
      case 'InterimReportAdopted.v1':
        return { ...state, status: 'adopted' };
      case 'InterimReportCorrected.v1': {
        const statements = data.statements.reduce(withStatement, state.statements);
        return { ...state, status: 'corrected', statements, tables: withRevisedRows(state.tables, data.rows) };
      }
      case 'GoalAssessed.v1':
      case 'ProcessAreaAssessed.v1':
      case 'AssignmentReported.v1':
      case 'CommitmentReported.v1':
      case 'IndicatorMeasured.v1':
      case 'MeasureRecorded.v1':
      case 'ObservationRecorded.v1':
      case 'TextRecorded.v1':
        return { ...state, status: 'filled', statements: withStatement(state.statements, statementOf(event)) };
    }
  },
};

type Opened = Extract<InterimReportEvent, { readonly type: 'InterimReportOpened.v1' }>['data'];

function openedState(data: Opened): InterimReportState {
  const { municipalityCode, committee, fiscalYear, cycle, outturnThrough, isSample } = data;
  return { ...nothing, municipalityCode, committee, fiscalYear, cycle, outturnThrough, isSample, status: 'opened' };
}

export type StatingEvent = Extract<InterimReportEvent, { readonly data: { readonly statement: unknown } }>;

/** The statement that an event states, with its kind. */
export function statementOf({ type, data }: StatingEvent): Statement {
  switch (type) {
    case 'GoalAssessed.v1':
      return { kind: 'goal', key: data.key, data: data.statement };
    case 'ProcessAreaAssessed.v1':
      return { kind: 'processArea', key: data.key, data: data.statement };
    case 'AssignmentReported.v1':
      return { kind: 'assignment', key: data.key, data: data.statement };
    case 'CommitmentReported.v1':
      return { kind: 'commitment', key: data.key, data: data.statement };
    case 'IndicatorMeasured.v1':
      return { kind: 'indicator', key: data.key, data: data.statement };
    case 'MeasureRecorded.v1':
      return { kind: 'measure', key: data.key, data: data.statement };
    case 'ObservationRecorded.v1':
      return { kind: 'observation', key: data.key, data: data.statement };
    case 'TextRecorded.v1':
      return { kind: 'text', key: data.key, data: data.statement };
  }
}
