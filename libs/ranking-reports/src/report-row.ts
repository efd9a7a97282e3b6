import { idIn, type StreamEvent } from '#event-store';
import type { Words } from '#kernel';
import { unpackReport } from './packed-report';
import { rankingReportStream, type DueReport, type RankingReportEvent } from './ranking-report';
import type { PointInLog, RankingReport } from './report';

/** A report in the ledger: what is due, done or cancelled. The report itself is read by its own id. */
export interface RankingReportRow extends DueReport {
  readonly id: string;
  readonly version: number;
  readonly state: 'due' | 'done' | 'failed' | 'cancelled';
  /** Null until it is made. */
  readonly asOf: PointInLog | null;
  /** How many are ranked by the first measure; null until it is made. */
  readonly ranked: number | null;
  readonly containsSample: boolean;
  readonly madeAt: string | null;
  /** Why it could not be made; null unless that is how it stands. */
  readonly failed: { readonly code: string; readonly reason: Words; readonly at: string } | null;
  readonly cancelled: { readonly reason: string; readonly at: string } | null;
}

const NOT_DUE: Omit<RankingReportRow, 'id' | 'version'> = {
  state: 'due',
  scheduleId: null,
  title: '',
  period: null,
  dueAt: '',
  since: null,
  instrumentVersion: '',
  measures: [],
  peers: '',
  formats: [],
  asOf: null,
  ranked: null,
  containsSample: false,
  madeAt: null,
  failed: null,
  cancelled: null,
};

/** The ledger's row of a report after one more of its events. */
export function projectRankingReport(
  row: RankingReportRow | undefined,
  { event, stream, version }: StreamEvent<RankingReportEvent>,
): RankingReportRow {
  const before = { ...(row ?? { ...NOT_DUE, id: idIn(rankingReportStream.category, stream) }), version };
  const { type, data } = event;
  switch (type) {
    case 'RankingReportDue.v1':
      return { ...before, ...data };
    case 'RankingReportMade.v1': {
      const { asOf, tables, referenceSet } = unpackReport(data.packedReport);
      const ranked = tables[0]?.rows.length ?? 0;
      const { containsSample } = referenceSet;
      return { ...before, state: 'done', asOf, ranked, containsSample, madeAt: data.madeAt };
    }
    case 'RankingReportFailed.v1': {
      const { code, reason, failedAt: at } = data;
      return { ...before, state: 'failed', failed: { code, reason, at } };
    }
    case 'RankingReportRetried.v1':
      return { ...before, state: 'due', failed: null };
    case 'RankingReportCancelled.v1':
      return { ...before, state: 'cancelled', failed: null, cancelled: { reason: data.reason, at: data.cancelledAt } };
  }
}

/** A report as it is read: the stored document itself; empty until it is made. */
export type ReportDocument = RankingReport | Record<string, never>;

export function projectDocument(
  document: ReportDocument | undefined,
  { event }: StreamEvent<RankingReportEvent>,
): ReportDocument {
  return event.type === 'RankingReportMade.v1' ? unpackReport(event.data.packedReport) : (document ?? {});
}
