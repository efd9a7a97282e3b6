import type { Committed, FoundStatement } from '#intake';
import type {
  CheckedReport,
  ForecastAccuracy,
  ForecastDeviations,
  ForecastTable,
  GivenStatement,
  GoalAssessment,
  GoalBoard,
  InterimReportEntry,
  InterimReportRow,
  ReportHistoryEntry,
  RevisedRow,
  Scale,
  Suggestion,
  TableRow,
} from '#interim-reports';
import type { CommandAnswer } from '#kernel';
import type { Kept } from './forms/form';
import type { Items } from './api-answers';
import type { Query } from './links';

interface Asking {
  readonly get: <T>(path: string, query?: Query) => Promise<T>;
  readonly list: <T>(path: string, query?: Query) => Promise<T[]>;
  readonly send: <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) => Promise<T>;
}

export interface OpenedReport {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly origin?: string;
}

export interface Adoption {
  readonly decidedOn?: string;
  readonly paragraph?: string;
  readonly diaryNumber?: string;
  readonly incompleteReason?: string;
}

/** What the pages of interim reports ask of the API. */
export function interimReportsApi({ get, list, send }: Asking) {
  const part = encodeURIComponent;
  const of = (id: string, step = '') => `/interim-reports/${part(id)}${step}`;
  return {
    interimReports: (query: Query = {}) => list<InterimReportEntry>('/interim-reports', query),
    interimReport: (id: string) => get<InterimReportRow>(of(id)),
    checks: (id: string) => get<CheckedReport>(of(id, '/checks')),
    reportHistory: (id: string) => list<ReportHistoryEntry>(of(id, '/history')),
    suggestions: (id: string) => get<Items<Suggestion>>(of(id, '/suggestions')),
    goalBoard: (query: Query) => get<GoalBoard>('/goal-board', { limit: '100', ...query }),
    forecastAccuracy: (query: Query) => get<ForecastAccuracy>('/forecast-accuracy', query),
    forecastDeviations: (query: Query) => get<ForecastDeviations>('/forecast-deviations', query),
    goalScales: () => get<Items<Scale>>('/goal-scales'),
    assessGoals: (id: string, items: readonly GoalAssessment[], kept: Kept) =>
      send('POST', of(id, '/goal-assessments'), { items }, kept),
    commitReport: (uploadId: string, interimReport: OpenedOrOpen & CommittedReport, kept: Kept) =>
      send<Committed>('POST', `/uploads/${part(uploadId)}/commit`, { interimReport }, kept),
    openReport: (body: OpenedReport, kept: Kept) => send('POST', '/interim-reports', body, kept),
    reviseRows: (id: string, table: string, body: RowsChanged, kept: Kept) =>
      send('POST', of(id, `/forecasts/${part(table)}/revise`), body, kept),
    removeTable: (id: string, table: string, body: { readonly reason: string }, kept: Kept) =>
      send('POST', of(id, `/forecasts/${part(table)}/remove`), body, kept),
    submitReport: (id: string, kept: Kept) => send('POST', of(id, '/submit'), {}, kept),
    returnReport: (id: string, body: { readonly reason: string }, kept: Kept) =>
      send('POST', of(id, '/return'), body, kept),
    adoptReport: (id: string, body: Adoption, kept: Kept) => send('POST', of(id, '/adopt'), body, kept),
    correctReport: (id: string, body: ReportCorrection, kept: Kept) => send('POST', of(id, '/correct'), body, kept),
  };
}

/** Rows and statements as they are from now on. */
export interface ReportCorrection {
  readonly reason: string;
  readonly rows?: readonly RevisedRow[];
  readonly statements?: readonly GivenStatement[];
}

export interface RowsChanged {
  readonly reason: string;
  readonly rows: readonly Omit<RevisedRow, 'tableId'>[];
}

/** A report that is to be opened, or one that is open. */
export type OpenedOrOpen = OpenedReport | { readonly id: string };

/** A table out of an upload, as a person has settled it; ranks are left out where they are to be told anew. */
export interface CommittedReportTable extends Omit<ForecastTable, 'rows'> {
  readonly place: string;
  readonly rowPlaces: readonly string[];
  readonly rows: readonly (Omit<TableRow, 'level'> & { readonly level?: number })[];
}

export interface CommittedReport {
  readonly tables: readonly CommittedReportTable[];
  readonly statements: readonly FoundStatement[];
}
