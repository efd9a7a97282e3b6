import { readModelEntity, type InlineProjection } from '#event-store';
import { reportScheduleStream, type ReportScheduleEvent } from './report-schedule';
import { projectReportSchedule, type ReportScheduleRow } from './schedule-row';

export const reportSchedulePage: InlineProjection<ReportScheduleEvent, ReportScheduleRow> = {
  kind: 'inline',
  name: 'report-schedule',
  version: 1,
  category: reportScheduleStream.category,
  columns: { state: 'text' },
  readable: 'everyone',
  project: projectReportSchedule,
};

export const reportScheduleTable = readModelEntity(reportSchedulePage);
