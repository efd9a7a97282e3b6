import type { CommandAnswer } from '#kernel';
import type { RankingReport, RankingReportRow, RankingReportStanding, ShownSchedule } from '#ranking-reports';
import type { Items } from './api-answers';
import type { Kept } from './forms/form';
import type { Query } from './links';

interface Asking {
  readonly get: <T>(path: string, query?: Query) => Promise<T>;
  readonly send: <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) => Promise<T>;
  readonly file: (
    path: string,
  ) => Promise<{ readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer }>;
}

type ReportTime = ShownSchedule['nextPeriods'][number];

/** What a report is to rank and how it is offered, as a form states it. */
export interface OrderedSettings {
  readonly instrumentVersion: string;
  readonly peers: string;
  /** None for the total and each area. */
  readonly measures: readonly string[];
  readonly formats: readonly string[];
}

export interface OrderedReport extends OrderedSettings {
  readonly title: string;
}

export interface OrderedSchedule extends OrderedSettings {
  readonly id: string;
  readonly name: string;
  readonly cron: string;
}

export interface ChangedSchedule extends OrderedSettings {
  readonly name: string;
  readonly cron: string;
  readonly reason: string;
}

/** What the pages of ranking reports and their schedules ask of the API. */
export function rankingReportsApi({ get, send, file }: Asking) {
  const of = (id: string) => `/ranking-reports/${encodeURIComponent(id)}`;
  const schedule = (id: string, step = '') => `/report-schedules/${encodeURIComponent(id)}${step}`;
  return {
    rankingReports: (query: Query) => get<Items<RankingReportRow>>('/ranking-reports', query),
    rankingReportEntry: (id: string) => get<RankingReportStanding>(`${of(id)}/entry`),
    rankingReport: (id: string) => get<RankingReport>(of(id)),
    rankingReportFile: (id: string, format: string) => file(`${of(id)}?format=${encodeURIComponent(format)}`),
    orderReport: (body: OrderedReport, kept: Kept) => send('POST', '/ranking-reports', body, kept),
    cancelReport: (id: string, reason: string, kept: Kept) => send('POST', `${of(id)}/cancel`, { reason }, kept),
    retryReport: (id: string, kept: Kept) => send('POST', `${of(id)}/retry`, {}, kept),
    reportSchedules: async () => (await get<Items<ShownSchedule>>('/report-schedules')).items,
    reportSchedule: (id: string) => get<ShownSchedule>(schedule(id)),
    reportTimes: async (cron: string) => (await get<Items<ReportTime>>('/report-times', { cron })).items,
    makeSchedule: (body: OrderedSchedule, kept: Kept) => send('POST', '/report-schedules', body, kept),
    changeSchedule: (id: string, body: ChangedSchedule, kept: Kept) =>
      send('POST', schedule(id, '/change'), body, kept),
    pauseSchedule: (id: string, reason: string, kept: Kept) => send('POST', schedule(id, '/pause'), { reason }, kept),
    resumeSchedule: (id: string, kept: Kept) => send('POST', schedule(id, '/resume'), {}, kept),
    runSchedule: (id: string, kept: Kept) => send('POST', schedule(id, '/run'), {}, kept),
  };
}
