import type { CommandAnswer } from '#kernel';
import type { RankingReport, RankingReportRow, ShownSchedule } from '#ranking-reports';
import type { Items } from './api-answers';
import type { Kept } from './forms/form';
import type { Query } from './links';

interface Asking {
  readonly get: <T>(path: string, query?: Query) => Promise<T>;
  readonly list: <T>(path: string, query?: Query) => Promise<T[]>;
  readonly send: <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) => Promise<T>;
  readonly file: (
    path: string,
  ) => Promise<{ readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer }>;
}

/** What a report is to rank, as a form states it. */
export interface OrderedReport {
  readonly title: string;
  readonly instrumentVersion: string;
  readonly peers: string;
}

export interface OrderedSchedule {
  readonly id: string;
  readonly name: string;
  readonly cron: string;
  readonly instrumentVersion: string;
  readonly peers: string;
}

/** What the pages of ranking reports and their schedules ask of the API. */
export function rankingReportsApi({ get, list, send, file }: Asking) {
  const of = (id: string) => `/ranking-reports/${encodeURIComponent(id)}`;
  const schedule = (id: string, step = '') => `/report-schedules/${encodeURIComponent(id)}${step}`;
  return {
    rankingReports: (query: Query) => get<Items<RankingReportRow>>('/ranking-reports', query),
    rankingReportEntry: (id: string) => get<RankingReportRow>(`${of(id)}/entry`),
    rankingReport: (id: string) => get<RankingReport>(of(id)),
    rankingReportFile: (id: string, format: string) => file(`${of(id)}?format=${encodeURIComponent(format)}`),
    orderReport: (body: OrderedReport, kept: Kept) => send('POST', '/ranking-reports', body, kept),
    cancelReport: (id: string, reason: string, kept: Kept) => send('POST', `${of(id)}/cancel`, { reason }, kept),
    reportSchedules: () => list<ShownSchedule>('/report-schedules'),
    reportSchedule: (id: string) => get<ShownSchedule>(schedule(id)),
    makeSchedule: (body: OrderedSchedule, kept: Kept) => send('POST', '/report-schedules', body, kept),
    pauseSchedule: (id: string, reason: string, kept: Kept) => send('POST', schedule(id, '/pause'), { reason }, kept),
    resumeSchedule: (id: string, kept: Kept) => send('POST', schedule(id, '/resume'), {}, kept),
    runSchedule: (id: string, kept: Kept) => send('POST', schedule(id, '/run'), {}, kept),
  };
}
