import { readModelEntity, type InlineProjection } from '#event-store';
import { rankingReportStream, type RankingReportEvent } from './ranking-report';
import { projectDocument, projectRankingReport, type RankingReportRow, type ReportDocument } from './report-row';

/** The ledger of what is due, done or cancelled: it is written in the transaction that stores the events. */
export const rankingReportLedger: InlineProjection<RankingReportEvent, RankingReportRow> = {
  kind: 'inline',
  name: 'ranking-report',
  version: 2,
  category: rankingReportStream.category,
  columns: { state: 'text', scheduleId: 'text', period: 'text', dueAt: 'text', containsSample: 'boolean' },
  readable: 'everyone',
  project: projectRankingReport,
};

export const rankingReportDocument: InlineProjection<RankingReportEvent, ReportDocument> = {
  kind: 'inline',
  name: 'ranking-report-document',
  version: 1,
  category: rankingReportStream.category,
  columns: {},
  readable: 'everyone',
  project: projectDocument,
};

export const rankingReportTable = readModelEntity(rankingReportLedger);
export const rankingReportDocumentTable = readModelEntity(rankingReportDocument);
