import type { EventCatalogue } from '#event-store';
import { rankingReportStream, type RankingReportEvent } from './ranking-report';
import { reportScheduleStream, type ReportScheduleEvent } from './report-schedule';

/** Every event that a schedule's stream may hold. Each is still in its first version. */
export const reportScheduleCatalogue: EventCatalogue<ReportScheduleEvent> = {
  category: reportScheduleStream.category,
  types: {
    'ReportScheduleMade.v1': true,
    'ReportScheduleChanged.v1': true,
    'ReportSchedulePaused.v1': true,
    'ReportScheduleResumed.v1': true,
  },
  upcasters: {},
};

/** Every event that a ranking report's stream may hold. Each is still in its first version. */
export const rankingReportCatalogue: EventCatalogue<RankingReportEvent> = {
  category: rankingReportStream.category,
  types: {
    'RankingReportDue.v1': true,
    'RankingReportMade.v1': true,
    'RankingReportFailed.v1': true,
    'RankingReportRetried.v1': true,
    'RankingReportCancelled.v1': true,
  },
  upcasters: {},
};
