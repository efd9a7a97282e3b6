import type { Event, Stream, Words } from '#kernel';
import type { PointInLog } from './report';
import type { ReportSettings } from './report-settings';

/** What a report is of, settled when it falls due: so one that is made late equals one made in time. */
export interface DueReport extends ReportSettings {
  /** Null for one that was asked for by itself. */
  readonly scheduleId: string | null;
  readonly title: string;
  /** `2026-10-25T02:30` in Stockholm; null for one that was asked for. */
  readonly period: string | null;
  /** The instant that the report holds for. */
  readonly dueAt: string;
  /** The schedule's report before this one, whose places movements are measured from. */
  readonly since: { readonly reportId: string; readonly dueAt: string } | null;
}

export type RankingReportEvent =
  | Event<'RankingReportDue.v1', DueReport>
  | Event<
      'RankingReportMade.v1',
      {
        readonly asOf: PointInLog;
        /** As `packReport` writes it. */
        readonly packedReport: string;
        readonly madeAt: string;
      }
    >
  | Event<'RankingReportFailed.v1', { readonly code: string; readonly reason: Words; readonly failedAt: string }>
  | Event<'RankingReportRetried.v1', { readonly retriedAt: string }>
  | Event<'RankingReportCancelled.v1', { readonly reason: string; readonly cancelledAt: string }>;

export interface RankingReportState {
  readonly status: 'none' | 'due' | 'done' | 'failed' | 'cancelled';
  /** Null before it falls due. */
  readonly due: DueReport | null;
}

export const rankingReportStream: Stream<RankingReportState, RankingReportEvent> = {
  category: 'ranking-report',
  initial: { status: 'none', due: null },
  evolve(state, { type, data }) {
    switch (type) {
      case 'RankingReportDue.v1':
        return { status: 'due', due: data };
      case 'RankingReportMade.v1':
        return { ...state, status: 'done' };
      case 'RankingReportFailed.v1':
        return { ...state, status: 'failed' };
      case 'RankingReportRetried.v1':
        return { ...state, status: 'due' };
      case 'RankingReportCancelled.v1':
        return { ...state, status: 'cancelled' };
    }
  },
};

/** `kvartal-2026-10-25T02.30`: the id of the report of one period of a schedule. Streams and jobs bear no colon. */
export function periodReportId(scheduleId: string, period: string): string {
  return `${scheduleId}-${period.replace(':', '.')}`;
}
